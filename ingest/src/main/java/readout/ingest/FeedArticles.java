package readout.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.ingest.Ingested.Reason;
import readout.ingest.Ingested.Skipped;
import readout.ingest.feed.Entry;
import readout.ingest.feed.Feed;
import readout.ingest.page.PageText;
import readout.ingest.page.Stamp;
import readout.ingest.page.WebPage;
import readout.text.Origin;

/** The articles that a feed itself has, whole or as summaries; their pages are not fetched. */
final class FeedArticles implements Articles {
  private final String uri;
  private final Feed feed;
  private final ArticleMaker maker;
  private final Iterator<Entry> entries;
  private int number;

  FeedArticles(String uri, Feed feed, ArticleMaker maker) {
    this.uri = uri;
    this.feed = feed;
    this.maker = maker;
    entries = feed.entries().iterator();
  }

  @Override
  public @Nullable Ingested next() {
    if (!entries.hasNext()) {
      return null;
    }
    number++;
    return article(entries.next());
  }

  @Override
  public void close() {
    // The feed was read whole.
  }

  private Ingested article(Entry entry) {
    String link = entry.link();
    boolean isAddress = link != null && link.startsWith("http");
    String address = link == null ? uri : link;
    String where = uri + ", entry " + number + ": ";
    String page = isAddress ? "; its page is " + link : "";
    Origin origin =
        new Origin(
            address, isAddress ? link : null, entry.id(), outlet(entry, address), null, null);
    PageText text = WebPage.whole(entry.title(), entry.content());
    if (entry.content().isBlank() || text.text().isBlank()) {
      return new Skipped(
          origin, Reason.NOT_AN_ARTICLE, where + "the feed has no more than its title" + page);
    }
    List<Stamp> published = new ArrayList<>();
    if (entry.published() != null) {
      published.add(new Stamp(entry.published(), "date in the feed", true));
    }
    if (entry.updated() != null) {
      published.add(new Stamp(entry.updated(), "date of change in the feed", false));
    }
    String language = entry.language() == null ? feed.language() : entry.language();
    Stated stated =
        new Stated(entry.title(), entry.authors(), published, entry.updated(), language);
    Ingested.Accepted made = maker.make(origin, text.text(), stated, text.furniture());
    return entry.whole() ? made : made.noted(where + "the feed has only a summary of it" + page);
  }

  private @Nullable String outlet(Entry entry, String address) {
    if (entry.outlet() != null) {
      return entry.outlet();
    }
    return maker.knowsOutletAt(address) ? null : feed.title();
  }
}
