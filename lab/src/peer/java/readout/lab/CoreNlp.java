package readout.lab;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/** How Stanford CoreNLP is set up for every comparison and lesson. */
final class CoreNlp {
  private CoreNlp() {}

  /** A pipeline of these annotators, with those of their options that differ from its defaults. */
  static StanfordCoreNLP pipeline(String annotators, String... options) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    // Paragraphs are parted by blank lines; without this a headline runs on into the first of them.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    // The default for English, and the only one that makes do with dependency parses.
    properties.setProperty("coref.algorithm", "statistical");
    for (String option : options) {
      int equals = option.indexOf('=');
      properties.setProperty(option.substring(0, equals), option.substring(equals + 1));
    }
    return new StanfordCoreNLP(properties);
  }
}
