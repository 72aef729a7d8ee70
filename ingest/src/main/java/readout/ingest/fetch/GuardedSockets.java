package readout.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/**
 * Sockets that connect to no address but an allowed one. What is checked is the very address that
 * is connected to, so neither a name that answers differently the next time nor a redirect nor an
 * odd spelling of an address leads past it.
 */
final class GuardedSockets extends SocketFactory {
  /** The address may not be connected to. */
  static final class ForbiddenException extends IOException {
    private static final long serialVersionUID = 1L;

    ForbiddenException(SocketAddress address) {
      super(address + " is not on the public network");
    }
  }

  private final Predicate<InetAddress> allowed;

  GuardedSockets(Predicate<InetAddress> allowed) {
    this.allowed = allowed;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress to) throws IOException {
        connect(to, 0);
      }

      @Override
      public void connect(SocketAddress to, int timeout) throws IOException {
        if (!(to instanceof InetSocketAddress internet)
            || internet.getAddress() == null
            || !allowed.test(internet.getAddress())) {
          throw new ForbiddenException(to);
        }
        super.connect(to, timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(InetSocketAddress to) throws IOException {
    Socket socket = createSocket();
    try {
      socket.connect(to);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return socket;
  }
}
