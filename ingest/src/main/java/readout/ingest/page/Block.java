package readout.ingest.page;

/**
 * A run of text that a page shows by itself: a paragraph, a heading, an item, a cell.
 *
 * @param frame the innermost element it stands in
 * @param text as shown: runs of white space are one space, {@code <br>} is a line end; never blank
 * @param source where its characters stand in the page
 * @param linked how many of its characters stand in links
 * @param links how many links begin in it
 * @param stressed how many of its characters are in bold or italic type
 * @param afterPicture whether a picture stands right before it
 * @param length how long it is for a reader, in letters: a Chinese, Japanese or Korean one counts
 *     twice, as it says as much
 */
record Block(
    Frame frame,
    String text,
    SourceRuns source,
    int linked,
    int links,
    int stressed,
    boolean afterPicture,
    int length) {
  private static final int MIN_PARAGRAPH = 40;
  private static final int MIN_OTHER = 80;
  private static final int WIDE = 0x2E80;

  Block(
      Frame frame,
      String text,
      SourceRuns source,
      int linked,
      int links,
      int stressed,
      boolean afterPicture) {
    this(frame, text, source, linked, links, stressed, afterPicture, length(text));
  }

  private static int length(String text) {
    int n = text.length();
    for (int i = 0; i < text.length(); i++) {
      n += text.charAt(i) >= WIDE ? 1 : 0;
    }
    return n;
  }

  /** Whether it reads like running text: long enough, and not mostly links. */
  boolean isRunning() {
    int least = frame.element.normalName().equals("p") ? MIN_PARAGRAPH : MIN_OTHER;
    return length >= least && linked * 2 < text.length();
  }

  boolean isHeading() {
    return headingLevel() > 0;
  }

  /** 1 to 6; 0 where it is no heading. */
  int headingLevel() {
    // "h2 > span > text" is one frame, but a heading may also hold a block: "h2 > div".
    Frame f = frame;
    for (int i = 0; f != null && i < 3; i++) {
      String tag = f.element.normalName();
      if (tag.length() == 2
          && tag.charAt(0) == 'h'
          && tag.charAt(1) >= '1'
          && tag.charAt(1) <= '6') {
        return tag.charAt(1) - '0';
      }
      f = f.parent;
    }
    return 0;
  }
}
