package readout;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Span;

/** Texts for {@link AnnotatorContract}: ordinary news, odd layouts, and what breaks programs. */
public final class ContractTexts {
  private static final int MEGABYTE = 1 << 20;

  private static final String REPORT =
      """
      Ferry talks resume in Oldhaven

      OLDHAVEN, March 4 - The harbour minister, Mara Lindqvist, said on Tuesday that the talks on the \
      night ferry would resume within a week.

      “We are closer than we were,” Lindqvist told reporters after a meeting with the islanders. “Not \
      close enough.”

      Her counterpart from the islands, Tomas Brekke, was less hopeful. He said the offer was “a list of \
      wishes” and denied that a date had been agreed.

      According to the Oldhaven Courier, citing two officials, the ministry wrote on Monday: "The tariff \
      will not change in winter."
      """;

  private ContractTexts() {}

  /** A text with a name that a failing test shows in place of the text. */
  public record Case(String name, Article article) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The texts of at most some thousand characters. */
  public static List<Article> small() {
    return all().map(Case::article).filter(a -> a.text().length() <= 5_000).toList();
  }

  public static Stream<Case> all() {
    List<Case> out = new ArrayList<>();
    add(out, "a report", REPORT);
    add(out, "a report with CRLF", REPORT.replace("\n", "\r\n"));
    add(out, "a report with lone carriage returns", REPORT.replace("\n", "\r"));
    add(out, "a report without paragraph breaks", REPORT.replaceAll("\\s+", " "));
    add(out, "a report with a tab for every space", REPORT.replace(' ', '\t'));
    add(out, "a report with a no-break space for every space", REPORT.replace(' ', '\u00A0'));
    add(out, "a report in capitals", REPORT.toUpperCase(Locale.ROOT));
    add(out, "a report with a word a line", REPORT.replace(" ", "\n"));
    add(out, "a report with a byte order mark", "\uFEFF" + REPORT);
    add(
        out,
        "a report with an emoji before every quotation",
        REPORT.replace("“", "🚢“").replace("\"", "🚢\""));
    add(
        out,
        "a report with an emoji inside every quotation",
        REPORT.replace("“", "“🚢").replace("”", "🚢”"));
    add(
        out,
        "a report with combining marks on every letter",
        REPORT.replaceAll("(\\p{L})", "$1\u0301\u0323"));
    add(out, "a report with NUL between its words", REPORT.replace(' ', '\0'));
    add(out, "a report with zero width spaces", REPORT.replace(" ", " \u200B"));
    add(out, "a report within right-to-left marks", "\u202E" + REPORT + "\u202C");
    add(out, "empty", "");
    add(out, "white space", " \t\r\n\u00A0\u2003\u3000\n\n ");
    add(out, "line breaks", "\n".repeat(2_000));
    add(out, "NUL", "\0");
    add(out, "NUL only", "\0".repeat(1_000));
    for (String one :
        List.of(
            "a", "A", ".", ",", ":", "-", "'", "\"", "“", "”", "‘", "’", "«", "»", "„", "ʼ", "🚢",
            "\u0301")) {
      add(out, "only " + one, one);
      add(out, "twice " + one, one + one);
    }
    add(out, "only quotation marks", "\"“”‘’«»„‟‚‛‹›「」『』＂'ʼ");
    add(out, "an empty quotation", "“” said Lindqvist. \"\" said Brekke.");
    add(out, "a quotation of white space", "“   ” said Lindqvist. \" \n \" said Brekke.");
    add(out, "a cue alone", "said");
    add(out, "a cue between quotations alone", "“said” said “said”");
    add(
        out,
        "cues alone",
        "said said said told that that according to according to. Said. Says he. Asked.");
    add(out, "a name alone", "Mara Lindqvist");
    add(out, "a pronoun with nobody before it", "“We sail,” she said. He agreed. They did not.");
    add(
        out,
        "nested quotation marks of five kinds",
        "Brekke said: “She told me ‘they wrote «the board said „read “the log”“ twice» last week’ and left.”");
    add(
        out,
        "crossed quotation marks",
        "“One ‘two” three’ said Lindqvist. «Four “five» six” said Brekke.");
    add(out, "closed before it is opened", "” said Lindqvist, “ and then ’ said Brekke ‘.");
    add(
        out,
        "a quotation over paragraphs",
        "“We sail on Friday.\n\n“We sail again on Sunday.\n\n“And then we rest,” Lindqvist said.");
    add(
        out,
        "a quotation that never closes",
        "Lindqvist said: “We sail on Friday.\n\nThe board met.\n\nNobody spoke.");
    add(
        out,
        "apostrophes of every kind",
        "Lindqvistʼs board didn't say 'no', ’twas Brekke’s ‘no’ in the ’90s, the sailors' and rock ʼnʼ roll.");
    add(
        out,
        "an emoji alone in a quotation",
        "“🚢” said Lindqvist. “🚢🚢” she said. 🚢 said Brekke.");
    add(
        out,
        "letters outside the first plane",
        "𝓜𝓪𝓻𝓪 𝓛𝓲𝓷𝓭𝓺𝓿𝓲𝓼𝓽 said: “𝓦𝓮 𝓼𝓪𝓲𝓵.”");
    add(
        out,
        "statements in statements",
        "The Courier reports that Brekke said Lindqvist told him that the board thinks the crew believes it sails.");
    add(
        out,
        "a saying that reports itself",
        "Lindqvist said Lindqvist said Lindqvist said Lindqvist said so.");
    add(
        out,
        "dates that are none",
        "On February 31, 2025, the 99th of March, 0000-00-00 and 32/13/2025 Brekke said so.");
    add(out, "punctuation", "...!!!???;;;---———,,,:::()()[][]{}<><>&amp;&#0;%s%n\\u0000$1");
    out.add(onlyFurniture());
    out.add(furnitureBetween());

    for (String mark : List.of("“", "\"", "‘", "'", "«", "„", "”", "’", "»")) {
      add(out, "2,500 unclosed " + mark, (mark + "We sail ").repeat(2_500));
      add(
          out,
          "2,500 unclosed " + mark + " a paragraph each",
          (mark + "We sail.\n\n").repeat(2_500));
    }
    add(
        out,
        "2,500 quotations opened one in another",
        "“‘".repeat(1_250) + "sail" + "’”".repeat(1_250));
    add(out, "2,500 quotation marks alone", "\"".repeat(2_501));
    add(out, "2,500 quotations", "“We sail,” Lindqvist said. ".repeat(2_500));
    add(out, "2,500 cues in one sentence", "said ".repeat(2_500));
    add(out, "2,500 statements in one another", "Brekke said that ".repeat(2_500) + "it sails.");
    add(out, "5,000 pronouns", "She said so. He said so. ".repeat(2_500));
    add(out, "5,000 different names", names(5_000));
    add(out, "one name of 2,500 words", "Lindqvist ".repeat(2_500) + "said so.");
    add(out, "2,500 abbreviations", "Mr. Dr. U.S. ".repeat(834) + "Brekke said so.");
    add(
        out,
        "2,500 relays",
        "citing the Courier, according to the Herald, ".repeat(1_250) + "Brekke said so.");
    add(out, "5,000 dates", "March 4, 2025, ".repeat(5_000));
    add(out, "a quarter of a megabyte of white space", " ".repeat(MEGABYTE / 4));
    add(out, "a quarter of a megabyte of digits", "1".repeat(MEGABYTE / 4));
    add(out, "a quarter of a megabyte of commas", ",".repeat(MEGABYTE / 4));
    add(out, "a quarter of a megabyte of full stops", ".".repeat(MEGABYTE / 4));
    add(out, "a megabyte of one letter", "a".repeat(MEGABYTE));
    add(
        out,
        "a quarter of a megabyte in one line",
        fill(REPORT.replaceAll("\\s+", " "), MEGABYTE / 4));
    return out.stream();
  }

  private static void add(List<Case> out, String name, String text) {
    out.add(new Case(name, Article.of(text)));
  }

  private static Case onlyFurniture() {
    String text = "“Follow us,” said the Courier. Share this. Lindqvist said so.";
    Furniture all = new Furniture(new Span(0, text.length()), Furniture.Reason.SUBSCRIBE, "test");
    return new Case("only furniture", article(text, List.of(all)));
  }

  private static Case furnitureBetween() {
    String head = "Ferry will sail, says Lindqvist\n";
    String share = "Brekke said: share this\n";
    String body = "“It will,” she said.\n";
    Furniture headline =
        new Furniture(new Span(0, head.length()), Furniture.Reason.HEADLINE, "test");
    Furniture button =
        new Furniture(
            new Span(head.length(), head.length() + share.length()),
            Furniture.Reason.SHARE,
            "test");
    return new Case("furniture between", article(head + share + body, List.of(headline, button)));
  }

  private static Article article(String text, List<Furniture> furniture) {
    return new Article(Origin.of("text"), text, null, List.of(), List.of(), null, "en", furniture);
  }

  private static String names(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String tail =
          Integer.toString(i).chars().mapToObj(c -> "" + (char) (c - '0' + 'a')).collect(joining());
      out.append("Minister Mar").append(tail).append(" Bo").append(tail).append(" said so. ");
    }
    return out.toString();
  }

  private static String fill(String text, int length) {
    return text.repeat(length / text.length() + 1).substring(0, length);
  }
}
