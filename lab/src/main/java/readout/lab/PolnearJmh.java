package readout.lab;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import readout.Reader;
import readout.text.Article;

/**
 * What {@link PolnearBench} measures, by JMH: one operation reads all of PolNeAR's development
 * articles.
 *
 * <pre>mvn -q -Pbench -DskipTests -pl lab -am verify -Dbench=readout.lab.PolnearJmh</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PolnearJmh {
  private final Reader reader = new Reader();
  private List<Article> articles = List.of();

  @Setup
  public void load() throws IOException {
    articles = Jsonl.articles(Shared.path("data/polnear/dev.jsonl.gz"));
  }

  @Benchmark
  public void readAll(Blackhole hole) {
    for (Article article : articles) {
      hole.consume(reader.read(article));
    }
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(PolnearJmh.class.getName()).build()).run();
  }
}
