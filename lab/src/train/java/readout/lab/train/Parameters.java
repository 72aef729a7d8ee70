package readout.lab.train;

import java.util.Map;

/**
 * The numbers of a network, as {@link Network} names them, without the arrays that compute.
 *
 * @param values row after row
 */
record Parameters(int layers, int hidden, int heads, Map<String, float[]> values) {
  float[] get(String name) {
    float[] value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + name + " in " + values.keySet());
    }
    return value;
  }
}
