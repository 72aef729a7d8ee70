package readout;

import java.util.function.Function;
import readout.text.Article;

class ReaderContractTest implements AnnotatorContract {
  @Override
  public Function<Article, Reading.Read> annotator() {
    Reader reader = new Reader();
    return article ->
        switch (reader.read(article)) {
          case Reading.Read read -> read;
          case Reading.Unread unread -> throw new AssertionError("not read: " + unread.reason());
        };
  }
}
