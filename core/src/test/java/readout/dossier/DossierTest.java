package readout.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.Reader;
import readout.Reading;
import readout.name.Entity;
import readout.quote.Act;
import readout.quote.Said;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;
import readout.text.Span;

class DossierTest {
  private static final String TEXT = "The gate stays shut, it was said, until the thaw.";

  @Test
  void isTheSameWhateverTheOrderOfReadings() {
    List<Reading> readings = new ArrayList<>();
    for (String outlet : List.of("Herald", "Courier", "Post")) {
      for (String day : List.of("2031-05-04", "2031-05-02", "")) {
        readings.add(
            reading(
                outlet, day, said("s-1", "Ada Miro"), said("s-2", "Miro"), said("s-3", outlet)));
      }
    }
    readings.add(reading(null, "2031-05-02", said("s-1", "Tom Brekke")));
    // One page saved twice: the same address and text under two file names.
    readings.add(page("first.html"));
    readings.add(page("second.html"));
    Dossier dossier = Dossier.of("Talks", readings, List.of());
    assertThat(dossier.pieces()).hasSize(12);
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(readings, random);
      assertThat(Dossier.of("Talks", readings, List.of())).isEqualTo(dossier);
    }
  }

  @Test
  void sortsByDayWithTheUndatedLast() {
    Dossier dossier =
        Dossier.of(
            "Talks",
            List.of(
                reading("A", ""),
                reading("B", "2031-05-04"),
                reading("C", "2030-12-31"),
                reading("A", "2031-05-04")),
            List.of());
    assertThat(dossier.pieces())
        .extracting(p -> p.key() + " " + p.article().origin().outlet())
        .containsExactly("A1 C", "A2 A", "A3 B", "A4 A");
  }

  @Test
  void wireCopyInTwoOutletsKeepsDistinctAnchors() {
    Statement[] wire = {said("s-1", "Ada Miro"), said("s-2", "Ada Miro")};
    Dossier dossier =
        Dossier.of(
            "Talks",
            List.of(
                reading("Herald", "", wire),
                reading("Courier", "", wire),
                reading("Post", "", wire)),
            List.of());
    List<String> anchors =
        dossier.pieces().stream()
            .flatMap(p -> p.lines().stream())
            .map(Dossier.Line::anchor)
            .toList();
    assertThat(anchors).hasSize(6).doesNotHaveDuplicates().contains("s-1", "s-2");
    assertThat(dossier.voices()).singleElement().satisfies(v -> assertThat(v.own()).hasSize(6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Volodymyr Zelensky|Volodymyr Zelenskyy|Volodymyr Zelenskiy|Zelensky|Zelenskyy|ZELENSKIY",
        "António Guterres|Antonio Guterres|Guterres",
        "Recep Tayyip Erdoğan|Tayyip Erdogan|Erdogan",
        "Linda Thomas-Greenfield|Thomas-Greenfield",
        "Pat O’Brien|O'Brien"
      })
  void joinsTheFormsOfOneName(String forms) {
    List<String> names = List.of(forms.split("\\|"));
    Dossier.Voice voice = voices(names).getFirst();
    assertThat(voices(names)).hasSize(1);
    assertThat(voice.own()).hasSize(names.size());
    assertThat(voice.forms()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(voice.name()).hasSize(names.stream().mapToInt(String::length).max().orElse(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Miro|Tom Miro",
        "Ada Miro|Tom Miro|Miro",
        "Ada Miro|Adam Iro",
        "Ada Mary Miro|Tom Miro|Miro",
        "Anna Smith-Jones|Jones"
      })
  void keepsApartWhoMayBeTwo(String forms) {
    List<String> names = List.of(forms.split("\\|"));
    assertThat(voices(names)).hasSize(names.size());
  }

  @Test
  void oneOddFormRenamesNobody() {
    assertThat(voices(List.of("Ada Miro", "Envoy Ada Miro", "Ada Miro", "Miro", "Miro", "Miro")))
        .singleElement()
        .satisfies(v -> assertThat(v.name()).isEqualTo("Ada Miro"));
  }

  @Test
  void aStateIsNotJoinedToWhatEndsInItsName() {
    Dossier dossier =
        Dossier.of(
            "Talks",
            List.of(
                reading(
                    "Herald",
                    "",
                    said("s-1", "Norland", Entity.Type.GPE, Act.STATEMENT, null),
                    said("s-2", "United Norland", Entity.Type.ORG, Act.STATEMENT, null),
                    said("s-3", "Ada Norland"))),
            List.of());
    assertThat(names(dossier))
        .containsExactlyInAnyOrder("Norland", "United Norland", "Ada Norland");
  }

  @Test
  void whatOthersReportStandsApartFromTheirOwn() {
    Statement relay = said("s-1", "Courier", Entity.Type.MEDIA, Act.REPORT, null);
    Dossier dossier =
        Dossier.of(
            "Talks",
            List.of(
                reading(
                    "Herald",
                    "",
                    relay,
                    said("s-2", "Ada Miro", Entity.Type.PERSON, Act.STATEMENT, "s-1"),
                    said("s-3", "Tom Brekke", Entity.Type.PERSON, Act.PROMISE, "s-2"),
                    said("s-4", "Tom Brekke"))),
            List.of());
    assertThat(names(dossier)).containsExactlyInAnyOrder("Ada Miro", "Tom Brekke");
    Dossier.Voice miro = voice(dossier, "Ada Miro");
    Dossier.Voice brekke = voice(dossier, "Tom Brekke");
    assertThat(ids(miro.own())).containsExactly("s-2");
    assertThat(ids(miro.nested())).isEmpty();
    assertThat(ids(brekke.own())).containsExactly("s-4");
    assertThat(ids(brekke.nested())).containsExactly("s-3");
    assertThat(dossier.pieces().getFirst().lines())
        .extracting(Dossier.Line::parent)
        .containsExactly(0, 1, 2, 0);
  }

  @Test
  void whoeverIsNotNamedIsNoVoice() {
    Statement nobody = said("s-1", new Speaker.Unattributed("a quotation without a cue"));
    Dossier dossier = Dossier.of("Talks", List.of(reading("Herald", "", nobody)), List.of());
    assertThat(dossier.voices()).isEmpty();
    assertThat(dossier.pieces().getFirst().lines()).hasSize(1);
  }

  @Test
  void anArticleNotReadIsAPieceWithoutLines() {
    Reading unread = new Reading.Unread(Article.of(TEXT), "language sv is not read yet");
    assertThat(Dossier.of("Talks", List.of(unread), List.of()).pieces())
        .singleElement()
        .satisfies(p -> assertThat(p.lines()).isEmpty());
  }

  @Test
  void joinsAcrossReportsThatWereRead() {
    Reader reader = new Reader();
    List<Reading> readings =
        List.of(
            reader.read(Article.of("“We go on,” Ada Mironskyy told reporters.")),
            reader.read(Article.of("“We stay,” Ada Mironskiy told reporters. Mironskiy left.")));
    assertThat(Dossier.of("Talks", readings, List.of()).voices())
        .singleElement()
        .satisfies(v -> assertThat(v.own()).hasSize(2));
  }

  private static List<Dossier.Voice> voices(List<String> names) {
    List<Reading> readings = new ArrayList<>();
    for (String name : names) {
      readings.add(reading("Outlet " + readings.size(), "", said("s-1", name)));
    }
    return Dossier.of("Talks", readings, List.of()).voices();
  }

  private static Dossier.Voice voice(Dossier dossier, String name) {
    return dossier.voices().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> names(Dossier dossier) {
    return dossier.voices().stream().map(Dossier.Voice::name).toList();
  }

  private static List<String> ids(List<Dossier.Line> lines) {
    return lines.stream().map(l -> l.statement().id()).toList();
  }

  private static Reading page(String file) {
    Origin origin = new Origin(file, "https://herald.example/gate", null, "Herald", null, null);
    return new Reading.Read(
        new Article(origin, TEXT, null, List.of(), List.of(), null, "en", List.of()),
        List.of(said("s-9", "Ada Miro")),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Reading reading(@Nullable String outlet, String day, Statement... statements) {
    Published published =
        day.isEmpty() ? null : new Published(LocalDate.parse(day), false, null, "dateline");
    Article article =
        new Article(
            Origin.of(outlet + day + ".txt").withOutlet(outlet),
            TEXT,
            null,
            List.of(),
            List.of(),
            published,
            "en",
            List.of());
    return new Reading.Read(
        article, List.of(statements), List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void routesLeadToOneSpeakerUnderAllSpellings() {
    Dossier dossier =
        Dossier.of(
            "",
            List.of(
                reading(
                    "Herald",
                    "",
                    by("s-1", "Ada Mirosky", "Herald"),
                    by("s-2", "Ada Miroskyy", "Herald"),
                    by("s-3", "Ada Mirosky", "Herald", "Post"),
                    said("s-4", "Tom Brekke"))),
            List.of());
    assertThat(dossier.routes())
        .containsExactly(
            new Dossier.Route(List.of("Herald", "Ada Mirosky"), 2),
            new Dossier.Route(List.of("Herald", "Post", "Ada Mirosky"), 1));
  }

  @Test
  void isNamedAfterThoseWhoSpeakMostIfItHasNoTitle() {
    Reading reading =
        reading(
            "Herald",
            "",
            said("s-1", "Ada Miro"),
            said("s-2", "Ada Miro"),
            said("s-3", "Tom Brekke"),
            said("s-4", "Una Vik"));
    assertThat(Dossier.of("", List.of(reading), List.of()).title())
        .isEqualTo("Ada Miro, Tom Brekke and 1 other");
    assertThat(Dossier.of(" ", List.of(), List.of()).title()).isEqualTo("Dossier");
    assertThat(Dossier.of("Talks", List.of(reading), List.of()).title()).isEqualTo("Talks");
  }

  private static Statement by(String id, String speaker, String... via) {
    Statement s = said(id, speaker);
    return new Statement(
        s.id(),
        s.kind(),
        s.act(),
        s.content(),
        null,
        null,
        s.speaker(),
        null,
        null,
        null,
        s.date(),
        List.of(via),
        List.of(),
        false,
        null,
        s.confidence(),
        s.by());
  }

  private static Statement said(String id, String speaker) {
    return said(id, speaker, Entity.Type.PERSON, Act.STATEMENT, null);
  }

  private static Statement said(
      String id, String speaker, Entity.Type type, Act act, @Nullable String nestedIn) {
    Entity entity = new Entity("someone", speaker, type, List.of(), List.of());
    return said(id, new Speaker.Named(entity), act, nestedIn);
  }

  private static Statement said(String id, Speaker speaker) {
    return said(id, speaker, Act.STATEMENT, null);
  }

  private static Statement said(String id, Speaker speaker, Act act, @Nullable String nestedIn) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        act,
        List.of(new Span(0, TEXT.indexOf(','))),
        null,
        null,
        speaker,
        null,
        null,
        null,
        new Said(null, false, null, null, "not told"),
        List.of(),
        List.of(),
        false,
        nestedIn,
        0.5,
        "test");
  }
}
