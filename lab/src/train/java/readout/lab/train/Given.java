package readout.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a command line gives: {@code name=value} each, and the rest. */
final class Given {
  private final Map<String, String> values = new TreeMap<>();
  private final List<String> rest = new ArrayList<>();

  Given(String... args) {
    for (String arg : args) {
      int eq = arg.indexOf('=');
      if (eq < 0) {
        rest.add(arg);
      } else if (values.put(arg.substring(0, eq), arg.substring(eq + 1)) != null) {
        throw new IllegalArgumentException(arg.substring(0, eq) + " is given twice");
      }
    }
  }

  /** The arguments that give no value a name. */
  List<String> rest() {
    return List.copyOf(rest);
  }

  /** The value of this name, which is not asked for again. */
  String text(String name, String otherwise) {
    String value = values.remove(name);
    return value == null ? otherwise : value;
  }

  /** The values of this name, between commas; none where it is not given. */
  Stream<String> list(String name) {
    return Arrays.stream(text(name, "").split(",")).filter(s -> !s.isEmpty());
  }

  int whole(String name, int otherwise) {
    return Integer.parseInt(text(name, String.valueOf(otherwise)));
  }

  double number(String name, double otherwise) {
    return Double.parseDouble(text(name, String.valueOf(otherwise)));
  }

  /**
   * To be called when all is taken that has a meaning.
   *
   * @throws IllegalArgumentException where something is left
   */
  void end() {
    if (!values.isEmpty()) {
      throw new IllegalArgumentException("no such options: " + values.keySet());
    }
  }

  /** Like {@link #end}, where everything has to have a name. */
  void endWithoutRest() {
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException("arguments " + rest + " must be name=value");
    }
    end();
  }
}
