package readout.ingest.page;

/** Texts with nothing left but letters and digits, to find one in another however it is set. */
final class Letters {
  private Letters() {}

  /** The letters and digits of {@code text}, in lower case. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
