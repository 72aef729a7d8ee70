package readout.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import readout.Reader;
import readout.Reading;
import readout.dossier.Dossier;
import readout.ingest.Ingested;
import readout.position.Taxonomy;
import readout.text.Article;
import readout.text.Origin;

/**
 * Reads inputs, in order and on several threads, and says on the error stream what was skipped and
 * why. One input that cannot be read never stops the others.
 */
final class ReadingRun {
  private final Reader reader;
  private final int threads;
  private final PrintWriter err;
  private final Progress progress;
  private final List<Dossier.LeftOut> leftOut = new ArrayList<>();
  private int read;
  private int skipped;

  /**
   * @param taxonomy of the issues that positions are on
   * @param prints whether what is read is printed all the while
   */
  ReadingRun(Console console, int threads, Taxonomy taxonomy, boolean prints) {
    this.reader = new Reader(taxonomy);
    this.threads = threads;
    this.err = console.err();
    this.progress = new Progress(console, prints);
  }

  /**
   * Reads every input; {@code make} is called on many threads, {@code sink} in the caller's, in
   * order.
   *
   * @return 0 when all were read, 1 when some were skipped, 2 when nothing was read
   */
  <T> int run(
      Iterator<Ingested> inputs, BiFunction<Reading, Ingested.Accepted, T> make, Consumer<T> sink) {
    Conveyor.<Ingested, Outcome<T>>carry(
        inputs,
        ReadingRun::weight,
        input -> outcome(input, make),
        threads,
        outcome -> take(outcome, sink));
    progress.clear();
    return read == 0 ? Exit.NOTHING : skipped > 0 ? Exit.SOME : Exit.DONE;
  }

  /** The inputs so far that gave no article. */
  List<Dossier.LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  private static int weight(Ingested input) {
    return input instanceof Ingested.Accepted accepted ? accepted.article().text().length() : 0;
  }

  private <T> Outcome<T> outcome(Ingested input, BiFunction<Reading, Ingested.Accepted, T> make) {
    return switch (input) {
      case Ingested.Accepted accepted -> read(accepted, make);
      case Ingested.Skipped skipped ->
          new Outcome.Left<>(skipped.origin(), skipped.reason().token(), skipped.detail());
    };
  }

  private <T> Outcome<T> read(
      Ingested.Accepted accepted, BiFunction<Reading, Ingested.Accepted, T> make) {
    Article article = accepted.article();
    try {
      Reading reading = reader.read(article);
      return new Outcome.Done<>(reading, accepted.notes(), make.apply(reading, accepted));
    } catch (RuntimeException | StackOverflowError e) {
      // A fault in a rule must not cost the other articles; it is named with its place below.
      StackTraceElement[] trace = e.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      return new Outcome.Left<>(
          article.origin(),
          "failed",
          "Readout failed on it: "
              + e
              + place
              + "; please report this with the article if you may share it");
    }
  }

  private <T> void take(Outcome<T> outcome, Consumer<T> sink) {
    progress.clear();
    switch (outcome) {
      case Outcome.Left<T> left -> {
        skipped++;
        leftOut.add(new Dossier.LeftOut(left.origin().uri(), left.reason(), left.detail()));
        skip(left.origin(), left.reason(), left.detail());
      }
      case Outcome.Done<T> done -> {
        read++;
        sink.accept(done.result());
        done.notes().forEach(note -> say("note", done.reading().article().origin(), note));
        if (done.reading() instanceof Reading.Unread unread) {
          skipped++;
          skip(
              unread.article().origin(),
              Ingested.Reason.UNSUPPORTED_LANGUAGE.token(),
              unread.reason());
        }
      }
    }
    progress.at(
        read + skipped,
        outcome instanceof Outcome.Done<T> done ? done.reading().article().origin() : null);
  }

  private void skip(Origin origin, String reason, String detail) {
    say("skipped (" + reason + ")", origin, detail);
  }

  /** One line, which names the input also where {@code detail} does not. */
  private void say(String what, Origin origin, String detail) {
    String name = origin.id() == null ? origin.uri() : origin.uri() + "#" + origin.id();
    String named = detail.contains(origin.uri()) ? detail : name + ": " + detail;
    err.println(what + ": " + Console.harmless(named.replace('\n', ' ')));
  }
}
