package readout.app.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML so that nothing but this class ever writes a tag or an attribute: what comes from an
 * article can only become escaped text. Elements close in order. Not thread-safe; one page each.
 */
final class Html {
  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  Html(Appendable out) {
    this.out = out;
  }

  /**
   * Opens an element; {@code attributes} are names and values in turn, a {@code null} value leaves
   * its attribute out.
   */
  Html open(String element, @org.jspecify.annotations.Nullable String... attributes) {
    tag(element, attributes);
    open.push(element);
    return this;
  }

  /** An element that has no content: {@code meta}, {@code line}. */
  Html empty(String element, @org.jspecify.annotations.Nullable String... attributes) {
    tag(element, attributes);
    return this;
  }

  /**
   * Ends an SVG element written by {@link #empty}: there, unlike in HTML, every element has an end.
   */
  Html close0(String element) {
    return raw("</").raw(element).raw(">");
  }

  /** Closes the innermost open element, which must be {@code element}. */
  Html close(String element) {
    if (!element.equals(open.peek())) {
      throw new IllegalStateException("cannot close <" + element + ">: open are " + open);
    }
    open.pop();
    return raw("</").raw(element).raw(">");
  }

  /** An element with text in it. */
  Html element(
      String element, String text, @org.jspecify.annotations.Nullable String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /**
   * Escaped text; control characters that HTML has no place for, and half surrogate pairs, which
   * cannot be written, become U+FFFD.
   */
  Html text(CharSequence text) {
    return escape(text);
  }

  /** The heads of a table's columns, and the opening of its body. */
  Html heads(String... columns) {
    open("thead").open("tr");
    for (String column : columns) {
      element("th", column, "scope", "col");
    }
    return close("tr").close("thead").open("tbody");
  }

  /** A line end, to keep the file readable. */
  Html line() {
    return raw("\n");
  }

  /** A style sheet or script of the project's own. */
  Html trusted(String source) {
    return raw(source);
  }

  private void tag(String element, @org.jspecify.annotations.Nullable String... attributes) {
    raw("<").raw(element);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        raw(" ").raw(String.valueOf(attributes[i])).raw("=\"").escape(value).raw("\"");
      }
    }
    raw(">");
  }

  private Html escape(CharSequence text) {
    try {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '&' -> out.append("&amp;");
          case '<' -> out.append("&lt;");
          case '>' -> out.append("&gt;");
          case '"' -> out.append("&quot;");
          case '\'' -> out.append("&#39;");
          default -> {
            if (Character.isSurrogate(c)) {
              if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
              } else {
                out.append('\uFFFD');
              }
            } else {
              out.append(isPrintable(c) ? c : '\uFFFD');
            }
          }
        }
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tabs, line ends and everything that is neither a control nor a mark that turns the direction of
   * text.
   */
  private static boolean isPrintable(char c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
    boolean turn =
        c >= '\u202A' && c <= '\u202E'
            || c >= '\u2066' && c <= '\u2069'
            || c == '\u200E'
            || c == '\u200F';
    return !control && !turn && c != '\uFFFE' && c != '\uFFFF';
  }

  private Html raw(String source) {
    try {
      out.append(source);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
