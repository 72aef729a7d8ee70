package readout.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A site on loopback: pages, a feed, and marks by which a client asks whether they have changed.
 */
final class LocalSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile long delayMillis;

  LocalSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(path);
      String body = pages.get(path);
      if (body == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      Thread.sleep(delayMillis);
      String mark = "\"" + Integer.toHexString(body.hashCode()) + "\"";
      exchange.getResponseHeaders().set("ETag", mark);
      String type = path.endsWith(".xml") ? "application/xml" : "text/html; charset=utf-8";
      exchange.getResponseHeaders().set("Content-Type", type);
      if (mark.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts a page, or anything, at {@code path}. */
  LocalSite put(String path, String body) {
    pages.put(path, body);
    return this;
  }

  /** Puts a report of its own at each path and a feed of them all at {@code /feed.xml}. */
  LocalSite reports(int from, int until) {
    StringBuilder feed = new StringBuilder("<rss><channel><title>The Echo</title>");
    for (int i = from; i < until; i++) {
      put(
          "/" + i + ".html",
          """
          <html lang="en"><head><title>Talks, day %d</title>
          <meta property="article:published_time" content="2025-04-02T10:00:00Z"></head><body><h1>Talks, day %d</h1>
          <p>The talks on the harbour will go on, the envoy of the northern towns said on day %d of the meeting.</p>
          <p>“We have not agreed on the pilots,” Ada Miro told reporters in the old customs house.</p></body></html>
          """
              .formatted(i, i, i));
      feed.append("<item><link>").append(address("/" + i + ".html")).append("</link></item>");
    }
    return put("/feed.xml", feed.append("</channel></rss>").toString());
  }

  void delay(long millis) {
    delayMillis = millis;
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The paths that were asked for so far. */
  List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
