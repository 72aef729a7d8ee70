package readout.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.app.RunForBrowser;

/** The dossier in a real Chromium: what it does, what it must not do, and how it can be used. */
@Tag("browser")
class DossierInBrowserTest {
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;
  private static final List<String> LEVELS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String BEYOND =
      "() => [...document.querySelectorAll('body *')].filter(e => {"
          + " const r = e.getBoundingClientRect();"
          + " return r.right > document.documentElement.clientWidth + 0.5 && r.left > -100; })"
          + ".slice(0, 8).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 50))";

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static Path dossier;

  @BeforeAll
  static void start() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    dossier = RunForBrowser.demo(folder);
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
  }

  private static Page open(Path file, int width, ColorScheme colours) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
    Page page = context.newPage();
    page.navigate(file.toUri().toString());
    return page;
  }

  @ParameterizedTest
  @CsvSource({
    DESKTOP + ",LIGHT",
    DESKTOP + ",DARK",
    PHONE + ",LIGHT",
    PHONE + ",DARK",
  })
  void axeFindsNoViolationOfWcagLevelAA(int width, ColorScheme colours) throws IOException {
    // The page's own policy would keep axe out.
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setBypassCSP(true));
    Page page = context.newPage();
    page.navigate(dossier.toUri().toString());
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
    page.evaluate(axe());
    Object found =
        page.evaluate(
            "levels => axe.run(document, {runOnly: {type: 'tag', values: levels}})"
                + ".then(r => r.violations.flatMap(v => v.nodes.slice(0, 3)"
                + ".map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary)))",
            LEVELS);
    assertThat((List<?>) found).isEmpty();
    context.close();
  }

  private static String axe() throws IOException {
    try (InputStream in = DossierInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      assertThat(in).as("axe.min.js on the class path").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void asksNothingOfTheNetworkAndComplainsOfNothing() {
    List<String> noise = new ArrayList<>();
    BrowserContext context = browser.newContext();
    Page page = context.newPage();
    page.onRequest(r -> noise.add("request " + r.url()));
    page.onConsoleMessage(m -> noise.add("console " + m.text()));
    page.onPageError(e -> noise.add("error " + e));
    page.navigate(dossier.toUri().toString());
    page.waitForTimeout(300);
    assertThat(noise)
        .containsExactly("request " + dossier.toUri().toString().replace("file:/", "file:/"));
    context.close();
  }

  @Test
  void runsNothingOfAnArticle() throws IOException {
    Path file = folder.resolve("hostile.txt");
    Files.writeString(
        file,
        HostileTexts.together()
            + "\n\n\"<script>window.ran = 1</script><img src=x onerror=window.ran=2>\" the minister"
            + " said in an interview with <b onclick=window.ran=3>Bell</b> on Tuesday that the talks"
            + " would go on.\n");
    Path page = RunForBrowser.dossier(folder.resolve("hostile.html"), file);
    List<String> noise = new ArrayList<>();
    BrowserContext context = browser.newContext();
    Page tab = context.newPage();
    tab.onDialog(d -> {
      noise.add("dialog " + d.message());
      d.dismiss();
    });
    tab.onRequest(r -> noise.add(r.url()));
    tab.onPageError(noise::add);
    tab.navigate(page.toUri().toString());
    tab.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
    tab.waitForTimeout(300);
    assertThat(tab.evaluate("() => String(window.ran)")).isEqualTo("undefined");
    assertThat(noise).hasSize(1);
    assertThat(tab.locator(".text").innerText()).contains("<script>window.ran = 1</script>");
    context.close();
  }

  @Test
  void findsStatementsByWordsSpeakerAndKind() {
    Page page = open(dossier, DESKTOP, ColorScheme.LIGHT);
    Locator cards = page.locator("article.card:visible");
    int all = cards.count();
    assertThat(all).isGreaterThan(50);
    page.getByLabel("Find").fill("corridor");
    page.waitForFunction(
        "all => document.querySelectorAll('article.card:not([hidden])').length < all", all);
    int some = cards.count();
    assertThat(some).isPositive().isLessThan(all);
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS).innerText())
        .isEqualTo(some + " of " + all + " statements");
    for (String text : cards.allInnerTexts()) {
      assertThat(text.toLowerCase(java.util.Locale.ROOT)).contains("corridor");
    }
    page.getByLabel("Find").fill("");
    page.waitForFunction(
        "all => document.querySelectorAll('article.card:not([hidden])').length == all", all);
    page.getByLabel("Kind").selectOption("direct");
    assertThat(cards.count()).isPositive().isLessThan(all);
    assertThat(page.locator("article.card.indirect:visible").count()).isZero();
    page.getByLabel("Kind").selectOption("");
    page.locator("#find-speaker")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    assertThat(cards.count()).isPositive().isLessThan(all);
    page.context().close();
  }

  @Test
  void aLinkLeadsToItsStatementAlsoWhereTheSearchHasPutItAway() {
    Page page = open(dossier, DESKTOP, ColorScheme.LIGHT);
    Locator link = page.locator("#timeline svg a").first();
    Locator card = page.locator("[id='" + link.getAttribute("href").substring(1) + "']");
    page.locator("#find").fill("no statement has these words");
    page.waitForFunction(
        "() => document.querySelectorAll('article.card:not([hidden])').length == 0");
    link.click();
    assertThat(card.isVisible()).isTrue();
    assertThat(page.locator("#find").inputValue()).isEmpty();
    page.context().close();
  }

  @Test
  void jAndKWalkTheStatements() {
    Page page = open(dossier, DESKTOP, ColorScheme.LIGHT);
    page.keyboard().press("j");
    Object first = page.evaluate("() => document.activeElement.id");
    page.keyboard().press("j");
    Object second = page.evaluate("() => document.activeElement.id");
    page.keyboard().press("k");
    assertThat(first).asString().startsWith("s-");
    assertThat(second).asString().startsWith("s-").isNotEqualTo(first);
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo(first);
    page.context().close();
  }

  @Test
  void canBeReadWithoutScripts() {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    Page page = context.newPage();
    page.navigate(dossier.toUri().toString());
    assertThat(page.locator("article.card:visible").count())
        .isEqualTo(page.locator("article.card").count());
    assertThat(page.locator(".source:visible").count()).isEqualTo(8);
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCH).isVisible())
        .isFalse();
    context.close();
  }

  @ParameterizedTest
  @CsvSource({"320", "390", "768", "1280"})
  void neverScrollsSideways(int width) {
    Page page = open(dossier, width, ColorScheme.LIGHT);
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("what reaches beyond: %s", page.evaluate(BEYOND))
        .isEqualTo(0);
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"320", "390", "768", "1280"})
  void wordsWithoutEndDoNotWidenIt(int width) throws IOException {
    String endless = "x".repeat(300);
    Path file = folder.resolve("endless.jsonl");
    Files.writeString(
        file,
        """
        {"title": "T%1$s", "outlet": "O%1$s", "byline": ["B%1$s"], "published": "2031-05-04", "language": "en",
         "text": "Minister Anna Bell%1$s said on Tuesday that w%1$s was a plan.\\n\\n\\"We sign q%1$s\\", Bell%1$s said at a press conference, according to Herald%1$s."}
        """
            .formatted(endless)
            .replaceAll("\\n *", " "));
    Path wide = RunForBrowser.dossier(folder.resolve("endless.html"), file);
    Page page = open(wide, width, ColorScheme.LIGHT);
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(page.locator("article.card").count()).isPositive();
    assertThat(
            page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("what reaches beyond: %s", page.evaluate(BEYOND))
        .isEqualTo(0);
    page.context().close();
  }

  @Test
  void printsStatementsAndLeavesNavigationOut() {
    Page page = open(dossier, DESKTOP, ColorScheme.LIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("nav.sections").isVisible()).isFalse();
    assertThat(page.locator(".find").isVisible()).isFalse();
    assertThat(page.locator("article.card").first().isVisible()).isTrue();
    page.context().close();
  }

  /** No label of a chart lies over another or leaves the picture. */
  @Test
  void labelsOfChartsKeepApart() {
    Page page = open(dossier, DESKTOP, ColorScheme.LIGHT);
    Object faults =
        page.evaluate(
            """
            () => [...document.querySelectorAll('svg.chart')].flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              const labels = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
              const out = labels.length ? [] : ['a chart without labels'];
              labels.forEach(([a, r], i) => {
                if (r.left < frame.left - 1 || r.right > frame.right + 1) out.push(a + ' leaves the picture');
                labels.slice(i + 1).forEach(([b, s]) => {
                  const wide = Math.min(r.right, s.right) - Math.max(r.left, s.left);
                  const high = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top);
                  if (wide > 1 && high > 3) out.push(a + ' lies over ' + b);
                });
              });
              return out;
            })
            """);
    assertThat((List<?>) faults).isEmpty();
    page.context().close();
  }

  /**
   * The policy by itself: markup that got into the page after all does not run and styles nothing.
   */
  @Test
  void thePolicyStopsWhatEscapingWouldMiss() throws IOException {
    Path broken = folder.resolve("broken.html");
    Files.writeString(
        broken,
        Files.readString(dossier)
            .replaceFirst(
                "<main>",
                "<main><img src=x onerror='window.ran=1'><script>window.ran=2</script>"
                    + "<style>body{display:none}</style><a id=out href='javascript:window.ran=3'>x</a>"));
    Page page = open(broken, DESKTOP, ColorScheme.LIGHT);
    page.locator("#out").click();
    assertThat(page.evaluate("() => String(window.ran)")).isEqualTo("undefined");
    assertThat(page.evaluate("() => getComputedStyle(document.body).display")).isEqualTo("block");
    page.context().close();
  }

  /** A chart cannot be read on a phone: its entries are a list there. */
  @Test
  void theTimelineIsAListOnAPhone() {
    Page page = open(dossier, PHONE, ColorScheme.LIGHT);
    assertThat(page.locator("#timeline svg").isVisible()).isFalse();
    assertThat(page.locator("#timeline .narrow li").first().isVisible()).isTrue();
    page.context().close();
    Page desk = open(dossier, DESKTOP, ColorScheme.LIGHT);
    assertThat(desk.locator("#timeline svg").isVisible()).isTrue();
    assertThat(desk.locator("#timeline .narrow li").first().isVisible()).isFalse();
    desk.context().close();
  }
}
