package readout.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.ingest.fetch.Answer.Got;
import readout.ingest.fetch.Answer.Marks;
import readout.ingest.fetch.Answer.Refused;
import readout.ingest.fetch.Answer.Why;

/** Servers on loopback, most of them hostile: no escape, no hang, a named reason each. */
@Timeout(60)
class FetcherTest {
  private static final FetchOptions OPTIONS =
      FetchOptions.defaults()
          .withLimits(100_000, 400_000, Duration.ofMillis(1500))
          .withWaits(Duration.ZERO, Duration.ofSeconds(3));
  private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=iso-8859-2";

  private HostileServer server;

  @BeforeEach
  void start() throws IOException {
    server = new HostileServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /** One that may fetch from 127.0.0.1, where the server is, and from nowhere else inside. */
  private static Fetcher fetcher(FetchOptions options, Dns names) {
    Predicate<InetAddress> allowed =
        address -> address.getHostAddress().equals("127.0.0.1") || Network.isPublic(address);
    return new Fetcher(options, names, allowed);
  }

  private Answer fetch(String path) {
    return fetch(OPTIONS, server.address(path));
  }

  private static Answer fetch(FetchOptions options, String address) {
    try (Fetcher fetcher = fetcher(options, Dns.SYSTEM)) {
      return fetcher.fetch(address);
    }
  }

  private static Refused refused(Answer answer, Why why) {
    assertThat(answer).isInstanceOf(Refused.class);
    Refused refused = (Refused) answer;
    assertThat(refused.why()).as(refused.detail()).isEqualTo(why);
    return refused;
  }

  @Test
  void bringsAPageWithWhatTheServerSaysOfIt() {
    server.on(
        "/a", HTML + "\r\nETag: \"7\"\r\nLast-Modified: Wed, 02 Apr 2025 10:00:00 GMT", "Hello");
    Got got = (Got) fetch("/a");
    assertThat(got.address()).isEqualTo(server.address("/a"));
    assertThat(got.type()).isEqualTo("text/html");
    assertThat(got.charset()).hasToString("ISO-8859-2");
    assertThat(got.body().array()).asString(StandardCharsets.UTF_8).isEqualTo("Hello");
    assertThat(got.marks()).isEqualTo(new Marks("\"7\"", "Wed, 02 Apr 2025 10:00:00 GMT"));
    assertThat(server.requests().getLast()).contains("User-Agent: Readout/");
  }

  @Test
  void asksOnlyForWhatHasChanged() {
    server.on("/a", "304 Not Modified", "");
    try (Fetcher fetcher = fetcher(OPTIONS, Dns.SYSTEM)) {
      assertThat(fetcher.fetch(server.address("/a"), new Marks("\"7\"", "yesterday")))
          .isInstanceOf(Answer.Unchanged.class);
    }
    assertThat(server.requests().getLast())
        .contains("If-None-Match: \"7\"\n")
        .contains("If-Modified-Since: yesterday\n");
  }

  @Test
  void followsRedirectsAndSaysWhereItArrived() {
    server.on("/a", "302 Found\r\nLocation: /b?x=1", "").on("/b?x=1", HTML, "There");
    Got got = (Got) fetch("/a");
    assertThat(got.address()).isEqualTo(server.address("/b?x=1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/a",
        "http://127.1:%d/a",
        "http://0x7f000001:%d/a",
        "http://2130706433:%d/a",
        "http://0177.0.0.1:%d/a",
        "http://localhost:%d/a",
        "http://[::1]:%d/a",
        "http://[::ffff:127.0.0.1]:%d/a",
        "http://[::ffff:7f00:1]:%d/a",
        "http://user:word@127.0.0.1:%d/a",
        "http://0.0.0.0:%d/a",
        "http://169.254.169.254:%d/latest/meta-data",
        "http://10.0.0.1:%d/a",
        "http://１２７.０.０.１:%d/a"
      })
  void connectsToNoAddressInside(String address) {
    server.on("/a", HTML, "secret");
    try (Fetcher fetcher = new Fetcher(OPTIONS)) {
      Answer answer = fetcher.fetch(address.formatted(server.port()));
      assertThat(answer).isInstanceOf(Refused.class);
      // A spelling that this machine does not take for an address is a name that nobody has.
      assertThat(((Refused) answer).why()).isIn(Why.ADDRESS, Why.BROKEN);
    }
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://echo.example/a",
        "file:///etc/passwd",
        "gopher://x/",
        "no address",
        "http://"
      })
  void takesNoOtherScheme(String address) {
    refused(fetch(OPTIONS, address), Why.ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:%d/b",
        "http://[::1]:%d/b",
        "http://10.0.0.1/",
        "//localhost.localdomain6:%d/b"
      })
  void followsNoRedirectInside(String target) {
    server.on("/a", "302 Found\r\nLocation: " + target.formatted(server.port()), "");
    Answer answer = fetch(OPTIONS.withRobots(false), server.address("/a"));
    assertThat(((Refused) answer).why()).isIn(Why.ADDRESS, Why.BROKEN);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "ftp://echo.example/"})
  void followsNoRedirectToAnotherScheme(String target) {
    server.on("/a", "301 Moved\r\nLocation: " + target, "");
    refused(fetch("/a"), Why.REDIRECT);
  }

  @Test
  void checksTheVeryAddressWhereANameAnswersDifferentlyTheNextTime() throws UnknownHostException {
    String target = "http://echo.example:" + server.port() + "/b";
    server.on("/a", "302 Found\r\nConnection: close\r\nLocation: " + target, "");
    server.on("/b", HTML, "secret");
    AtomicInteger asked = new AtomicInteger();
    InetAddress outside = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    InetAddress inside = InetAddress.getByAddress(new byte[] {127, 0, 0, 3});
    Dns changing = name -> List.of(asked.getAndIncrement() == 0 ? outside : inside);
    try (Fetcher fetcher = fetcher(OPTIONS.withRobots(false), changing)) {
      String first = "http://echo.example:" + server.port() + "/a";
      refused(fetcher.fetch(first), Why.ADDRESS);
    }
    assertThat(asked).hasValueGreaterThan(1);
  }

  @Test
  void goesInNoCircle() {
    server.on("/a", "302 Found\r\nLocation: /b", "").on("/b", "302 Found\r\nLocation: /a", "");
    assertThat(refused(fetch("/a"), Why.REDIRECT).detail()).contains("circle");
  }

  @Test
  void followsNoEndlessWay() {
    for (int i = 0; i < 50; i++) {
      server.on("/" + i, "302 Found\r\nLocation: /" + (i + 1), "");
    }
    assertThat(refused(fetch("/0"), Why.REDIRECT).detail()).contains("more than 5 times");
    assertThat(server.requests()).hasSizeLessThan(10);
  }

  @Test
  void waitsForNoDrip() {
    server.on(
        "/a",
        out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
          drip(out);
        });
    refused(fetch("/a"), Why.TIMEOUT);
  }

  @Test
  void waitsForNoDripOfHeaders() {
    server.on(
        "/a",
        out -> {
          out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
          drip(out);
        });
    refused(fetch("/a"), Why.TIMEOUT);
  }

  private static void drip(OutputStream out) throws IOException, InterruptedException {
    for (int i = 0; i < 1000; i++) {
      out.write('a');
      out.flush();
      Thread.sleep(50);
    }
  }

  @Test
  void waitsForNoSilence() {
    server.on("/a", out -> Thread.sleep(20_000));
    refused(fetch("/a"), Why.TIMEOUT);
  }

  @Test
  void readsNoEndlessHead() {
    server.on(
        "/a",
        out -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          byte[] line = ("X-Y: " + "z".repeat(1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
          for (int i = 0; i < 100_000; i++) {
            out.write(line);
          }
        });
    refused(fetch("/a"), Why.BROKEN);
  }

  @Test
  void readsNoEndlessPromiseOfAnAnswer() {
    server.on(
        "/a",
        out -> {
          for (int i = 0; i < 1_000_000; i++) {
            out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          }
        });
    assertThat(((Refused) fetch("/a")).why()).isIn(Why.TIMEOUT, Why.BROKEN, Why.STATUS);
  }

  @Test
  void readsNoEndlessBody() {
    server.on(
        "/a",
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < 100_000; i++) {
            out.write(new byte[1000]);
          }
        });
    refused(fetch("/a"), Why.TOO_LARGE);
  }

  @Test
  void unpacksWhatIsPacked() {
    server.on(
        "/a", out -> HostileServer.write(out, HTML + "\r\nContent-Encoding: gzip", gzip(5, 1000)));
    assertThat(((Got) fetch("/a")).body().size()).isEqualTo(5000);
  }

  @Test
  void unpacksNoBomb() {
    server.on(
        "/a",
        out -> HostileServer.write(out, HTML + "\r\nContent-Encoding: gzip", gzip(40, 1 << 20)));
    refused(fetch("/a"), Why.TOO_LARGE);
  }

  private static byte[] gzip(int times, int zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        gzip.write(new byte[zeros]);
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "zstd, gzip"})
  void saysWhatIsNotPackedAsItSays(String encoding) {
    server.on("/a", HTML + "\r\nContent-Encoding: " + encoding, "Hello there");
    refused(fetch("/a"), Why.BROKEN);
  }

  @Test
  void believesNoLengthThatIsTooLong() {
    server.on(
        "/a",
        out ->
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nHello"
                    .getBytes(StandardCharsets.US_ASCII)));
    refused(fetch("/a"), Why.BROKEN);
  }

  @Test
  void readsNoMoreThanTheLengthThatIsSaid() {
    server.on(
        "/a",
        out ->
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHello and more"
                    .getBytes(StandardCharsets.US_ASCII)));
    assertThat(((Got) fetch("/a")).body().array())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("Hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nHello\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nHello\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "\r\n\r\n\r\n",
        ""
      })
  void saysWhatIsNoAnswer(String bytes) {
    server.on("/a", out -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(((Refused) fetch("/a")).why()).isIn(Why.BROKEN, Why.TIMEOUT);
  }

  @Test
  void saysThatThereIsNoHost() {
    Refused none = refused(fetch(OPTIONS, "http://echo.invalid/a"), Why.BROKEN);
    assertThat(none.detail()).isEqualTo("http://echo.invalid/a: there is no host of that name");
  }

  @Test
  void saysWhatTheServerAnswersInstead() {
    server.on("/gone", "410 Gone", "").on("/no", "403 Forbidden", "");
    assertThat(refused(fetch("/gone"), Why.STATUS).detail()).contains("410: there is nothing");
    assertThat(refused(fetch("/no"), Why.STATUS).detail()).contains("403: it is not for everybody");
    assertThat(refused(fetch("/elsewhere"), Why.STATUS).status()).isEqualTo(404);
  }

  @Test
  void obeysRobots() {
    server
        .on(
            "/robots.txt",
            "200 OK",
            "User-agent: *\nDisallow: /\n\nUser-agent: readout\nDisallow: /no\n")
        .on("/a", HTML, "yes")
        .on("/no/a", HTML, "no")
        .on("/way", "302 Found\r\nLocation: /no/a", "");
    try (Fetcher fetcher = fetcher(OPTIONS, Dns.SYSTEM)) {
      assertThat(fetcher.fetch(server.address("/a"))).isInstanceOf(Got.class);
      refused(fetcher.fetch(server.address("/no/a")), Why.ROBOTS);
      refused(fetcher.fetch(server.address("/way")), Why.ROBOTS);
    }
    assertThat(server.requests().stream().filter(r -> r.contains("robots.txt"))).hasSize(1);
    assertThat(server.requests()).noneMatch(r -> r.contains("/no/a"));
  }

  @Test
  void leavesASiteAloneWhoseRobotsCannotBeHad() {
    server.on("/robots.txt", "500 Oh", "").on("/a", HTML, "yes");
    assertThat(refused(fetch("/a"), Why.ROBOTS).detail()).contains("cannot be had").contains("500");
  }

  @Test
  void waitsAsLongAsRobotsAskFor() {
    server.on("/robots.txt", "200 OK", "User-agent: *\nCrawl-delay: 1\n").on("/a", HTML, "yes");
    try (Fetcher fetcher = fetcher(OPTIONS, Dns.SYSTEM)) {
      long start = System.nanoTime();
      fetcher.fetch(server.address("/a"));
      fetcher.fetch(server.address("/a"));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
    }
  }

  @Test
  void comesAgainWhenTheServerAsksForIt() {
    AtomicInteger times = new AtomicInteger();
    server.on(
        "/a",
        out ->
            HostileServer.write(
                out,
                times.getAndIncrement() == 0 ? "503 Busy\r\nRetry-After: 1" : HTML,
                "yes".getBytes(StandardCharsets.US_ASCII)));
    assertThat(fetch(OPTIONS.withRobots(false), server.address("/a"))).isInstanceOf(Got.class);
    assertThat(times).hasValue(2);
  }

  @Test
  void waitsNoLongerThanPatienceLasts() {
    server.on("/a", "429 Slow\r\nRetry-After: 3600", "").on("/b", HTML, "yes");
    try (Fetcher fetcher = fetcher(OPTIONS.withRobots(false), Dns.SYSTEM)) {
      Refused first = refused(fetcher.fetch(server.address("/a")), Why.STATUS);
      assertThat(first.again()).isNotNull();
      refused(fetcher.fetch(server.address("/b")), Why.TIMEOUT);
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void keepsItsHeadWhateverAServerAsksFor() {
    server.on("/a", "429 Slow\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT", "");
    assertThat(refused(fetch(OPTIONS.withRobots(false), server.address("/a")), Why.STATUS).again())
        .isNotNull();
    server.on("/b", HTML + "\r\nETag: \"\u00e9\"", "yes");
    assertThat(((Got) fetch("/b")).marks()).isEqualTo(Marks.NONE);
  }

  @Test
  void believesNothingUnchangedThatItDidNotAskAbout() {
    server.on("/a", "304 Not Modified", "").on("/b", "302 Found\r\nLocation: /a", "");
    refused(fetch("/a"), Why.STATUS);
    try (Fetcher fetcher = fetcher(OPTIONS, Dns.SYSTEM)) {
      refused(fetcher.fetch(server.address("/b"), new Marks("\"7\"", null)), Why.STATUS);
    }
    assertThat(server.requests().getLast()).doesNotContain("If-None-Match");
  }

  @Test
  void asksAHostForOneThingAtATime() throws InterruptedException {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.on(
        "/a",
        out -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.sleep(50);
          HostileServer.write(out, HTML, new byte[] {'a'});
          now.decrementAndGet();
        });
    try (Fetcher fetcher = fetcher(OPTIONS.withRobots(false), Dns.SYSTEM)) {
      List<Thread> threads =
          java.util.stream.IntStream.range(0, 8)
              .mapToObj(i -> Thread.ofVirtual().start(() -> fetcher.fetch(server.address("/a"))))
              .toList();
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(server.requests()).hasSize(8);
    assertThat(most).hasValue(1);
  }
}
