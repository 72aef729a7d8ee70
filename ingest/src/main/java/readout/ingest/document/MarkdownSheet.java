package readout.ingest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import readout.ingest.page.Stamp;

/** Reads Markdown (CommonMark) and the lines about it that many programs put first. */
public final class MarkdownSheet {
  private static final Pattern FRONT =
      Pattern.compile(
          "\\A(?:\uFEFF)?---[ \\t]*\\R((?:(?!---|\\.\\.\\.)[^\\r\\n]*\\R){0,60})(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\w+):[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$");

  private MarkdownSheet() {}

  public static Sheet read(String text) {
    Map<String, String> front = new HashMap<>();
    Matcher m = FRONT.matcher(text);
    String body = text;
    if (m.find()) {
      body = text.substring(m.end());
      Matcher line = LINE.matcher(m.group(1));
      while (line.find()) {
        front.put(line.group(1).toLowerCase(Locale.ROOT), line.group(2));
      }
    }
    String html =
        HtmlRenderer.builder()
            .escapeHtml(false)
            .build()
            .render(Parser.builder().build().parse(body));
    String author = front.getOrDefault("author", "");
    String title = front.getOrDefault("title", "");
    List<Stamp> dates = new ArrayList<>();
    String date = front.getOrDefault("date", "");
    if (!date.isBlank()) {
      dates.add(new Stamp(date, "date in the front matter", true));
    }
    return new Sheet(
        title.isBlank() ? null : title,
        author.isBlank() ? List.of() : List.of(author),
        dates,
        html,
        List.of());
  }
}
