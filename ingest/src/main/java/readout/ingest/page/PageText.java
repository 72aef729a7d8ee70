package readout.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.text.Furniture;
import readout.text.Furniture.Reason;
import readout.text.Span;

/**
 * The text of a page in reading order, headline first, blocks joined by a blank line.
 *
 * @param furniture what is not body, sorted
 * @param source where the text's characters stand in the page
 */
public record PageText(String text, List<Furniture> furniture, SourceRuns source) {
  static PageText of(List<Block> blocks, int headline, @Nullable BlockFeatures features) {
    StringBuilder text = new StringBuilder();
    List<Furniture> furniture = new ArrayList<>();
    SourceRuns source = new SourceRuns();
    boolean[] body = features == null ? new boolean[0] : BODY.of(features);
    int first = body.length;
    int last = -1;
    for (int i = 0; i < body.length; i++) {
      body[i] &= i != headline;
      if (body[i]) {
        first = Math.min(first, i);
        last = i;
      }
    }
    first = withLead(blocks, features, first, Math.max(headline, first - NEAR));
    if (headline >= 0) {
      add(text, furniture, source, blocks.get(headline), Reason.HEADLINE, "html h1");
    }
    for (int i = first; i <= last; i++) {
      Block b = blocks.get(i);
      if (i == headline) {
        continue;
      }
      if (body[i]) {
        add(text, furniture, source, b, null, "");
      } else if (features != null && features.isStandfirst(i)) {
        add(text, furniture, source, b, Reason.SUBHEADING, "standfirst");
      } else {
        add(text, furniture, source, b, reason(b), "body model");
      }
    }
    return new PageText(text.toString(), List.copyOf(furniture), source);
  }

  /** The text of all blocks, of which only what its element names is furniture. */
  static PageText whole(List<Block> blocks, int headline) {
    StringBuilder text = new StringBuilder();
    List<Furniture> furniture = new ArrayList<>();
    SourceRuns source = new SourceRuns();
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      if (i == headline) {
        add(text, furniture, source, b, Reason.HEADLINE, "title of the entry");
      } else {
        add(text, furniture, source, b, b.frame().nearest(), "html element");
      }
    }
    return new PageText(text.toString(), List.copyOf(furniture), source);
  }

  // How many blocks before the first of the body a picture's caption may stand.
  private static final int NEAR = 12;
  private static final BodyModel BODY = new BodyModel();

  /**
   * Where the article begins with the standfirst and the captions of the pictures above it, not
   * before {@code from}.
   */
  private static int withLead(
      List<Block> blocks, @Nullable BlockFeatures features, int first, int from) {
    for (int i = Math.max(0, from); i < first && first < blocks.size(); i++) {
      boolean caption = blocks.get(i).frame().out(Reason.CAPTION) >= 0;
      if (caption || features != null && features.isStandfirst(i)) {
        return i;
      }
    }
    return first;
  }

  private static Reason reason(Block b) {
    Reason named = b.frame().nearest();
    return named != null
        ? named
        : b.linked() * 2 > b.text().length() ? Reason.RELATED : Reason.BOILERPLATE;
  }

  private static void add(
      StringBuilder text,
      List<Furniture> furniture,
      SourceRuns source,
      Block b,
      @Nullable Reason reason,
      String rule) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int from = text.length();
    source.addAll(b.source(), 0, b.text().length(), from);
    text.append(b.text());
    if (reason != null) {
      furniture.add(new Furniture(new Span(from, text.length()), reason, rule));
    }
  }
}
