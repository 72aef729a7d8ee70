package readout.ingest.fetch;

import java.time.Duration;

/**
 * How the web is fetched.
 *
 * @param agent what to call oneself to servers
 * @param maxPacked the most bytes of an answer as they come
 * @param maxBytes the most bytes of an answer once unpacked
 * @param maxRedirects how many redirects are followed
 * @param timeout how long one answer may take, from the first look-up to the last byte
 * @param pause the least time between two requests to one host
 * @param patience the longest wait for one host that its robots.txt or an answer asks for
 * @param robots whether robots.txt is obeyed
 * @param insideToo whether addresses of this machine and of inner networks may be fetched: for
 *     tests and intranets
 */
public record FetchOptions(
    String agent,
    int maxPacked,
    int maxBytes,
    int maxRedirects,
    Duration timeout,
    Duration pause,
    Duration patience,
    boolean robots,
    boolean insideToo) {
  private static final int MEGABYTE = 1 << 20;

  public FetchOptions {
    if (maxPacked < 1 || maxBytes < 1 || maxRedirects < 0) {
      throw new IllegalArgumentException(
          "maxPacked %d and maxBytes %d must be 1 or more, maxRedirects %d 0 or more"
              .formatted(maxPacked, maxBytes, maxRedirects));
    }
    if (timeout.isNegative() || timeout.isZero() || pause.isNegative() || patience.isNegative()) {
      throw new IllegalArgumentException(
          "timeout %s must be more than nothing, pause %s and patience %s not less"
              .formatted(timeout, pause, patience));
    }
  }

  /** 10 MB packed and 32 unpacked, 5 redirects, 30 seconds an answer, one a second of each host. */
  public static FetchOptions defaults() {
    return new FetchOptions(
        "Readout/0.1",
        10 * MEGABYTE,
        32 * MEGABYTE,
        5,
        Duration.ofSeconds(30),
        Duration.ofSeconds(1),
        Duration.ofMinutes(2),
        true,
        false);
  }

  public FetchOptions withAgent(String name) {
    return new FetchOptions(
        name, maxPacked, maxBytes, maxRedirects, timeout, pause, patience, robots, insideToo);
  }

  public FetchOptions withLimits(int packed, int bytes, Duration time) {
    return new FetchOptions(
        agent, packed, bytes, maxRedirects, time, pause, patience, robots, insideToo);
  }

  /**
   * Waits at least {@code least} between two requests to a host and no longer than {@code most}.
   */
  public FetchOptions withWaits(Duration least, Duration most) {
    return new FetchOptions(
        agent, maxPacked, maxBytes, maxRedirects, timeout, least, most, robots, insideToo);
  }

  public FetchOptions withRobots(boolean obeyed) {
    return new FetchOptions(
        agent, maxPacked, maxBytes, maxRedirects, timeout, pause, patience, obeyed, insideToo);
  }

  public FetchOptions withInside(boolean allowed) {
    return new FetchOptions(
        agent, maxPacked, maxBytes, maxRedirects, timeout, pause, patience, robots, allowed);
  }
}
