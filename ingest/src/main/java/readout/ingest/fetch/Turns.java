package readout.ingest.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One request at a time to each host, with pauses between them. Safe for any number of threads. */
final class Turns {
  /** A host's turn, until it is closed. */
  static final class Turn implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private long nextNanos = System.nanoTime();
    private Duration pause = Duration.ZERO;

    /** How long this host must be left alone yet. */
    private Duration left() {
      return Duration.ofNanos(Math.max(0, nextNanos - System.nanoTime()));
    }

    /** Leaves the host alone for {@code time} once this turn is over. */
    void pauseFor(Duration time) {
      pause = time;
    }

    @Override
    public void close() {
      nextNanos = Math.max(nextNanos, System.nanoTime() + pause.toNanos());
      lock.unlock();
    }
  }

  /** The wait that a host asks for is longer than anybody waits. */
  static final class TooLongException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    TooLongException(Duration wait) {
      super("asks for a wait of " + wait);
      this.wait = wait;
    }

    Duration asked() {
      return wait;
    }
  }

  private final Map<String, Turn> hosts = new ConcurrentHashMap<>();
  private final Duration patience;

  Turns(Duration patience) {
    this.patience = patience;
  }

  /**
   * Waits for the turn of {@code host}.
   *
   * @throws TooLongException if the host asked to be left alone for longer than patience lasts
   */
  Turn take(String host) throws InterruptedException, TooLongException {
    Turn turn = hosts.computeIfAbsent(host, h -> new Turn());
    turn.lock.lockInterruptibly();
    boolean taken = false;
    try {
      Duration wait = turn.left();
      if (wait.compareTo(patience) > 0) {
        throw new TooLongException(wait);
      }
      TimeUnit.NANOSECONDS.sleep(wait.toNanos());
      turn.pause = Duration.ZERO;
      taken = true;
      return turn;
    } finally {
      if (!taken) {
        turn.lock.unlock();
      }
    }
  }

  /** Leaves {@code host} alone for {@code time} from now on. */
  void leaveAlone(String host, Duration time) {
    Turn turn = hosts.computeIfAbsent(host, h -> new Turn());
    turn.lock.lock();
    try {
      turn.nextNanos = Math.max(turn.nextNanos, System.nanoTime() + time.toNanos());
    } finally {
      turn.lock.unlock();
    }
  }
}
