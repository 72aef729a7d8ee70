package readout.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConveyorTest {
  @Test
  void handsOnInTheOrderOfTheInputsThoughTheFirstIsDoneLast() {
    CountDownLatch lastDone = new CountDownLatch(1);
    List<Integer> out = new ArrayList<>();
    Conveyor.carry(
        IntStream.range(0, 4).iterator(),
        i -> 1,
        i -> {
          if (i == 3) {
            lastDone.countDown();
          } else if (i == 0) {
            await(lastDone);
          }
          return i;
        },
        2,
        out::add);
    assertThat(out).containsExactly(0, 1, 2, 3);
  }

  @Test
  void handsOnEachBeforeTheNextInputComes() {
    CountDownLatch firstTaken = new CountDownLatch(1);
    Iterator<String> slow =
        Stream.of("first", "second")
            .peek(s -> {
              if (s.equals("second")) {
                await(firstTaken);
              }
            })
            .iterator();
    List<String> out = new ArrayList<>();
    Conveyor.carry(
        slow,
        s -> 1,
        s -> s,
        1,
        s -> {
          out.add(s);
          firstTaken.countDown();
        });
    assertThat(out).containsExactly("first", "second");
  }

  @Test
  void takesNoMoreInputsThanThereIsRoomFor() {
    AtomicInteger under = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<Integer> inputs =
        IntStream.range(0, 50)
            .peek(i -> most.accumulateAndGet(under.incrementAndGet(), Math::max))
            .iterator();
    Conveyor.carry(inputs, i -> 4_000_000, i -> i, 2, i -> under.decrementAndGet());
    // Three fit into the room; one more is in hand, waiting for it, and one may be counted before
    // it is taken off.
    assertThat(most.get()).isLessThanOrEqualTo(5);
  }

  @Test
  void oneThingHeavierThanAllRoomStillPasses() {
    List<Integer> out = new ArrayList<>();
    Conveyor.carry(List.of(1, 2).iterator(), i -> Integer.MAX_VALUE, i -> i, 2, out::add);
    assertThat(out).containsExactly(1, 2);
  }

  @Test
  void whatTheInputsThrowComesAfterTheResultsBeforeIt() {
    Iterator<Integer> broken =
        IntStream.range(0, 3)
            .peek(i -> {
              if (i == 2) {
                throw new IllegalStateException("broken at 2");
              }
            })
            .iterator();
    List<Integer> out = new ArrayList<>();
    assertThatThrownBy(() -> Conveyor.carry(broken, i -> 1, i -> i, 2, out::add))
        .hasMessage("broken at 2");
    assertThat(out).containsExactly(0, 1);
  }

  @Test
  void whatTheWorkOrTheSinkThrowsEndsIt() {
    assertThatThrownBy(() ->
            Conveyor.carry(
                List.of(1).iterator(),
                i -> 1,
                i -> {
                  throw new StackOverflowError("deep");
                },
                1,
                o -> {}))
        .isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() ->
            Conveyor.carry(
                Stream.iterate(1, i -> i + 1).iterator(),
                i -> 1,
                i -> i,
                2,
                i -> {
                  throw new IllegalArgumentException("enough at " + i);
                }))
        .hasMessage("enough at 1");
  }

  @Test
  void needsAThread() {
    assertThatThrownBy(() -> Conveyor.carry(List.of().iterator(), i -> 1, i -> i, 0, i -> {}))
        .hasMessageContaining("1 or more");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
