package readout.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.text.Article;
import readout.text.Layout;
import readout.text.Span;

/**
 * The way a statement came: publisher, agencies of its credit line, relays whose clauses hold it or
 * its frame, the outlet it was said to, the speaker who reported it.
 */
final class Route {
  /** What leads to a source of a relay. */
  static final String CITES = "citing|quoting|with reference to";

  // "…, the site reports, citing Turkish media"
  private static final Pattern CITING =
      Pattern.compile(
          "\\b(?:"
              + CITES
              + ") ((?:the )?\\p{L}[\\p{L}.&'\u2019-]*(?: \\p{L}[\\p{L}.&'\u2019-]*){0,4})");

  private final Article article;
  private final Layout layout;

  Route(Article article, Layout layout) {
    this.article = article;
    this.layout = layout;
  }

  /** The chain for {@code d}, from the publisher inwards, the speaker left out. */
  List<String> of(Draft d) {
    Map<String, String> chain = new LinkedHashMap<>();
    add(chain, article.origin().outlet());
    article.credits().forEach(c -> add(chain, c));
    List<Draft> relays = new ArrayList<>();
    ancestors(d, relays);
    Draft said = d;
    while (said != null) {
      for (Draft frame : said.frames) {
        ancestors(frame, relays);
      }
      said = said.carriedFrom;
      if (said != null) {
        // What was said on an occasion that somebody relays is relayed by them too.
        List<Draft> carried = new ArrayList<>();
        ancestors(said, carried);
        carried.stream().filter(c -> !isPerson(c) && !relays.contains(c)).forEach(relays::add);
      }
    }
    for (Draft relay : relays) {
      if (relay.press && !relay.equals(d)) {
        add(chain, isPublishers(relay) ? null : name(relay));
        add(chain, cited(relay));
      }
    }
    Occasion occasion = d.occasion;
    if (occasion != null && isToOutlet(occasion) && !isTopLevelPress(d)) {
      add(chain, occasion.with());
    }
    for (Draft relay : relays) {
      if (!relay.press && !relay.dropped) {
        String name = name(relay);
        chain.remove(key(name));
        add(chain, name);
      }
    }
    add(chain, d.outlet);
    String own = name(d);
    chain.remove(key(own));
    return List.copyOf(chain.values());
  }

  /** Whether it is somebody of the publisher's own: "a Northern Post correspondent". */
  private boolean isPublishers(Draft relay) {
    String publisher = article.origin().outlet();
    return publisher != null
        && relay.resolved.speaker() instanceof Speaker.Described
        && key(name(relay)).startsWith(key(publisher) + " ");
  }

  private static boolean isToOutlet(Occasion occasion) {
    return occasion.type() == Occasion.Type.INTERVIEW
        || occasion.type() == Occasion.Type.REMARKS_TO_MEDIA;
  }

  private static boolean isPerson(Draft d) {
    return d.resolved.speaker() instanceof Speaker.Named named
        && named.entity().type() == Entity.Type.PERSON;
  }

  private static boolean isTopLevelPress(Draft d) {
    return d.press && d.parent == null;
  }

  /** The drafts that hold {@code d}, outermost first. */
  private static void ancestors(Draft d, List<Draft> out) {
    List<Draft> own = new ArrayList<>();
    for (Draft p = d.parent; p != null; p = p.parent) {
      own.addFirst(p);
    }
    for (Draft p : own) {
      if (!out.contains(p)) {
        out.add(p);
      }
    }
  }

  private @Nullable String cited(Draft relay) {
    Span sentence = layout.sentences().get(layout.sentenceAt(relay.anchor())).span();
    Matcher m =
        CITING
            .matcher(layout.text())
            .region(Math.min(relay.anchor(), sentence.end()), sentence.end());
    return m.find() ? m.group(1).replaceFirst("[.]$", "") : null;
  }

  private static void add(Map<String, String> chain, @Nullable String name) {
    if (name != null && !name.isBlank()) {
      chain.putIfAbsent(key(name), name);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^(?:the|a|an) ", "");
  }

  /** The speaker's name, a description without its article; empty where nobody is named. */
  private static String name(Draft d) {
    return switch (d.resolved.speaker()) {
      case Speaker.Named named -> named.entity().name();
      case Speaker.Described described ->
          described
              .entity()
              .name()
              .replaceFirst(
                  "^(?i:an?|the) (?=\\p{L})",
                  described.entity().name().matches("(?i)the .*") ? "the " : "");
      case Speaker.Unattributed none -> "";
    };
  }
}
