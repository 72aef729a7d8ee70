package readout;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import readout.encoder.Model;
import readout.text.Article;
import readout.text.Origin;
import readout.text.Published;

/**
 * Reads every text in {@code quote/} of the test resources and compares its statements with the
 * marked text beside it. A file named {@code case@2025-03-18.txt} is published on that day.
 */
class StatementGoldenTest {
  private static final Model MODEL = Model.load("en");

  @TestFactory
  Stream<DynamicTest> marksWhoSaidWhat() {
    return Golden.inputs("readout/quote").stream()
        .map(input ->
            DynamicTest.dynamicTest(
                input.getFileName().toString(),
                () -> Golden.check(input, Marked.text(read(input)))));
  }

  private static Reading.Read read(Path input) {
    Article article =
        new Article(
            Origin.of(input.getFileName().toString()),
            Golden.input(input),
            null,
            List.of(),
            List.of(),
            published(input.getFileName().toString()),
            "en",
            List.of());
    return switch (new Reader(MODEL).read(article)) {
      case Reading.Read read -> read;
      case Reading.Unread unread -> throw new AssertionError(input + ": " + unread.reason());
    };
  }

  private static @Nullable Published published(String name) {
    int at = name.indexOf('@');
    return at < 0
        ? null
        : new Published(
            LocalDate.parse(name.substring(at + 1, at + 11)), false, null, "the file's name");
  }
}
