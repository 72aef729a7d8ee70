package readout.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.ingest.Ingest;
import readout.ingest.IngestOptions;
import readout.ingest.Ingested;
import readout.ingest.date.Timestamp;
import readout.ingest.feed.Entry;
import readout.ingest.feed.Feed;
import readout.ingest.feed.XmlFeed;

/** Feeds as badly made as the world makes them: feedparser's own tests and its odd dates. */
@Tag("corpus")
class CorpusFeedsTest {
  private static final Pattern EXPECTED =
      Pattern.compile(
          "Expect: +not bozo and entries\\[0]\\['(\\w+)'] == u?('''|\"\"\"|['\"])(.*)\\2$");

  @TempDir Path folder = Path.of("");

  private Path feeds() throws IOException {
    return Packed.unpack(Corpora.need("data/extract/feeds.tar.gz"), folder);
  }

  @Test
  void takesEveryFeedOfTheCorpusForAFeed() throws IOException {
    List<String> others = new ArrayList<>();
    int files = 0;
    for (String part : List.of("wellformed", "illformed", "encoding")) {
      for (Path file : files(feeds().resolve("tests").resolve(part))) {
        files++;
        if (!isFeed(file)) {
          others.add(file.getFileName().toString());
        }
      }
    }
    assertThat(files).isEqualTo(1850);
    // Thai in a character set that is neither stated nor known to the detector; nothing but a
    // comment.
    assertThat(others).containsExactly("tis620.xml", "rss_empty_document.xml");
  }

  private static boolean isFeed(Path file) {
    try (Stream<Ingested> all = new Ingest(IngestOptions.defaults()).open(file.toString())) {
      return all.allMatch(one ->
          one instanceof Ingested.Accepted
              || one instanceof Ingested.Skipped skipped
                  && (skipped.reason() == Ingested.Reason.NOT_AN_ARTICLE
                      || skipped.detail().contains("feed without entries")));
    }
  }

  @Test
  void findsInThemWhatTheirAuthorsSayIsThere() throws IOException {
    TreeMap<String, int[]> counts = new TreeMap<>();
    for (Path file : files(feeds().resolve("tests/wellformed"))) {
      // Those parts test the cleaning of markup, which is for the page, and what HTTP adds.
      String path = file.toString();
      if (path.contains("/sanitize/") || path.contains("/http") || path.contains("/namespace/")) {
        continue;
      }
      String xml = Files.readString(file, StandardCharsets.UTF_8);
      Matcher m = EXPECTED.matcher(expectation(xml));
      Feed feed = m.find() ? XmlFeed.parse(xml, "") : null;
      if (feed == null || feed.entries().isEmpty()) {
        continue;
      }
      Entry entry = feed.entries().getFirst();
      String found = field(entry, m.group(1));
      if (found != null) {
        int[] count = counts.computeIfAbsent(m.group(1), k -> new int[2]);
        count[0] += found.equals(Jsoup.parse(m.group(3)).text()) ? 1 : 0;
        count[1]++;
      }
    }
    List<String> lines =
        counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue()[0] + " of " + e.getValue()[1])
            .toList();
    // The others: an author with the address of his mail, tags inside a title that are words, the
    // second
    // of two days of change.
    assertThat(lines)
        .containsExactly(
            "author 6 of 8",
            "id 12 of 12",
            "link 14 of 14",
            "published 3 of 3",
            "title 23 of 25",
            "updated 3 of 4");
  }

  private static String expectation(String xml) {
    return xml.lines().filter(line -> line.startsWith("Expect:")).findFirst().orElse("");
  }

  private static @Nullable String field(Entry entry, String name) {
    return switch (name) {
      case "title" -> Objects.requireNonNullElse(entry.title(), "");
      case "link" -> Objects.requireNonNullElse(entry.link(), "");
      case "id" -> Objects.requireNonNullElse(entry.id(), "");
      case "author" -> String.join(", ", entry.authors());
      case "published" -> Objects.requireNonNullElse(entry.published(), "");
      case "updated" -> Objects.requireNonNullElse(entry.updated(), "");
      default -> null;
    };
  }

  @Test
  void readsEveryOddDateAndNoneWrongly() throws IOException {
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> lines = Files.readAllLines(feeds().resolve("dates.tsv"));
    for (String line : lines) {
      String[] row = line.split("\t");
      Timestamp read = Timestamp.parse(row[0]);
      if (read == null) {
        continue;
      }
      if (read.instant().equals(LocalDateTime.parse(row[1]).toInstant(ZoneOffset.UTC))) {
        right++;
      } else {
        wrong.add(row[0] + " read as " + read);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(right).isEqualTo(lines.size()).isEqualTo(46);
  }

  private static List<Path> files(Path in) throws IOException {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(p -> p.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
