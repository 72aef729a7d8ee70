package readout.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import readout.ingest.bytes.BombGuard;
import readout.ingest.bytes.Bytes;
import readout.ingest.bytes.Charsets;
import readout.ingest.bytes.Encoding;
import readout.ingest.date.Timestamp;
import readout.ingest.fetch.Answer.Got;
import readout.ingest.fetch.Answer.Header;
import readout.ingest.fetch.Answer.Marks;
import readout.ingest.fetch.Answer.Message;
import readout.ingest.fetch.Answer.Refused;
import readout.ingest.fetch.Answer.Why;

/**
 * Fetches addresses of the web, and nothing that is not there: no address of this machine or of an
 * inner network, not even where a name or a redirect leads to one. Every answer is bounded in
 * bytes, packed and unpacked, in redirects and in time; every failure is an {@link Answer.Refused}
 * with its reason. One request at a time goes to each host, with pauses, where its robots.txt
 * allows it. Safe for any number of threads.
 */
public final class Fetcher implements AutoCloseable {
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
          + "application/xml;q=0.9,*/*;q=0.5";
  private static final int MAX_ADDRESS = 2048;
  private static final int MAX_TRIES = 2;
  // Whoever asks for more is asked again all the same.
  private static final Duration LONGEST = Duration.ofDays(7);

  private final FetchOptions options;
  private final OkHttpClient client;
  private final Turns turns;
  private final Robots robots;

  public Fetcher(FetchOptions options) {
    this(options, Dns.SYSTEM, options.insideToo() ? address -> true : Network::isPublic);
  }

  Fetcher(FetchOptions options, Dns names, Predicate<InetAddress> allowed) {
    this.options = options;
    client =
        new OkHttpClient.Builder()
            .dns(names)
            .socketFactory(new GuardedSockets(allowed))
            // A proxy would connect in our stead, wherever it likes.
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(options.timeout())
            .connectTimeout(options.timeout())
            .readTimeout(options.timeout())
            .writeTimeout(options.timeout())
            .build();
    turns = new Turns(options.patience());
    robots = new Robots(options.agent(), options.patience());
  }

  /** What is at {@code address}. */
  public Answer fetch(String address) {
    return fetch(address, Marks.NONE);
  }

  /**
   * What is at {@code address}, or that it has not changed.
   *
   * @param marks what the server gave out the last time
   */
  public Answer fetch(String address, Marks marks) {
    return fetch(address, marks, options.robots());
  }

  private Answer fetch(String address, Marks marks, boolean asRobot) {
    HttpUrl url = address.length() > MAX_ADDRESS ? null : HttpUrl.parse(address.strip());
    if (url == null) {
      return new Refused(Why.ADDRESS, shown(address) + " is not an address of http or https");
    }
    Set<HttpUrl> seen = new HashSet<>();
    Marks known = marks;
    int tries = 0;
    while (true) {
      if (!seen.add(url) && tries == 0) {
        return new Refused(Why.REDIRECT, shown(address) + " leads in a circle back to " + url);
      }
      if (seen.size() > options.maxRedirects() + 1) {
        return new Refused(
            Why.REDIRECT,
            shown(address) + " leads on more than " + options.maxRedirects() + " times");
      }
      Duration pause = options.pause();
      if (asRobot) {
        Robots.Rules rules = robots.of(site(url), this::robotsOf);
        if (rules.failed() != null) {
          return withoutRobots(url, rules.failed());
        }
        if (!rules.allow(url.toString())) {
          return new Refused(Why.ROBOTS, url + " is not for programs, says the site's robots.txt");
        }
        pause = pause.compareTo(rules.pause()) < 0 ? rules.pause() : pause;
      }
      switch (ask(url, known, pause)) {
        case Step.Done done -> {
          return done.answer();
        }
        case Step.Again again -> {
          turns.leaveAlone(url.host(), again.after());
          tries++;
          if (tries >= MAX_TRIES || again.after().compareTo(options.patience()) > 0) {
            return again.answer();
          }
        }
        case Step.On on -> {
          HttpUrl next = url.resolve(on.to());
          if (next == null) {
            return new Refused(
                Why.REDIRECT,
                url + " leads to " + shown(on.to()) + ", which is not of http or https");
          }
          url = next;
          tries = 0;
          // What lies there now need not be what the marks are of.
          known = Marks.NONE;
        }
      }
    }
  }

  private Answer robotsOf(String address) {
    return fetch(address, Marks.NONE, false);
  }

  private static Answer withoutRobots(HttpUrl url, Refused failed) {
    return switch (failed.why()) {
      case ADDRESS -> inside(url);
      case STATUS, TOO_LARGE, ROBOTS, REDIRECT ->
          new Refused(
              Why.ROBOTS,
              failed.status(),
              url + " is left alone while its robots.txt cannot be had: " + failed.detail(),
              failed.again());
      // What is wrong with the host is wrong with every address there.
      case TIMEOUT, BROKEN ->
          new Refused(
              failed.why(),
              failed.status(),
              failed.detail().replace(site(url) + "/robots.txt", url.toString()),
              failed.again());
    };
  }

  private static Refused inside(HttpUrl url) {
    return new Refused(Why.ADDRESS, url + " is an address of this machine or of an inner network");
  }

  /** What one request leads to. */
  private sealed interface Step {
    record Done(Answer answer) implements Step {}

    /** A redirect. */
    record On(String to) implements Step {}

    /** The server asks to come again; the answer if nobody does. */
    record Again(Duration after, Refused answer) implements Step {}
  }

  private Step ask(HttpUrl url, Marks marks, Duration pause) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", options.agent())
            .header("Accept", ACCEPT)
            .header("Accept-Encoding", "gzip");
    if (marks.tag() != null) {
      request.header("If-None-Match", marks.tag());
    }
    if (marks.modified() != null) {
      request.header("If-Modified-Since", marks.modified());
    }
    Call call = client.newCall(request.build());
    try (Turns.Turn turn = turns.take(url.host())) {
      turn.pauseFor(pause);
      try (Response response = call.execute()) {
        return step(url, marks, response);
      }
    } catch (Turns.TooLongException e) {
      return new Step.Done(
          new Refused(
              Why.TIMEOUT,
              0,
              url + ": the host " + e.getMessage() + "; try again then",
              Instant.now().plus(e.asked())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Step.Done(new Refused(Why.TIMEOUT, url + " was not waited for any longer"));
    } catch (IOException e) {
      return new Step.Done(failure(url, e));
    } catch (IllegalArgumentException | IllegalStateException e) {
      // The client's own way to say of some answers that they make no sense: a length below
      // nothing.
      return new Step.Done(
          new Refused(Why.BROKEN, url + " answers what makes no sense: " + shown(e)));
    }
  }

  private Step step(HttpUrl url, Marks marks, Response response) throws IOException {
    int status = response.code();
    String location = response.header("Location");
    return switch (status) {
      case 304 ->
          new Step.Done(
              marks.equals(Marks.NONE)
                  ? refused(url, status, "unchanged, which nobody asked")
                  : new Answer.Unchanged(url.toString(), Instant.now()));
      case 301, 302, 303, 307, 308 ->
          location == null
              ? new Step.Done(refused(url, status, "leads on, but not where"))
              : new Step.On(location);
      case 429, 503 -> later(url, response);
      default -> {
        if (status < 200 || status > 299) {
          yield new Step.Done(refused(url, status, says(status)));
        }
        yield new Step.Done(got(url, response));
      }
    };
  }

  private static Step later(HttpUrl url, Response response) {
    Duration wait = retryAfter(response.header("Retry-After"));
    Refused refused =
        new Refused(
            Why.STATUS,
            response.code(),
            url + " answers " + response.code() + ": " + says(response.code()),
            wait == null ? null : Instant.now().plus(wait));
    return wait == null ? new Step.Done(refused) : new Step.Again(wait, refused);
  }

  /** Seconds or a date; null where neither is said. */
  private static @Nullable Duration retryAfter(@Nullable String said) {
    if (said == null) {
      return null;
    }
    if (said.strip().matches("\\d{1,7}")) {
      Duration wait = Duration.ofSeconds(Long.parseLong(said.strip()));
      return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
    Timestamp date = Timestamp.parse(said);
    if (date == null) {
      return null;
    }
    Duration wait = Duration.between(Instant.now(), date.instant());
    return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static String says(int status) {
    return switch (status) {
      case 401, 402, 403, 407, 451 -> "it is not for everybody";
      case 404, 410 -> "there is nothing";
      case 429 -> "too many requests";
      default -> status >= 500 ? "the server fails" : "the server does not give it";
    };
  }

  private static Refused refused(HttpUrl url, int status, String words) {
    return new Refused(Why.STATUS, status, url + " answers " + status + ": " + words, null);
  }

  private Answer got(HttpUrl url, Response response) throws IOException {
    byte[] packed;
    try (InputStream in = response.body().byteStream()) {
      packed = in.readNBytes(options.maxPacked() + 1);
    }
    if (packed.length > options.maxPacked()) {
      return tooLarge(url, options.maxPacked());
    }
    String encoding = response.header("Content-Encoding", "");
    byte[] body = packed;
    if (encoding != null && !encoding.isBlank() && packed.length > 0) {
      try (InputStream in = Encoding.unpack(encoding, new ByteArrayInputStream(packed))) {
        body = in.readNBytes(options.maxBytes() + 1);
      } catch (BombGuard.BombException e) {
        return new Refused(Why.TOO_LARGE, url + ": " + e.detail());
      }
    }
    if (body.length > options.maxBytes()) {
      return tooLarge(url, options.maxBytes());
    }
    List<Header> headers = new ArrayList<>();
    response.headers().forEach(line -> headers.add(new Header(line.getFirst(), line.getSecond())));
    String stated = response.header("Content-Type");
    MediaType type = stated == null ? null : MediaType.parse(stated);
    return new Got(
        url.toString(),
        type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT),
        Charsets.named(type == null ? null : type.parameter("charset")),
        Bytes.of(body),
        new Marks(response.header("ETag"), response.header("Last-Modified")),
        Instant.now(),
        new Message(response.code(), response.message(), headers, Bytes.of(packed)));
  }

  private static Refused tooLarge(HttpUrl url, int limit) {
    return new Refused(Why.TOO_LARGE, url + " has more than " + limit + " bytes");
  }

  private Refused failure(HttpUrl url, IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (forbidden(cause)) {
        return inside(url);
      }
    }
    return switch (e) {
      case InterruptedIOException late ->
          new Refused(Why.TIMEOUT, url + " took more than " + options.timeout().toMillis() + " ms");
      case UnknownHostException unknown ->
          new Refused(Why.BROKEN, url + ": there is no host of that name");
      case SSLException untrusted ->
          new Refused(Why.BROKEN, url + " has no certificate to be trusted: " + shown(e));
      case ZipException broken ->
          new Refused(Why.BROKEN, url + " is not packed as it says: " + shown(e));
      case EOFException cut -> new Refused(Why.BROKEN, url + " ends too soon");
      default -> new Refused(Why.BROKEN, url + " cannot be fetched: " + shown(e));
    };
  }

  private static boolean forbidden(Throwable e) {
    if (e instanceof GuardedSockets.ForbiddenException) {
      return true;
    }
    for (Throwable other : e.getSuppressed()) {
      if (other instanceof GuardedSockets.ForbiddenException) {
        return true;
      }
    }
    return false;
  }

  private static String shown(Exception e) {
    return shown(String.valueOf(e.getMessage()));
  }

  // What comes from a server may be of any length.
  private static String shown(String words) {
    return words.length() > 200 ? words.substring(0, 200) + "…" : words;
  }

  private static String site(HttpUrl url) {
    return new HttpUrl.Builder()
        .scheme(url.scheme())
        .host(url.host())
        .port(url.port())
        .build()
        .toString()
        .replaceFirst("/$", "");
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
