package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code readout add} and {@code readout watch} on a site of loopback and a store of files. */
@Timeout(120)
class GatheringTest {
  @TempDir Path folder = Path.of("");

  private LocalSite site = unset();

  @SuppressWarnings("NullAway") // Set before each test.
  private static LocalSite unset() {
    return null;
  }

  @BeforeEach
  void start() throws IOException {
    site = new LocalSite();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private String[] words(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command, "--inside", "--pause", "0", "--store"));
    words.add(folder.resolve("store").toString());
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private Run run(String command, String... more) {
    return Run.of(words(command, more));
  }

  private List<String> stored() {
    Run run = Run.of("read", "--json", "--stored", "--store", folder.resolve("store").toString());
    return run.records().stream().map(r -> r.at("/origin/uri").asString()).toList();
  }

  @Test
  void addsThePagesOfAFeedOnceAndOnlyOnce() {
    site.reports(0, 5);
    Run first = run("add", site.address("/feed.xml"));
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("5 added, in ");
    assertThat(first.err()).contains("an RSS feed of 5 addresses, 5 new");
    assertThat(stored()).hasSize(5);

    site.reports(0, 6);
    Run second = run("add", site.address("/feed.xml"));
    assertThat(second.out()).contains("1 added, in ");
    assertThat(stored()).hasSize(6);
    assertThat(site.requests().stream().filter(path -> path.equals("/1.html"))).hasSize(1);

    Run third = run("add", site.address("/feed.xml"));
    assertThat(third.out()).contains("0 added, 1 unchanged");
    assertThat(third.code()).isZero();
  }

  @Test
  void addsFilesAndLinksCopiesWithoutMergingThem() {
    Path reports = folder.resolve("reports");
    assertThat(reports.toFile().mkdirs()).isTrue();
    Texts.report(reports, "a.txt");
    Texts.report(reports, "b.txt");
    Texts.file(reports, "empty.txt", "");
    Run first = run("add", reports.toString());
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.out())
        .contains("2 added (1 with the text of another), 1 skipped (1 empty), in ");
    assertThat(first.err()).contains("skipped (empty): ").contains("empty.txt");
    Run second = run("add", reports.resolve("a.txt").toString());
    assertThat(second.out()).contains("0 added, 1 unchanged, in ");
  }

  @Test
  void addsEveryRowOfAFileWithoutIdsAndFilesOfOneNameInTwoFolders() throws IOException {
    String rows = "{\"text\":\"Talks go on.\"}\n{\"text\":\"Talks end.\"}\n";
    String file = Texts.file(folder, "rows.jsonl", rows);
    assertThat(run("add", file).out()).contains("2 added, in ");
    assertThat(run("add", file).out()).contains("0 added, 2 unchanged");
    for (String name : List.of("x", "y")) {
      Path own = Files.createDirectories(folder.resolve(name));
      Texts.file(own, "report.txt", "Talks of " + name + " go on, the envoy said.");
      assertThat(run("add", own.resolve("report.txt").toString()).out()).contains("1 added");
    }
    assertThat(stored()).hasSize(4);
  }

  @Test
  void addsWhatAnAgencyDelivers() {
    site.put(
        "/item.xml",
        "<nitf><body><body.head><hedline><hl1>Talks</hl1></hedline></body.head><body.content>"
            + "<p>Talks go on, Ada Miro said.</p></body.content></body></nitf>");
    assertThat(run("add", site.address("/item.xml")).out()).contains("1 added, in ");
  }

  @Test
  void addsThePagesOfAnIndexOfSitemaps() {
    site.reports(0, 2);
    site.put(
        "/index.xml",
        "<sitemapindex><sitemap><loc>"
            + site.address("/map.xml")
            + "</loc></sitemap></sitemapindex>");
    site.put("/map.xml", "<urlset><url><loc>" + site.address("/1.html") + "</loc></url></urlset>");
    assertThat(run("add", site.address("/index.xml")).out()).contains("1 added, in ");
  }

  @Test
  void goesOnWhereARunWasEnded() {
    site.reports(0, 5);
    Run first = run("add", "--limit", "2", site.address("/feed.xml"));
    assertThat(first.out()).contains("2 added").contains("3 addresses are left for the next run");
    Run second = run("add");
    assertThat(second.out()).contains("3 added");
    assertThat(stored()).hasSize(5);
    Run third = run("add");
    assertThat(third.code()).isEqualTo(2);
    assertThat(third.err()).contains("say what to add");
  }

  @Test
  void losesAndDoublesNothingWhenItIsKilled() throws IOException, InterruptedException {
    site.reports(0, 40);
    site.delay(15);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int kill = 0; kill < 4; kill++) {
      Process process = process(words("add", site.address("/feed.xml")));
      int wanted = site.requests().size() + 1 + random.nextInt(9);
      while (process.isAlive() && site.requests().size() < wanted) {
        Thread.sleep(1);
      }
      // On Linux this is kill -9.
      process.destroyForcibly();
      process.waitFor();
    }
    run("add", site.address("/feed.xml"));
    assertThat(stored()).as("seed %d", seed).hasSize(40).doesNotHaveDuplicates();
  }

  private static Process process(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void saysWhatIsSkippedAndWhy() {
    site.reports(0, 1)
        .put("/robots.txt", "User-agent: *\nDisallow: /secret")
        .put("/empty.html", "<html><body></body></html>");
    Run run =
        run(
            "add",
            site.address("/secret/1.html"),
            site.address("/gone.html"),
            site.address("/empty.html"),
            site.address("/0.html"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).hasSize(3);
    assertThat(run.errors().get(0)).startsWith("skipped (refused): ").contains("robots.txt");
    assertThat(run.errors().get(1)).startsWith("skipped (unreadable): ").contains("404");
    assertThat(run.errors().get(2)).startsWith("skipped (not-an-article): ");
    assertThat(run.out())
        .contains("1 added, 3 skipped (1 not-an-article, 1 unreadable, 1 refused)");
  }

  @Test
  void fetchesNothingInsideUnlessItIsToldTo() {
    site.reports(0, 1);
    Run run = Run.of("add", "--store", folder.resolve("store").toString(), site.address("/0.html"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("inner network");
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void fetchesNothingOffline() {
    Run run = run("add", "--offline", site.address("/0.html"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("offline");
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void keepsWhatItFetchesInAnArchive() {
    site.reports(0, 2);
    Path archive = folder.resolve("kept.warc.gz");
    run("add", "--warc", archive.toString(), site.address("/feed.xml"));
    assertThat(archive).isNotEmptyFile();
    Run read = Run.of("read", "--json", archive.toString());
    assertThat(read.records()).hasSize(2);
    assertThat(read.err()).contains("is no page");
  }

  @Test
  void readsAnAddressWithoutKeepingIt() {
    site.reports(0, 1);
    Run run = Run.of("read", "--json", "--inside", "--pause", "0", site.address("/0.html"));
    assertThat(run.code()).isZero();
    assertThat(run.records().getFirst().at("/published/value").asString()).isEqualTo("2025-04-02");
    assertThat(run.records().getFirst().at("/statements").size()).isPositive();
    assertThat(run.records().getFirst().at("/origin/fetched").isString()).isTrue();
  }

  @Test
  void makesADossierOfWhatIsStored() {
    site.reports(0, 2);
    run("add", site.address("/feed.xml"));
    Path page = folder.resolve("talks.html");
    Run run =
        Run.of(
            "dossier",
            "--stored",
            "--store",
            folder.resolve("store").toString(),
            "-o",
            page.toString());
    assertThat(run.code()).isZero();
    assertThat(page).content(StandardCharsets.UTF_8).contains("Ada Miro");
  }

  @Test
  void saysThatAStoreIsEmpty() {
    Run run = Run.of("read", "--stored", "--store", folder.resolve("none").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is empty").contains("readout add");
    assertThat(Run.of("read").err()).contains("say what to read");
  }

  @Test
  void watchesAFeedAndPrintsWhatIsNew() {
    site.reports(0, 2);
    Run first = run("watch", "--rounds", "1", site.address("/feed.xml"));
    assertThat(first.code()).isZero();
    assertThat(first.out().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("added  2025-04-02  Talks, day "));
    Run second = run("watch", "--rounds", "1", site.address("/feed.xml"));
    assertThat(second.out()).isEmpty();
    assertThat(second.err()).contains("0 added, 1 unchanged");
  }

  @Test
  void watchesNoPageAndNamesTheFeedsOfOne() {
    site.put(
        "/home.html",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/feed.xml'></head><body>Hello</body></html>");
    Run run = run("watch", "--rounds", "1", site.address("/home.html"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is no feed").contains(site.address("/feed.xml"));
    assertThat(Run.of("read", "--stored", "--store", folder.resolve("store").toString()).err())
        .contains("is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "watch --every 0 https://echo.example/feed.xml",
        "watch --rounds -1 https://echo.example/feed.xml",
        "watch feed.xml",
        "watch",
        "add --limit -1 a.txt",
        "add --pause -1 a.txt",
        "add --contact \u0007 a.txt",
        "add --store %s/a/file/below a.txt"
      })
  void saysWhatIsWrongWithHowItIsUsed(String line) throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/file"), "");
    Run run = Run.of(Stream.of(line.formatted(folder).split(" ")).toArray(String[]::new));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("readout: ").doesNotContain("fault");
  }

  @Test
  void knowsWhereDataBelongs() {
    assertThat(StoreFolder.byDefault(Map.of("READOUT_STORE", "/x"), "Linux")).hasToString("/x");
    assertThat(StoreFolder.byDefault(Map.of("XDG_DATA_HOME", "/d"), "Linux"))
        .hasToString("/d/readout");
    assertThat(StoreFolder.byDefault(Map.of(), "Linux").toString())
        .endsWith(".local/share/readout");
    assertThat(StoreFolder.byDefault(Map.of(), "Mac OS X").toString())
        .endsWith("Library/Application Support/readout");
    assertThat(StoreFolder.byDefault(Map.of("LOCALAPPDATA", "/l"), "Windows 11"))
        .hasToString("/l/readout");
  }
}
