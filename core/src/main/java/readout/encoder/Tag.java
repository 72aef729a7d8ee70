package readout.encoder;

import org.jspecify.annotations.Nullable;

/**
 * What a word is to the role it may have: none, its first word or a later one. The order is part of
 * the model.
 */
public enum Tag {
  NONE(null, false),
  BEGIN_SOURCE(Role.SOURCE, true),
  INSIDE_SOURCE(Role.SOURCE, false),
  BEGIN_CUE(Role.CUE, true),
  INSIDE_CUE(Role.CUE, false),
  BEGIN_CONTENT(Role.CONTENT, true),
  INSIDE_CONTENT(Role.CONTENT, false);

  private static final Tag[] ALL = values();

  private final @Nullable Role role;
  private final boolean begins;

  Tag(@Nullable Role role, boolean begins) {
    this.role = role;
    this.begins = begins;
  }

  public @Nullable Role role() {
    return role;
  }

  public boolean begins() {
    return begins;
  }

  /** The tag with this place in the order. */
  public static Tag of(int ordinal) {
    return ALL[ordinal];
  }

  public static Tag begin(Role role) {
    return ALL[1 + 2 * role.ordinal()];
  }

  public static Tag inside(Role role) {
    return ALL[2 + 2 * role.ordinal()];
  }
}
