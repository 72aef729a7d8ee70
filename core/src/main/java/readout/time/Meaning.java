package readout.time;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import readout.time.Sense.Anchor;
import readout.time.Sense.Field;

/** What a rule makes of its slots; the names are those of the third column of a grammar. */
enum Meaning {
  /** A name of the calendar: any of the slots that are fields, and {@code of}. */
  NAME {
    @Override
    Sense sense(Slots slots) {
      Map<Field, String> fields = fields(slots);
      Sense of = slots.sense("of");
      return fields.isEmpty() && of == null ? new Sense.None() : new Sense.Name(fields, of);
    }
  },
  /** {@code unit} counted by {@code steps} from the {@code anchor}. */
  NTH {
    @Override
    Sense sense(Slots slots) {
      return new Sense.Nth(Unit.of(need(slots, "unit")), steps(slots), anchor(slots));
    }
  },
  /** A name counted by {@code steps} from the {@code anchor}. */
  NTHNAME {
    @Override
    Sense sense(Slots slots) {
      return new Sense.NthName(fields(slots), steps(slots), anchor(slots));
    }
  },
  /** {@code n} {@code unit}s before ({@code sign} −1) or after the {@code anchor} or {@code of}. */
  AWAY {
    @Override
    Sense sense(Slots slots) {
      return new Sense.Away(
          amount(slots),
          Unit.of(need(slots, "unit")),
          number(slots, "sign", 1),
          anchor(slots),
          slots.sense("of"));
    }
  },
  /** The {@code unit} that {@code of} is in. */
  HOLDING {
    @Override
    Sense sense(Slots slots) {
      return new Sense.Holding(
          Unit.of(need(slots, "unit")),
          Objects.requireNonNull(slots.sense("of"), "a rule that means HOLDING has no slot of"));
    }
  },
  /** {@code n} {@code unit}s; {@code half} adds a half of one. */
  LENGTH {
    @Override
    Sense sense(Slots slots) {
      String second = slots.word("unit2");
      Unit unit = Unit.of(need(slots, "unit"));
      String amount = amount(slots);
      String value =
          second == null
              ? Lengths.value(amount, unit)
              : Lengths.value(amount, unit, need(slots, "n2"), Unit.of(second));
      return new Sense.Length(
          value, second == null ? unit : null, amount, number(slots, "side", 0));
    }
  },
  /** The length named last. */
  SAMELENGTH {
    @Override
    Sense sense(Slots slots) {
      return new Sense.SameLength();
    }
  },
  /** Every {@code n} {@code unit}s, or a {@code value}, or every one of a name. */
  EVERY {
    @Override
    Sense sense(Slots slots) {
      String unit = slots.word("unit");
      if (unit != null) {
        return new Sense.Every(Lengths.value(amount(slots), Unit.of(unit)));
      }
      String value = slots.word("value");
      return new Sense.Every(value != null ? value : Literals.of(fields(slots)));
    }
  },
  /** {@code value}: {@code PAST_REF}, {@code PRESENT_REF} or {@code FUTURE_REF}. */
  VAGUE {
    @Override
    Sense sense(Slots slots) {
      return new Sense.Vague(need(slots, "value"));
    }
  },
  /** No time, though it looks like one. */
  NOTHING {
    @Override
    Sense sense(Slots slots) {
      return new Sense.None();
    }
  },
  /** {@code of} itself, for the sake of its {@code mod}. */
  SAME {
    @Override
    Sense sense(Slots slots) {
      return Objects.requireNonNull(slots.sense("of"), "a rule that means SAME has no slot of");
    }
  };

  abstract Sense sense(Slots slots);

  /** The sense of the slots, with the {@code mod} that is among them. */
  Sense of(Slots slots) {
    Sense sense = sense(slots);
    String mod = slots.word("mod");
    return mod == null ? sense : new Sense.Modified(sense, mod);
  }

  private static Map<Field, String> fields(Slots slots) {
    Map<Field, String> out = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String value = slots.word(field.name().toLowerCase(Locale.ROOT));
      if (value != null) {
        out.put(field, value);
      }
    }
    String bc = slots.word("bc");
    if (bc != null) {
      out.put(Field.YEAR, Resolver.BEFORE_CHRIST + bc);
    }
    String hundred = slots.word("hundred");
    String n = slots.word("n");
    if (hundred != null && (n == null || n.matches("\\d\\d?"))) {
      int rest = n == null ? 0 : Integer.parseInt(n);
      out.put(Field.YEAR, String.valueOf(Integer.parseInt(hundred) * 100 + rest));
    }
    String hour = slots.word("hour");
    if (hour != null) {
      out.put(Field.CLOCK, Lengths.clock(hour, slots.word("minute"), slots.word("noon")));
    }
    return out;
  }

  private static String amount(Slots slots) {
    String n = slots.word("n");
    String amount = n == null ? "1" : n;
    boolean whole = amount.chars().allMatch(Character::isDigit);
    return slots.word("half") != null && whole ? amount + ".5" : amount;
  }

  private static int steps(Slots slots) {
    return number(slots, "steps", 0);
  }

  private static Anchor anchor(Slots slots) {
    String anchor = slots.word("anchor");
    return anchor == null ? Anchor.NOW : Anchor.valueOf(anchor.toUpperCase(Locale.ROOT));
  }

  private static int number(Slots slots, String name, int otherwise) {
    @Nullable String value = slots.word(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  private static String need(Slots slots, String name) {
    return Objects.requireNonNull(slots.word(name), () -> "a rule needs the slot " + name);
  }
}
