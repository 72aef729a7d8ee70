package readout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.name.Entity;
import readout.name.Mention;
import readout.quote.Hedge;
import readout.quote.Quoted;
import readout.quote.Speaker;
import readout.quote.Statement;
import readout.text.Furniture;
import readout.text.Span;
import readout.time.Timex;

/**
 * What must hold for the reading of any text whatever. Names every fault with the place it is at,
 * so that one run tells all of them.
 */
public final class ReadingCheck {
  private final Reading.Read reading;
  private final String text;
  private final List<String> faults = new ArrayList<>();

  private ReadingCheck(Reading.Read reading) {
    this.reading = reading;
    this.text = reading.article().text();
  }

  /** The faults of {@code reading}, each a sentence; none for a sound one. */
  public static List<String> faults(Reading.Read reading) {
    ReadingCheck check = new ReadingCheck(reading);
    check.statements();
    check.nesting();
    check.entities();
    check.lists();
    return List.copyOf(check.faults);
  }

  private void statements() {
    Set<String> ids = new HashSet<>();
    for (Statement s : reading.statements()) {
      String name = "statement " + s.id() + " by " + s.by();
      if (s.id().isBlank() || !ids.add(s.id())) {
        faults.add(name + ": its id is blank or stands twice");
      }
      if (s.by().isBlank()) {
        faults.add(name + ": names no rule");
      }
      if (Double.isNaN(s.confidence())) {
        faults.add(name + ": its confidence is not a number");
      }
      int before = 0;
      for (Span content : s.content()) {
        span(name + ": content", content);
        body(name + ": content", content);
        if (content.start() < before) {
          faults.add(name + ": content " + s.content() + " must be sorted, without overlaps");
        }
        before = content.end();
      }
      span(name + ": cue", s.cue());
      span(name + ": source", s.source());
      span(name + ": role", s.role());
      body(name + ": cue", s.cue());
      if (s.addressee() != null) {
        span(name + ": addressee", s.addressee().span());
      }
      if (s.occasion() != null) {
        span(name + ": occasion", s.occasion().span());
      }
      for (Hedge hedge : s.hedges()) {
        span(name + ": hedge", hedge.span());
      }
      for (String relay : s.via()) {
        if (relay.isBlank()) {
          faults.add(name + ": via " + s.via() + " holds a blank name");
        }
      }
    }
  }

  private void nesting() {
    Map<String, @Nullable String> outer = new HashMap<>();
    for (Statement s : reading.statements()) {
      outer.put(s.id(), s.nestedIn());
    }
    // Each chain is walked once: an id already walked is known to end.
    Set<String> ends = new HashSet<>();
    for (Statement s : reading.statements()) {
      Set<String> chain = new HashSet<>();
      String id = s.id();
      while (id != null && !ends.contains(id)) {
        if (!chain.add(id)) {
          faults.add("statement " + s.id() + ": nested in a circle through " + id);
          break;
        }
        String next = outer.get(id);
        if (next != null && !outer.containsKey(next)) {
          faults.add("statement " + id + ": nested in " + next + ", which is no statement");
          break;
        }
        id = next;
      }
      ends.addAll(chain);
    }
  }

  private void entities() {
    Set<String> ids = new HashSet<>();
    for (Entity entity : reading.entities()) {
      if (!ids.add(entity.id())) {
        faults.add("entity " + entity.id() + " stands twice");
      }
    }
    for (Mention mention : reading.mentions()) {
      if (mention.entity() != null && !ids.contains(mention.entity())) {
        faults.add(
            "mention " + mention.span() + " of " + mention.entity() + ", which is no entity");
      }
    }
    for (Statement s : reading.statements()) {
      String id =
          switch (s.speaker()) {
            case Speaker.Named named -> named.entity().id();
            // Who is only described need not be one of the named.
            case Speaker.Described ignored -> null;
            case Speaker.Unattributed ignored -> null;
          };
      if (id != null && !ids.contains(id)) {
        faults.add("statement " + s.id() + ": its speaker " + id + " is no entity of the reading");
      }
    }
  }

  private void lists() {
    sorted("statements", reading.statements().stream().map(ReadingCheck::extent).toList());
    sorted("quoted", reading.quoted().stream().map(Quoted::span).toList());
    sorted("mentions", reading.mentions().stream().map(Mention::span).toList());
    sorted("timexes", reading.timexes().stream().map(Timex::span).toList());
    reading.quoted().forEach(q -> span("quoted " + q.reason(), q.span()));
    reading.mentions().forEach(m -> span("mention of " + m.entity(), m.span()));
    reading.timexes().forEach(t -> span("timex " + t.value() + " by " + t.rule(), t.span()));
  }

  /** The smallest span over content, cue and source, as an attribution's. */
  private static Span extent(Statement s) {
    Span whole = Span.cover(s.content());
    whole = s.cue() == null ? whole : Span.cover(whole, s.cue());
    return s.source() == null ? whole : Span.cover(whole, s.source());
  }

  /**
   * Sorted by where they start; what starts at the same place stands in any order that is always
   * the same.
   */
  private void sorted(String list, List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).start()) {
        faults.add(list + ": " + spans.get(i) + " stands after " + spans.get(i - 1));
      }
    }
  }

  private void span(String what, @Nullable Span span) {
    if (span == null) {
      return;
    }
    if (span.isEmpty()) {
      faults.add(what + " " + span + " is empty");
    }
    if (span.end() > text.length()) {
      faults.add(what + " " + span + " ends outside a text of " + text.length() + " code units");
      return;
    }
    if (splitsPair(span.start()) || splitsPair(span.end())) {
      faults.add(what + " " + span + " cuts a surrogate pair in two");
    }
  }

  /** Only what is read may start a statement. */
  private void body(String what, @Nullable Span span) {
    if (span == null || reading.article().furniture().isEmpty()) {
      return;
    }
    for (Furniture furniture : reading.article().furniture()) {
      if (!furniture.reason().isRead() && furniture.span().contains(span.start())) {
        faults.add(what + " " + span + " starts in furniture " + furniture);
      }
    }
  }

  private boolean splitsPair(int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
