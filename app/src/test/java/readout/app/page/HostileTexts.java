package readout.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import readout.text.CodePoints;
import readout.text.Furniture;
import readout.text.Span;

/** Texts that would break a page, or run in it, if anything of them were taken for markup. */
final class HostileTexts {
  private HostileTexts() {}

  static final List<String> ALL =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)\" x=\"",
          "' onfocus='alert(1)' autofocus='",
          "</style><style>*{display:none}</style>",
          "</script><script>alert(1)</script>",
          "</title><base href=https://example.org/>",
          "--><svg onload=alert(1)>",
          "]]><![CDATA[<b>",
          "<!-- <p>",
          "<a href=\"javascript:alert(1)\">here</a>",
          "javascript:alert(1) data:text/html,<b>",
          "&lt;b&gt; &amp;amp; &#x3C;script&#x3E; &quot",
          "</p></div></section></main>",
          "<table><tr><td><plaintext>",
          "\u202Edesrever\u202C \u2066isolated\u2069 \u200Fmark",
          "NUL \0 bell \u0007 escape \u001B[31m next\u0085line",
          "\uFFFE\uFFFF\uFEFF",
          "🕊 👩‍👩‍👧 e\u0301\u0323 \uD835\uDD38",
          "line one\r\nline two\rline three\u2028line four\n\n\tindented   wide",
          "");

  /** One text of all of them. */
  static String together() {
    return String.join("\n\n", ALL);
  }

  /**
   * An article made of random pieces of them, with statements, cues, sources and furniture laid
   * over it in any way.
   */
  static Parts random(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(ALL.get(random.nextInt(ALL.size()))).append(random.nextBoolean() ? " " : "\n\n");
    }
    String all = text.toString();
    Parts parts = new Parts(all);
    for (int i = 0; i < 6; i++) {
      List<Span> content = new ArrayList<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        content.add(span(random, all));
      }
      content.sort(Comparator.naturalOrder());
      parts.add(
          parts.statement(
              ALL.get(random.nextInt(ALL.size() - 1)),
              content,
              span(random, all),
              span(random, all)));
    }
    int at = 0;
    for (Span s : List.of(span(random, all), span(random, all), span(random, all))) {
      if (s.start() >= at) {
        parts.furniture(Furniture.Reason.RELATED, s.start(), s.end());
        at = s.end();
      }
    }
    return parts;
  }

  private static Span span(Random random, String text) {
    int start = random.nextInt(text.length() - 2);
    int end = start + 2 + random.nextInt(Math.min(60, text.length() - start - 1));
    return new CodePoints(text).whole(new Span(start, Math.min(end, text.length())));
  }
}
