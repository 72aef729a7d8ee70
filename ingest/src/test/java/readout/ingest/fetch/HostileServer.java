package readout.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on loopback that answers byte for byte as it is told, so that it can be as rude as the
 * web's worst. Each connection serves one request.
 */
final class HostileServer implements AutoCloseable {
  /** Writes an answer, head and all. */
  interface Rudeness {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Rudeness> answers = new ConcurrentHashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  HostileServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::listen);
  }

  /** Answers {@code path} with bytes written by {@code rudeness}. */
  HostileServer on(String path, Rudeness rudeness) {
    answers.put(path, rudeness);
    return this;
  }

  /** Answers {@code path} with a head of these lines and a body. */
  HostileServer on(String path, String head, String body) {
    return on(path, out -> write(out, head, body.getBytes(StandardCharsets.UTF_8)));
  }

  static void write(OutputStream out, String head, byte[] body) throws IOException {
    String lines = "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length + "\r\n\r\n";
    out.write(lines.getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
  }

  String address(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The lines of every request so far, the first and its headers, in the order they came. */
  List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        OutputStream out = client.getOutputStream()) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder request = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        request.append(line).append('\n');
      }
      requests.add(request.toString());
      String path = request.toString().split(" ", 3)[1];
      Rudeness rudeness = answers.get(path);
      if (rudeness == null) {
        write(out, "404 Not Found\r\nConnection: close", new byte[0]);
      } else {
        rudeness.answer(out);
      }
      out.flush();
    } catch (IOException | InterruptedException hungUp) {
      // The client has had enough, which is what most tests are about.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
