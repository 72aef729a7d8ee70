package readout.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a word tells, by how rare it is: a BERT vocabulary has its words in the order of how
 * often they stand in its corpus, so that a word's place says what a count would (Zipf). Unlike
 * counts over the articles at hand, this is the same whatever the articles. Immutable.
 */
public final class Frequency {
  /** What a word tells that the vocabulary has not. */
  private static final double UNKNOWN = Math.log(40_000);

  /** What single characters tell, which stand before the words, in another order. */
  private static final double CHARACTER = 3;

  /** The most common words tell next to nothing, whichever of them is first. */
  private static final int COMMON = 5;

  private final Map<String, Double> told = new HashMap<>(1 << 16);

  /** Of the language with this ISO 639-1 code, whose model the reader ships with. */
  public Frequency(String language) {
    try (InputStream in = Frequency.class.getResourceAsStream(language + "/vocabulary.txt")) {
      if (in == null) {
        throw new IllegalStateException("no vocabulary of " + language + " beside " + getClass());
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int place = 0;
      for (String piece = lines.readLine(); piece != null; piece = lines.readLine()) {
        boolean inside = piece.startsWith("##");
        if (piece.length() > 1 && !piece.startsWith("[") && !inside) {
          place++;
          told.putIfAbsent(piece, Math.log(Math.max(place, COMMON) / (double) COMMON));
        } else if (piece.length() == 1) {
          told.putIfAbsent(piece, CHARACTER);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the vocabulary of " + language, e);
    }
  }

  /** What a word in lower case tells, from 0 to {@code ln 40,000}. */
  public double told(String lower) {
    return told.getOrDefault(lower, UNKNOWN);
  }
}
