package readout.lab.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * AdamW with gradients cut to a norm, in place.
 *
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter (ICLR 2019)</a>
 */
final class Adam {
  static final double BETA1 = 0.9;
  static final double BETA2 = 0.98;
  static final double EPSILON = 1e-6;

  /** A parameter with the running means of its gradient and of the gradient's square. */
  private record Slot(NDArray weight, NDArray first, NDArray second) {}

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final double decay;

  Adam(NDManager manager, Map<String, NDArray> parameters, double decay) {
    this.decay = decay;
    parameters.forEach((name, p) ->
        slots.put(name, new Slot(p, manager.zeros(p.getShape()), manager.zeros(p.getShape()))));
  }

  /** All first means, then all second ones, in the order of the parameters. */
  List<NDArray> means() {
    List<NDArray> out = new ArrayList<>();
    slots.values().forEach(s -> out.add(s.first()));
    slots.values().forEach(s -> out.add(s.second()));
    return out;
  }

  /** The rate of one parameter as a multiple of the common rate. */
  interface Rates {
    double of(String name);
  }

  /**
   * One step; none, and all gradients forgotten, where one is not finite.
   *
   * @param step from 1
   * @return the norm of all gradients before it was cut; NaN where no step was made
   */
  double step(NDManager manager, int step, double rate, Rates rates, double most) {
    try (NDManager sub = manager.newSubManager()) {
      Map<String, NDArray> gradients = new LinkedHashMap<>();
      double squares = 0;
      for (Map.Entry<String, Slot> entry : slots.entrySet()) {
        NDArray g = entry.getValue().weight().getGradient();
        g.attach(sub);
        gradients.put(entry.getKey(), g);
        squares += squares(sub, g);
      }
      if (!Double.isFinite(squares)) {
        for (NDArray g : gradients.values()) {
          sub.zeros(g.getShape()).copyTo(g);
        }
        return Double.NaN;
      }
      double norm = Math.sqrt(squares);
      double cut = norm > most ? most / norm : 1;
      gradients.forEach((name, g) -> {
        Slot slot = slots.get(name);
        if (slot != null) {
          g.muli(cut);
          move(sub, slot, g, step, rate * rates.of(name), name.endsWith(".w"));
          g.muli(0);
        }
      });
      return norm;
    }
  }

  private static double squares(NDManager manager, NDArray g) {
    try (NDManager own = manager.newSubManager()) {
      NDArray square = g.square();
      square.attach(own);
      NDArray sum = square.sum();
      sum.attach(own);
      return sum.getFloat();
    }
  }

  private void move(
      NDManager manager, Slot slot, NDArray g, int step, double rate, boolean decays) {
    try (NDManager own = manager.newSubManager()) {
      NDArray part = g.mul(1 - BETA1);
      part.attach(own);
      slot.first().muli(BETA1).addi(part);
      NDArray square = g.square();
      square.attach(own);
      square.muli(1 - BETA2);
      slot.second().muli(BETA2).addi(square);
      NDArray unbiased = slot.second().div(1 - Math.pow(BETA2, step));
      unbiased.attach(own);
      NDArray below = unbiased.sqrt();
      below.attach(own);
      below.addi(EPSILON);
      NDArray by = slot.first().div(below);
      by.attach(own);
      by.muli(rate / (1 - Math.pow(BETA1, step)));
      if (decays) {
        slot.weight().muli(1 - rate * decay);
      }
      slot.weight().subi(by);
    }
  }
}
