package readout.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as a feed announces it.
 *
 * @param id what the feed calls it
 * @param link the address of its page, absolute where the feed's own address is known
 * @param title without markup
 * @param authors names, without addresses of mail
 * @param published as written; {@link readout.ingest.date.Timestamp} reads it
 * @param updated as written
 * @param language as written
 * @param outlet the publisher, where the entry names one of its own
 * @param content the article, or what the feed has of it, as HTML; empty where it has nothing
 * @param whole whether {@code content} stands where feeds put whole articles, and not summaries
 */
public record Entry(
    @Nullable String id,
    @Nullable String link,
    @Nullable String title,
    List<String> authors,
    @Nullable String published,
    @Nullable String updated,
    @Nullable String language,
    @Nullable String outlet,
    String content,
    boolean whole) {
  public Entry {
    authors = List.copyOf(authors);
  }
}
