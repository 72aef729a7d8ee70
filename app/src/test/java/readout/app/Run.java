package readout.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the command line with its streams captured. */
record Run(int code, String out, String err) {
  static Run of(String... args) {
    return withInput("", args);
  }

  static Run withInput(String input, String... args) {
    return withInput(input.getBytes(StandardCharsets.UTF_8), args);
  }

  static Run withInput(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = to(out, new ByteArrayInputStream(input), args);
    return new Run(run.code, out.toString(StandardCharsets.UTF_8), run.err);
  }

  /** A run that prints to {@code out}; what was printed is not kept. */
  static Run to(OutputStream out, InputStream in, String... args) {
    StringWriter err = new StringWriter();
    int code = Main.run(new Console(in, out, new PrintWriter(err, true), false, false), args);
    return new Run(code, "", err.toString().replace(System.lineSeparator(), "\n"));
  }

  /** The records that were printed. */
  List<JsonNode> records() {
    return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }

  /** The error output's lines. */
  List<String> errors() {
    return err.lines().toList();
  }
}
