package readout.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import readout.ingest.bytes.Bytes;

/**
 * Tells the public network from this machine and from what stands behind its walls, by the
 * registries of special addresses (IANA, RFC 6890 and its updates).
 */
final class Network {
  /** A block of addresses: its first bytes, and how many bits of them count. */
  private record Block(Bytes first, int bits) {
    static Block of(String written) {
      String[] parts = written.split("/");
      return new Block(Bytes.of(address(parts[0]).getAddress()), Integer.parseInt(parts[1]));
    }

    boolean has(byte[] address) {
      byte[] own = first.array();
      if (address.length != own.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if ((address[bit >> 3] & mask) != (own[bit >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> INSIDE =
      Arrays.stream(
              new String[] {
                // this host, private, shared by carriers, loopback, link-local
                "0.0.0.0/8",
                "10.0.0.0/8",
                "100.64.0.0/10",
                "127.0.0.0/8",
                "169.254.0.0/16",
                "172.16.0.0/12",
                "192.168.0.0/16",
                // protocols, documentation, relays, benchmarks
                "192.0.0.0/24",
                "192.0.2.0/24",
                "192.88.99.0/24",
                "198.18.0.0/15",
                "198.51.100.0/24",
                "203.0.113.0/24",
                // many at once, reserved
                "224.0.0.0/4",
                "240.0.0.0/4",
                // the same in IPv6; 2001::/23 has tunnels, benchmarks and other protocols
                "::/8",
                "64:ff9b:1::/48",
                "100::/64",
                "2001::/23",
                "2001:db8::/32",
                "3fff::/20",
                "5f00::/16",
                "fc00::/7",
                "fe80::/10",
                "fec0::/10",
                "ff00::/8"
              })
          .map(Block::of)
          .toList();
  // An address of IPv4 stands behind these, and is what counts.
  private static final Block TRANSLATED = Block.of("64:ff9b::/96");
  private static final Block SIX_TO_FOUR = Block.of("2002::/16");

  private Network() {}

  /** Whether a connection to {@code address} leaves for the public network. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet6Address) {
      if (TRANSLATED.has(bytes)) {
        return isOutside(Arrays.copyOfRange(bytes, 12, 16));
      }
      if (SIX_TO_FOUR.has(bytes)) {
        return isOutside(Arrays.copyOfRange(bytes, 2, 6));
      }
    }
    return isOutside(bytes);
  }

  private static boolean isOutside(byte[] bytes) {
    return INSIDE.stream().noneMatch(block -> block.has(bytes));
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(literal + " is not an address", e);
    }
  }
}
