package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
  @Test
  void readsItemsOfEitherVersion() {
    Feed feed =
        Objects.requireNonNull(
            JsonFeed.parse(
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Echo", "feed_url": "https://echo.example/f.json",
                 "language": "en", "authors": [{"name": "Ann Bell"}], "items": [
                  {"id": 7, "url": "/talks", "title": "Talks", "content_text": "One < two.\\n\\nThree.",
                   "date_published": "2025-04-02T10:00:00Z"},
                  {"id": "8", "author": {"name": "Bo"}, "content_html": "<p>Hello</p>"}]}
                """,
                ""));
    assertThat(feed.entries()).hasSize(2);
    Entry first = feed.entries().getFirst();
    assertThat(first.id()).isEqualTo("7");
    assertThat(first.link()).isEqualTo("https://echo.example/talks");
    assertThat(first.content()).isEqualTo("<p>One &lt; two.</p><p>Three.</p>");
    assertThat(first.authors()).containsExactly("Ann Bell");
    assertThat(feed.entries().get(1).authors()).containsExactly("Bo");
  }

  @Test
  void isNoFeedOfOtherJson() {
    assertThat(JsonFeed.parse("{\"items\": []}", "")).isNull();
    assertThat(JsonFeed.parse("[1]", "")).isNull();
    assertThat(JsonFeed.parse("{", "")).isNull();
  }
}
