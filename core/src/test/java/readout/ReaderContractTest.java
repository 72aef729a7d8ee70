package readout;

import java.util.function.Function;
import readout.encoder.Model;
import readout.text.Article;

class ReaderContractTest implements AnnotatorContract {
  private static final Model MODEL = Model.load("en");

  @Override
  public Function<Article, Reading.Read> annotator() {
    Reader reader = new Reader(MODEL);
    return article ->
        switch (reader.read(article)) {
          case Reading.Read read -> read;
          case Reading.Unread unread -> throw new AssertionError("not read: " + unread.reason());
        };
  }
}
