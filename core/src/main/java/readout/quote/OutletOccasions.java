package readout.quote;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.name.Mention;
import readout.name.NameFinder;
import readout.name.Names;
import readout.text.Layout;
import readout.text.Span;

/**
 * The occasions that an outlet's name makes where no other word tells one: what was told to it
 * ("told Northern Radio") or said on it ("said on Northern Radio"). {@link Occasions} has those
 * that words tell. Immutable.
 */
final class OutletOccasions {
  private final Acts acts;
  private final NameFinder finder;

  OutletOccasions(Acts acts, NameFinder finder) {
    this.acts = acts;
    this.finder = finder;
  }

  /**
   * Whether {@code heard} is an outlet that was told something for its readers: one may also be
   * asked for something, or thanked.
   */
  boolean told(Scene scene, Attribution a, Speaker heard) {
    return heard instanceof Speaker.Named named
        && named.entity().type() == Entity.Type.MEDIA
        && tells(acts.of(scene, a));
  }

  private static boolean tells(Act act) {
    return switch (act) {
      case STATEMENT,
          REPORT,
          ANSWER,
          DENIAL,
          ANNOUNCEMENT,
          WARNING,
          OPINION,
          BELIEF,
          INTENTION,
          HOPE ->
          true;
      case QUESTION,
          DEMAND,
          PROPOSAL,
          PROMISE,
          AGREEMENT,
          DECISION,
          ACCUSATION,
          PRAISE,
          SUPPORT,
          PERCEPTION,
          ATTITUDE,
          DISCUSSION ->
          false;
    };
  }

  /** The occasion of {@code d}, of which words alone tell {@code stated}; null where none is. */
  @Nullable Occasion occasion(Scene scene, Names names, Draft d, @Nullable Occasion stated) {
    Span hearer = d.addressee == null ? null : d.addressee.span();
    if (d.outlet != null && hearer != null) {
      if (stated == null) {
        return new Occasion(Occasion.Type.REMARKS_TO_MEDIA, d.outlet, hearer, false);
      }
      // "Told Northern Radio in an interview": whom it was with, if it does not say itself.
      return stated.type() == Occasion.Type.INTERVIEW && stated.with() == null
          ? new Occasion(stated.type(), d.outlet, stated.span(), stated.inferred())
          : stated;
    }
    return stated == null ? onAir(scene, names, d) : stated;
  }

  /** "Bell said on Northern Radio": an outlet right behind "on", in the clause that attributes. */
  private @Nullable Occasion onAir(Scene scene, Names names, Draft d) {
    Layout layout = scene.layout;
    if (d.press || d.attribution.cue() == null) {
      return null;
    }
    Span sentence = layout.sentences().get(layout.sentenceAt(d.anchor())).span();
    for (Mention m : names.within(sentence)) {
      int at = layout.tokenAt(m.span().start());
      int on = at > 0 && layout.token(at - 1).is("the") ? at - 2 : at - 1;
      boolean inContent = d.attribution.content().stream().anyMatch(c -> c.overlaps(m.span()));
      if (m.type() == Entity.Type.MEDIA
          && m.span().start() > d.anchor()
          && on >= 0
          && layout.token(on).is("on")
          && !inContent
          && !scene.isQuoted(on)) {
        return onAir(layout, names, m, on);
      }
    }
    return null;
  }

  private Occasion onAir(Layout layout, Names names, Mention outlet, int on) {
    Span span = layout.span(on, layout.tokenAt(outlet.span().end()));
    String name = outlet.span().in(layout.text()).toLowerCase(Locale.ROOT);
    Optional<Entity> with = names.entity(outlet.entity());
    // On a platform one is one's own publisher.
    return finder.is(name, "platform")
        ? new Occasion(Occasion.Type.POST, null, span, false)
        : new Occasion(
            Occasion.Type.REMARKS_TO_MEDIA, with.map(Entity::name).orElse(null), span, false);
  }
}
