package readout.app;

import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Works on many things at once and hands the results on in the order of the things, each as soon as
 * it and all before it are done. What is under way at one time is bounded by weight, so that memory
 * does not grow with the number of things.
 */
final class Conveyor {
  /** What may be under way together, in the unit of the weights (characters). */
  private static final int CAPACITY = 16_000_000;

  /** What a thing weighs at least, so that many small ones are bounded too. */
  private static final int LEAST = 16_000;

  private Conveyor() {}

  /**
   * Takes everything {@code inputs} gives, in a thread of its own, applies {@code work} in {@code
   * threads} threads and {@code sink} in the caller's thread.
   *
   * @throws RuntimeException or Error whatever {@code inputs}, {@code work} or {@code sink} threw;
   *     nothing is worked on afterwards
   */
  static <I, O> void carry(
      Iterator<I> inputs,
      ToIntFunction<I> weight,
      Function<I, O> work,
      int threads,
      Consumer<O> sink) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
    }
    BlockingQueue<Future<@Nullable Loaded<O>>> belt = new LinkedBlockingQueue<>();
    Semaphore room = new Semaphore(CAPACITY);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Thread loader =
        new Thread(() -> load(inputs, weight, work, workers, room, belt), "readout-inputs");
    loader.setDaemon(true);
    loader.start();
    try {
      for (Loaded<O> next = belt.take().get(); next != null; next = belt.take().get()) {
        sink.accept(next.result());
        room.release(next.weight());
      }
    } catch (ExecutionException e) {
      throw asThrown(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while reading; what was printed so far is whole", e);
    } finally {
      loader.interrupt();
      workers.shutdownNow();
    }
  }

  private static <I, O> void load(
      Iterator<I> inputs,
      ToIntFunction<I> weight,
      Function<I, O> work,
      ExecutorService workers,
      Semaphore room,
      BlockingQueue<Future<@Nullable Loaded<O>>> belt) {
    // The end of the belt: null, or what went wrong in taking the inputs.
    Callable<@Nullable Loaded<O>> end = () -> null;
    try {
      while (inputs.hasNext()) {
        I input = inputs.next();
        int heavy = Math.clamp((long) weight.applyAsInt(input) + LEAST, LEAST, CAPACITY);
        room.acquire(heavy);
        belt.add(workers.submit(() -> new Loaded<>(work.apply(input), heavy)));
      }
    } catch (InterruptedException e) {
      // The caller has stopped taking results and is gone.
      return;
    } catch (RuntimeException | Error e) {
      // Lost nothing: it is thrown again in the caller's thread, after the results before it.
      end = () -> rethrow(e);
    }
    FutureTask<@Nullable Loaded<O>> last = new FutureTask<>(end);
    last.run();
    belt.add(last);
  }

  private static <O> Loaded<O> rethrow(Throwable e) {
    throw asThrown(e);
  }

  private static RuntimeException asThrown(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
  }

  private record Loaded<O>(O result, int weight) {}
}
