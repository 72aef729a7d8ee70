package readout.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Published;
import readout.text.Span;

class StoreTest {
  private static final Instant NOON = Instant.parse("2025-04-02T12:00:00Z");

  @TempDir Path folder = Path.of("");

  private Store store = null_();

  @SuppressWarnings("NullAway") // Set before each test.
  private static Store null_() {
    return null;
  }

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Article article(String address, String text) {
    return new Article(
        new Origin("given", address, "7", "The Echo", NOON, "abc"),
        text,
        "Talks",
        List.of("Ann Bell"),
        List.of("Reuters"),
        new Published(
            LocalDate.of(2025, 4, 2),
            true,
            new Span(0, 3),
            "dateline",
            OffsetDateTime.parse("2025-04-01T23:00:00-05:00"),
            OffsetDateTime.parse("2025-04-02T12:00Z")),
        "en",
        List.of(new Furniture(new Span(0, 5), Furniture.Reason.HEADLINE, "html h1")));
  }

  private static Visit visit(String address) {
    return new Visit(address, NOON, Visit.OK, "\"1\"", null);
  }

  @Test
  void givesAnArticleBackAsItWasKept() {
    Article kept = article("https://echo.example/1", "Talks 😀 go on.\n");
    Article bare = Article.of("Nothing else is known.");
    store.keep(kept);
    store.keep(bare);
    assertThat(store.numbers().stream().map(store::article)).containsExactly(kept, bare);
  }

  @Test
  void tellsWhatIsNewFromWhatIsNot() {
    String one = "https://echo.example/1";
    assertThat(store.keep(article(one, "Talks go on."))).isEqualTo(Kept.ADDED);
    assertThat(store.keep(article(one, "Talks go on."))).isEqualTo(Kept.UNCHANGED);
    assertThat(store.keep(article(one, "Talks go on and on."))).isEqualTo(Kept.CHANGED);
    assertThat(store.keep(article("https://gull.example/1", "Talks go on."))).isEqualTo(Kept.COPY);
    assertThat(store.size()).isEqualTo(2);
    assertThat(store.keep(article(one, "Talks go on."))).isEqualTo(Kept.CHANGED);
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void keepsTheArticlesOfOneFileApartByTheirIds() {
    for (String id : List.of("1", "2")) {
      Origin origin = new Origin("news.jsonl", null, id, null, null, null);
      Article one = Article.of("Number " + id);
      store.keep(
          new Article(origin, one.text(), null, List.of(), List.of(), null, "en", List.of()));
    }
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void plansWhatAFeedHasOnceAndOnlyOnce() {
    List<String> two = List.of("https://echo.example/1", "https://echo.example/2");
    Visit feed = visit("https://echo.example/feed");
    assertThat(store.plan(feed, two, List.of())).isEqualTo(2);
    assertThat(store.plan(feed, two, List.of())).isZero();
    assertThat(store.pending(NOON)).extracting(Pending::address).containsExactlyElementsOf(two);
    assertThat(store.visit(feed.address())).isEqualTo(feed);
    store.settle(visit(two.getFirst()), List.of(article(two.getFirst(), "Talks go on.")));
    assertThat(store.pending(NOON)).extracting(Pending::address).containsExactly(two.get(1));
    assertThat(store.plan(feed, two, List.of())).isZero();
  }

  @Test
  void putsOffWhatFails() {
    store.plan(visit("https://echo.example/feed"), List.of("https://echo.example/1"), List.of());
    store.putOff(store.pending(NOON).getFirst(), NOON.plusSeconds(60), true);
    assertThat(store.pending(NOON)).isEmpty();
    assertThat(store.pendingCount()).isEqualTo(1);
    assertThat(store.pending(NOON.plusSeconds(60)))
        .singleElement()
        .extracting(Pending::tries)
        .isEqualTo(1);
  }

  @Test
  void plansAgainWhatFailedLongAgoAndOtherSitemapsAlways() {
    String one = "https://echo.example/1";
    store.settle(new Visit(one, NOON, "timeout", null, null), List.of());
    Visit later =
        new Visit("https://echo.example/feed", NOON.plusSeconds(60), Visit.OK, null, null);
    assertThat(store.plan(later, List.of(one), List.of())).isZero();
    store.plan(later, List.of(), List.of(one));
    assertThat(store.pendingCount()).isEqualTo(1);
    store.settle(new Visit(one, NOON, "timeout", null, null), List.of());
    Visit days = new Visit(later.address(), NOON.plusSeconds(4 * 86_400), Visit.OK, null, null);
    assertThat(store.plan(days, List.of(one), List.of())).isEqualTo(1);
  }

  @Test
  void keepsTheArticlesOfOneFileApartThatHaveNoIds() {
    for (String text : List.of("Talks go on.", "Talks end.")) {
      assertThat(store.keep(Article.of(text))).isEqualTo(Kept.ADDED);
    }
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void isTheSameWhenItIsOpenedAgain() {
    store.settle(
        visit("https://echo.example/1"), List.of(article("https://echo.example/1", "Talks end.")));
    store.close();
    open();
    assertThat(store.size()).isEqualTo(1);
    assertThat(store.visit("https://echo.example/1")).isEqualTo(visit("https://echo.example/1"));
  }

  @Test
  void waitsForAnotherThatWrites() {
    try (Store other = Store.open(folder.resolve("store"))) {
      for (int i = 0; i < 20; i++) {
        store.keep(article("https://echo.example/" + i, "Text " + i));
        other.keep(article("https://gull.example/" + i, "Text of the other " + i));
      }
      assertThat(other.size()).isEqualTo(40);
    }
  }

  @Test
  void opensNothingThatIsNotAStore() throws IOException, SQLException {
    Path text = Files.createDirectories(folder.resolve("text"));
    Files.writeString(text.resolve("readout.db"), "no database, but some words\n".repeat(50));
    assertThatThrownBy(() -> Store.open(text).close())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not a store");
    Path other = Files.createDirectories(folder.resolve("other"));
    sql(other, "CREATE TABLE theirs (a)");
    assertThatThrownBy(() -> Store.open(other).close()).hasMessageContaining("not of Readout");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Store.open(file).close()).hasMessageContaining("--store");
  }

  @Test
  void opensNothingOfANewerReadout() throws SQLException {
    store.close();
    sql(folder.resolve("store"), "PRAGMA user_version = 99");
    assertThatThrownBy(() -> Store.open(folder.resolve("store")).close())
        .hasMessageContaining("newer");
    sql(folder.resolve("store"), "PRAGMA user_version = 1");
    open();
  }

  private static void sql(Path store, String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + store.resolve("readout.db"));
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
