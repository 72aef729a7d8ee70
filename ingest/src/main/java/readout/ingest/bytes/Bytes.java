package readout.ingest.bytes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody changes any more; equal where they are the same bytes. */
public final class Bytes {
  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
  }

  /** {@code array} itself, which its owner must leave as it is. */
  public static Bytes of(byte[] array) {
    return new Bytes(array);
  }

  public int size() {
    return array.length;
  }

  /** The array itself: to be read. */
  public byte[] array() {
    return array;
  }

  public InputStream stream() {
    return new ByteArrayInputStream(array);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(array, that.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  @Override
  public String toString() {
    return array.length + " bytes";
  }
}
