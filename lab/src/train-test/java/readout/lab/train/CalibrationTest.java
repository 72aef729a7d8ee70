package readout.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final long SEED = 11;

  @Test
  void finds_the_curve_that_the_cases_were_drawn_from() {
    System.out.println("CalibrationTest: seed " + SEED);
    Random random = new Random(SEED);
    Calibration true_ = new Calibration(-0.4, 0.6);
    List<Calibration.Case> cases = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      Calibration.Case draw = new Calibration.Case(random.nextDouble(), false, i);
      cases.add(new Calibration.Case(draw.odds(), random.nextDouble() < true_.of(draw), i));
    }

    Calibration fitted = Calibration.fit(cases);

    assertThat(fitted.offset()).isCloseTo(-0.4, within(0.05));
    assertThat(fitted.slope()).isCloseTo(0.6, within(0.05));
    assertThat(Calibration.report(cases)).contains("expected calibration error 0.00");
  }
}
