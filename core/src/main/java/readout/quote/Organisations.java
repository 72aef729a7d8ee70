package readout.quote;

import java.util.List;
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
 * Tells which organisation a source means that is called by its kind: "the ministry", "the Bell
 * campaign". Immutable.
 */
final class Organisations {
  /** How many characters back "the ministry" may have been named. */
  private static final int NEAR = 1_000;

  private final NameFinder finder;

  Organisations(NameFinder finder) {
    this.finder = finder;
  }

  /**
   * "The Bell campaign", "Ana Bell's administration": what an organisation is called by whose it
   * is. A state's government, "the Norlandic government", is the state.
   */
  @Nullable Entity owned(Layout layout, Names names, int first, int head) {
    int from = layout.token(first).is("the") ? first + 1 : first;
    int noun = head - 1;
    if (noun <= from
        || layout.token(noun).isCapitalised()
        || !finder.is(layout.token(noun).lower(), "organisation")) {
      return null;
    }
    int end = layout.token(noun - 1).is("'s") ? noun - 1 : noun;
    String state = end - from == 1 ? finder.stateOf(layout.token(from).lower()) : null;
    if (state != null && layout.token(noun).is("government")) {
      return new Entity(NameFinder.id(state), state, Entity.Type.GPE, List.of(), List.of());
    }
    Span owner = end == from ? null : layout.span(from, end);
    Mention named =
        owner == null
            ? null
            : names.within(owner).stream()
                .filter(m -> m.span().equals(owner))
                .findFirst()
                .orElse(null);
    if (named == null) {
      return null;
    }
    return switch (named.type()) {
      case GPE ->
          layout.token(noun).is("government")
              ? names.entity(named.entity()).orElse(null)
              : organisation(layout.span(from, head).in(layout.text()));
      case PERSON, ORG -> organisation(layout.span(from, head).in(layout.text()));
      case MEDIA, GROUP, LOC, FAC, EVENT -> null;
    };
  }

  private static Entity organisation(String words) {
    String name = words.replaceAll("\\s+", " ");
    return new Entity(NameFinder.id(name), name, Entity.Type.ORG, List.of(), List.of());
  }

  /** "The ministry": the organisation of that kind which was named last. */
  @Nullable Entity lastNamed(Layout layout, Names names, int first, int head) {
    String kind = layout.token(head - 1).lower();
    if (head - first != 2 || !layout.token(first).is("the") || !finder.is(kind, "organisation")) {
      return null;
    }
    int start = layout.token(first).start();
    Entity best = null;
    for (Mention m : names.within(new Span(Math.max(0, start - NEAR), start))) {
      Optional<Entity> e = names.entity(m.entity());
      if (m.type() == Entity.Type.ORG
          && e.isPresent()
          && e.get().name().toLowerCase(Locale.ROOT).contains(kind)) {
        best = e.get();
      }
    }
    return best;
  }
}
