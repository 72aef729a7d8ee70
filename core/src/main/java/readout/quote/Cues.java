package readout.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import readout.text.Tsv;

/** The reporting verbs of a language, by inflected form. Immutable. */
final class Cues {
  /** A verb in one of its forms. */
  record Entry(Cue cue, Cue.Form form) {}

  private final Map<String, List<Entry>> byForm = new HashMap<>();

  /** From {@code readout/quote/<language>/cues.tsv}. */
  Cues(String language) {
    for (List<String> row : Tsv.read(Cues.class, language + "/cues.tsv", 5)) {
      List<String> words = List.of(row.get(0).split(" "));
      Set<Cue.Frame> frames = EnumSet.noneOf(Cue.Frame.class);
      for (String frame : row.get(2).split(" ")) {
        frames.add(Cue.Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
      }
      Act act = Act.valueOf(row.get(3).toUpperCase(Locale.ROOT));
      Cue cue = new Cue(row.get(0), words.subList(1, words.size()), Set.copyOf(frames), act);
      add(words.get(0), Cue.Form.BASE, cue);
      List<String> forms =
          row.get(1).equals("-") ? regular(words.get(0)) : Arrays.asList(row.get(1).split(" "));
      add(forms.get(0), Cue.Form.THIRD, cue);
      add(forms.get(1), Cue.Form.PAST, cue);
      add(forms.get(2), Cue.Form.PARTICIPLE, cue);
      add(forms.get(3), Cue.Form.ING, cue);
    }
    // The longest particle first, so that "called for" is not read as "called".
    byForm
        .values()
        .forEach(entries ->
            entries.sort((a, b) -> b.cue().particle().size() - a.cue().particle().size()));
  }

  /** The verbs that have {@code lower} among their forms, those with a particle first. */
  List<Entry> of(String lower) {
    return byForm.getOrDefault(lower, List.of());
  }

  private void add(String form, Cue.Form name, Cue cue) {
    byForm.computeIfAbsent(form, f -> new ArrayList<>()).add(new Entry(cue, name));
  }

  /** Third person, past, participle and -ing form of a regular English verb. */
  static List<String> regular(String verb) {
    char last = verb.charAt(verb.length() - 1);
    if (last == 'y' && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
      String stem = verb.substring(0, verb.length() - 1);
      return List.of(stem + "ies", stem + "ied", stem + "ied", verb + "ing");
    }
    boolean sibilant =
        verb.endsWith("s") || verb.endsWith("x") || verb.endsWith("ch") || verb.endsWith("sh");
    String third = sibilant ? verb + "es" : verb + "s";
    String past = last == 'e' ? verb + "d" : verb + "ed";
    String ing =
        last == 'e' && !verb.endsWith("ee")
            ? verb.substring(0, verb.length() - 1) + "ing"
            : verb + "ing";
    return List.of(third, past, past, ing);
  }
}
