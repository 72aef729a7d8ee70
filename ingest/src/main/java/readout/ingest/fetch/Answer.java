package readout.ingest.fetch;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.ingest.bytes.Bytes;

/** What came of fetching an address. */
public sealed interface Answer {
  /**
   * A page, a feed, a file.
   *
   * @param address where it was in the end, after redirects
   * @param type its media type in small letters, without parameters; empty where none is said
   * @param charset the character set that is said
   * @param body unpacked
   * @param marks what to ask with the next time
   * @param at when it came
   * @param message the answer as it was sent, for an archive
   */
  record Got(
      String address,
      String type,
      @Nullable Charset charset,
      Bytes body,
      Marks marks,
      Instant at,
      Message message)
      implements Answer {}

  /** What is there has not changed since {@link Marks} were given out. */
  record Unchanged(String address, Instant at) implements Answer {}

  /**
   * Nothing.
   *
   * @param why what kind of reason
   * @param status what the server answered; 0 where it did not come to that
   * @param detail what is wrong and what to do, in one sentence that names the address
   * @param again when it makes sense to ask again, where the server says
   */
  record Refused(Why why, int status, String detail, @Nullable Instant again) implements Answer {
    Refused(Why why, String detail) {
      this(why, 0, detail, null);
    }
  }

  /** The kinds of reasons. */
  enum Why {
    /** It is no address of the web, or one of this machine or of an inner network. */
    ADDRESS,
    /** The site's robots.txt says no. */
    ROBOTS,
    /** Redirects that are too many or lead in a circle. */
    REDIRECT,
    /** The server says that there is nothing, or nothing for us. */
    STATUS,
    /** It took too long. */
    TIMEOUT,
    /** It is larger than is taken. */
    TOO_LARGE,
    /** The connection or the answer is broken. */
    BROKEN
  }

  /** What a server gave to tell whether something has changed. */
  record Marks(@Nullable String tag, @Nullable String modified) {
    public static final Marks NONE = new Marks(null, null);

    /** What could not be sent back, being no plain letters, is left out. */
    public Marks {
      tag = isPlain(tag) ? tag : null;
      modified = isPlain(modified) ? modified : null;
    }

    private static boolean isPlain(@Nullable String value) {
      return value != null && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
  }

  /** An answer as it was sent: the lines of its head, and its body as packed as it came. */
  record Message(int status, String reason, List<Header> headers, Bytes packed) {
    public Message {
      headers = List.copyOf(headers);
    }
  }

  /** One line of a head. */
  record Header(String name, String value) {}
}
