package readout.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.Reader;
import readout.Reading;
import readout.app.Samples;
import readout.dossier.Dossier;
import readout.name.Entity;
import readout.quote.Act;
import readout.quote.Addressee;
import readout.quote.Hedge;
import readout.quote.Occasion;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Published;
import readout.text.Span;

class DossierPageTest {
  private static final int FIVE_MEGABYTES = 5_000_000;
  private static final List<Reading.Read> SAMPLES = Samples.readings();

  static Stream<Arguments> dossiers() {
    return Stream.of(
            Arguments.of("the samples", dossier(SAMPLES)),
            Arguments.of("nothing", dossier(List.of())),
            Arguments.of("no statements, no dates, no outlets", dossier(bare())),
            Arguments.of("nested, overlapping, across paragraphs", dossier(List.of(overlapping()))),
            Arguments.of("hostile texts, read", dossier(hostileRead())),
            Arguments.of("hostile words wherever words go", dossier(List.of(hostileEverywhere()))),
            Arguments.of("an article not read", dossier(List.of(unread()))),
            Arguments.of("ten thousand quotation marks", dossier(manyMarks())),
            Arguments.of("days over years", dossier(years())))
        .flatMap(a ->
            Stream.of(
                Arguments.of(a.get()[0], a.get()[1], false),
                Arguments.of(a.get()[0] + ", excerpts", a.get()[1], true)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dossiers")
  void isSound(String name, Dossier dossier, boolean excerpts) {
    assertThat(PageCheck.faults(dossier, excerpts)).as(name).isEmpty();
  }

  @Test
  void isSoundHoweverStatementsLieOverTheText() {
    for (long seed = 1; seed <= 150; seed++) {
      Dossier dossier = dossier(List.of(HostileTexts.random(seed).read()));
      assertThat(PageCheck.faults(dossier, false)).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void isTheSameEveryTime(String name, Dossier dossier, boolean excerpts) {
    assertThat(PageCheck.html(dossier, excerpts)).isEqualTo(PageCheck.html(dossier, excerpts));
  }

  @Test
  void admitsItsOwnStyleAndScriptByHash() throws NoSuchAlgorithmException {
    Document page = page(dossier(SAMPLES), false);
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("style-src 'sha256-" + hash(page.expectFirst("style")) + "';")
        .contains("script-src 'sha256-" + hash(page.expectFirst("script")) + "';")
        .doesNotContain("unsafe", "http");
  }

  @Test
  void styleAndScriptAskForNothingOutside() {
    Document page = page(dossier(List.of()), false);
    assertThat(page.select("style").html()).doesNotContain("url(", "@import", "//", "-quote");
    assertThat(page.select("script").html())
        .doesNotContain("http", "fetch(", "XMLHttp", "innerHTML", "eval(", "import(");
  }

  @Test
  void addsNoQuotationMarksToStatements() {
    Dossier dossier = dossier(SAMPLES);
    Document page = page(dossier, false);
    assertThat(page.select("q")).isEmpty();
    for (Dossier.Piece piece : dossier.pieces()) {
      for (Dossier.Line line : piece.lines()) {
        String own =
            line.statement().content().stream()
                .map(s -> s.in(piece.article().text()))
                .reduce("", String::concat);
        Element card = page.expectFirst("#" + line.anchor());
        assertThat(marks(card.select("blockquote").text())).isEqualTo(marks(own));
        if (line.statement().kind() == Statement.Kind.INDIRECT) {
          assertThat(card.select(".kind").text()).endsWith("reported, not verbatim");
        }
      }
    }
  }

  @Test
  void setsTheVerbatimPartsOfMixedStatementsApart() {
    Dossier dossier = dossier(SAMPLES);
    Document page = page(dossier, false);
    int mixed = 0;
    for (Dossier.Piece piece : dossier.pieces()) {
      for (Dossier.Line line : piece.lines()) {
        Elements own = page.expectFirst("#" + line.anchor()).select("blockquote .own");
        if (line.statement().kind() == Statement.Kind.MIXED) {
          mixed += own.size();
          assertThat(own.eachText()).allMatch(t -> !marks(t.substring(0, 1)).isEmpty());
        } else {
          assertThat(own).isEmpty();
        }
      }
    }
    assertThat(mixed).isPositive();
  }

  @Test
  void takesNothingForVerbatimAfterAMarkThatNeverCloses() {
    assertThat(verbatim("he wants “peace” and “an end")).containsExactly("“peace”");
    assertThat(verbatim("the \"first\" and the \"second")).containsExactly("\"first\"");
    assertThat(verbatim("no mark at all")).isEmpty();
  }

  private static List<String> verbatim(String words) {
    Parts parts = new Parts(words);
    Statement s = parts.statement("Ada Miro", parts.spans(words), null, null);
    parts.add(
        new Statement(
            s.id(),
            Statement.Kind.MIXED,
            s.act(),
            s.content(),
            null,
            null,
            s.speaker(),
            null,
            null,
            null,
            s.date(),
            s.via(),
            List.of(),
            false,
            null,
            s.confidence(),
            s.by()));
    return page(dossier(List.of(parts.read())), false).select("blockquote .own").eachText();
  }

  @Test
  void whatHasNoDayIsListedBesideTheTimeline() {
    Reading dated = new Parts("One word.").day("2031-05-04").said("Ada Miro", "One").read();
    Reading undated = new Parts("Two words.").said("Tom Brekke", "Two").read();
    Document page = page(dossier(List.of(dated, undated)), false);
    assertThat(page.select("#timeline svg").text()).contains("Ada Miro").doesNotContain("Brekke");
    assertThat(page.select("#timeline .narrow li").eachText())
        .containsExactly("4 May 2031 Ada Miro (A1)");
    assertThat(page.select("#timeline .tray li").eachText()).containsExactly("Tom Brekke (A2)");
  }

  @Test
  void listsOfUndatedEntriesEndSomewhereAndSaySo() {
    List<Reading> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(elsewhere(new Parts("Two words.").said("Tom Brekke", "Two").read(), "u" + i));
    }
    Document page = page(dossier(many), false);
    assertThat(page.select("#timeline .tray li")).hasSize(40);
    assertThat(page.select("#timeline .tray").text()).contains("40 of 60 entries");
    assertThat(page.select("#timeline tbody tr")).hasSize(60);
  }

  @Test
  void excerptsTellNoFolderOfTheUsersMachine() {
    Reading sample = elsewhere(SAMPLES.getFirst(), "/home/ada/secret/report.txt");
    Dossier dossier =
        Dossier.of(
            "Talks",
            List.of(sample),
            List.of(new Dossier.LeftOut("C:\\ada\\old.doc", "binary", "save it as text")));
    assertThat(PageCheck.html(dossier, false)).contains("/home/ada/secret/report.txt");
    assertThat(page(dossier, true).text())
        .contains("report.txt", "old.doc")
        .doesNotContain("ada/secret", "C:\\ada");
  }

  @Test
  void excerptsLeaveOutWhatIsFarFromEveryWordSaid() {
    String text =
        "Aster. "
            + "x ".repeat(80)
            + "the gate opens "
            + "y ".repeat(200)
            + "Heliotrope "
            + "z ".repeat(200)
            + "and closes again "
            + "w ".repeat(80)
            + "Zinnia.";
    Reading.Read reading =
        new Parts(text).said("Ada Miro", "the gate opens", "and closes again").read();
    Dossier dossier = dossier(List.of(reading));
    assertThat(PageCheck.faults(dossier, true)).isEmpty();
    Document page = page(dossier, true);
    assertThat(page.select(".source .text").text())
        .contains("the gate opens", "and closes again")
        .doesNotContain("Heliotrope", "Aster", "Zinnia");
    assertThat(page.select("#overview .note").text())
        .contains("excerpts", "at most 200 characters");
    assertThat(page(dossier, false).select("#overview .note")).isEmpty();
  }

  @Test
  void namesWhatWasNotReadAndWhatWasLeftOut() {
    Dossier dossier =
        Dossier.of(
            "Talks",
            List.of(unread()),
            List.of(new Dossier.LeftOut("old.doc", "unsupported-format", "save it as text")));
    Document page = page(dossier, false);
    assertThat(page.select("#A1").text()).contains("not read: language sv is not read yet");
    assertThat(page.select("#overview tbody tr").text())
        .contains("not read: language sv is not read yet");
    assertThat(page.select("#overview .note").text())
        .contains("Left out", "old.doc", "unsupported-format", "save it as text");
  }

  @Test
  void showsWhatWasCopiedAndWhatWasEditedInIt() {
    Dossier dossier = dossier(SAMPLES);
    Document page = page(dossier, false);
    assertThat(page.select("#passages details")).hasSize(dossier.shared().size()).hasSize(1);
    assertThat(page.select("#passages summary").text()).contains("95 words", "1 edit");
    assertThat(page.select("#passages ins").eachText()).containsExactly("Ukrainian");
    assertThat(page.select("#passages li").eachText()).containsExactly("Only A3 has “Ukrainian”.");
    assertThat(page.select("#passages blockquote").text()).contains("The first vessel, the Razoni");
    Document excerpts = page(dossier, true);
    assertThat(excerpts.select("#passages ins").eachText()).containsExactly("Ukrainian");
    assertThat(excerpts.select("#passages blockquote").text())
        .contains("[…]")
        .doesNotContain("The first vessel, the Razoni");
  }

  @Test
  void saysWhatItHasNot() {
    Document page = page(dossier(List.of()), false);
    assertThat(page.select("header").text()).contains("0 articles", "no article is dated");
    assertThat(page.select("#timeline .note").text()).contains("Nothing to place in time");
    assertThat(page.select("#happened .note").text()).contains("No event");
    assertThat(page.select("#positions .note").text()).contains("No position");
    assertThat(page.select("#passages .note").text()).contains("No two of these articles");
    assertThat(page.select("#speakers .note").text()).contains("No speaker");
    assertThat(page(dossier(bare()), false).select("#said .note").text())
        .contains("No statements were found");
  }

  @Test
  void givesTheYearOfDaysThatLieYearsApart() {
    Document page = page(dossier(years()), false);
    assertThat(page.select("header").text()).contains("30 December 2021 – 2 January 2024");
    assertThat(page.select("#timeline .tick").eachText()).first().isEqualTo("30 Dec 2021");
    for (Element x : page.select("#timeline circle")) {
      assertThat(Integer.parseInt(x.attr("cx"))).isBetween(0, 1100);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 30, 60, 90, 110, 150, 160})
  void cutsLongNamesBetweenWholeCharacters(int length) {
    String long_ = "x".repeat(length - 1) + "🕊".repeat(200);
    Parts parts = new Parts(long_ + " said so").outlet(long_).day("2031-05-04");
    Reading.Read reading =
        parts.furniture(Furniture.Reason.HEADLINE, 0, long_.length()).said(long_, "said so").read();
    assertThat(PageCheck.html(dossier(List.of(reading)), false)).doesNotContain("\uFFFD");
  }

  @Test
  void fiftyArticlesStayUnderFiveMegabytes() {
    List<Reading> fifty = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Reading.Read sample = SAMPLES.get(i % SAMPLES.size());
      fifty.add(elsewhere(sample, "copy-" + i + "-" + sample.article().origin().uri()));
    }
    Dossier dossier = dossier(fifty);
    assertThat(dossier.pieces()).hasSize(50);
    int size = PageCheck.html(dossier, false).getBytes(StandardCharsets.UTF_8).length;
    assertThat(size).isBetween(300_000, FIVE_MEGABYTES);
    assertThat(PageCheck.html(dossier, true).getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(size);
  }

  private static Reading elsewhere(Reading.Read r, String uri) {
    Article a = r.article();
    Origin o = a.origin();
    return new Reading.Read(
        new Article(
            new Origin(uri, null, null, o.outlet(), o.fetched(), o.sha256()),
            a.text(),
            a.title(),
            a.byline(),
            a.credits(),
            a.published(),
            a.language(),
            a.furniture()),
        r.statements(),
        r.quoted(),
        r.entities(),
        r.mentions(),
        r.timexes());
  }

  private static Dossier dossier(List<? extends Reading> readings) {
    return Dossier.of("Talks <on> the \"gate\"", List.copyOf(readings), List.of());
  }

  private static Document page(Dossier dossier, boolean excerpts) {
    return Jsoup.parse(PageCheck.html(dossier, excerpts));
  }

  private static String hash(Element element) throws NoSuchAlgorithmException {
    byte[] source = element.data().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(source));
  }

  private static String marks(String text) {
    return text.replaceAll("[^\"“”„«»‹›‘’']", "");
  }

  private static List<Reading> bare() {
    return List.of(
        new Parts("The gate stays as it is.").outlet(null).read(),
        new Parts("").outlet(null).read());
  }

  private static Reading unread() {
    Article a = new Parts("Porten hålls stängd.").day("2031-05-03").article();
    return new Reading.Unread(a, "language sv is not read yet");
  }

  /**
   * Nested and crossing statements, one over a paragraph's end, one that starts where another does.
   */
  private static Reading overlapping() {
    String text =
        "Miro said that Brekke had promised “the gate stays open” to all.\n\nAnd “we go on.\n\n“We do,” he said.";
    Parts parts = new Parts(text).day("2031-05-04");
    return parts
        .said("Ada Miro", "that Brekke had promised “the gate stays open”")
        .said("Tom Brekke", "“the gate stays open”")
        .said("Tom Brekke", "the gate stays open” to all.\n\nAnd “we go on.")
        .said("Ada Miro", "“we go on.", "“We do,”")
        .said("Ada Miro", "“we go on.\n\n“We do,” he")
        .add(
            parts.statement(
                "Ada Miro",
                parts.spans("go on."),
                parts.spans("Miro said").getFirst(),
                parts.spans("Miro").getFirst()))
        .furniture(Furniture.Reason.SHARE, text.indexOf("And"), text.indexOf("go on"))
        .read();
  }

  private static List<Reading> hostileRead() {
    Reader reader = new Reader();
    List<Reading> out = new ArrayList<>();
    for (String text : HostileTexts.ALL) {
      String report =
          "The envoy Ada Miro said on Friday that the gate "
              + text
              + " stays shut.\n\n“It is "
              + text
              + " as it was,” she told reporters at a press conference.";
      out.add(reader.read(Article.of(report)));
    }
    out.add(reader.read(Article.of(HostileTexts.together())));
    return out;
  }

  /** Article and statement with hostile words in every field that takes words. */
  private static Reading hostileEverywhere() {
    String bad = HostileTexts.together();
    String text = bad + " he said " + bad;
    Span all = new Span(0, text.length());
    List<String> each = HostileTexts.ALL;
    Entity entity = new Entity(bad, bad, Entity.Type.PERSON, List.of(bad), List.of(bad));
    List<Statement> statements = new ArrayList<>();
    for (Statement.Kind kind : Statement.Kind.values()) {
      for (Act act : Act.values()) {
        Speaker speaker =
            act == Act.OPINION ? new Speaker.Unattributed(bad) : new Speaker.Named(entity);
        statements.add(
            new Statement(
                "s-%010x".formatted(statements.size()),
                kind,
                act,
                List.of(all),
                all,
                all,
                speaker,
                all,
                new Addressee(bad, all),
                new Occasion(Occasion.Type.INTERVIEW, bad, all, act == Act.ANSWER),
                new Said(bad, act == Act.HOPE, bad, bad, bad),
                each,
                List.of(new Hedge(all, Hedge.By.OUTLET)),
                true,
                statements.isEmpty() ? null : "s-0000000000",
                0.5,
                bad + "+" + bad));
      }
    }
    Article article =
        new Article(
            new Origin(bad, bad, bad, bad, null, null),
            text,
            bad,
            List.of(bad),
            List.of(bad),
            new Published(LocalDate.parse("2031-05-04"), true, null, bad),
            "en",
            List.of(new Furniture(all, Furniture.Reason.COMMENT, bad)));
    return new Reading.Read(article, statements, List.of(), List.of(), List.of(), List.of());
  }

  private static List<Reading> manyMarks() {
    Reader reader = new Reader();
    return Stream.of("\"", "“", "”", "\"a ", "“a ", "” he said “", "<\"")
        .<Reading>map(mark -> reader.read(Article.of(mark.repeat(10_000))))
        .toList();
  }

  private static List<Reading> years() {
    return Stream.of("2021-12-30", "2022-06-15", "2024-01-02")
        .<Reading>map(day ->
            new Parts("On that day the gate closed").day(day).said("Ada Miro", "the gate").read())
        .toList();
  }
}
