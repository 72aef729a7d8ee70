package readout.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class ProcessTest {
  @TempDir Path folder;

  @Test
  void printsUtf8WhateverTheLocale() throws IOException, InterruptedException {
    String report = Texts.report(folder, "a.txt");
    Process process = start("read", report, folder.resolve("gone.txt").toString(), "--json");
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(out).hasLineCount(1).contains("“We have not agreed");
    assertThat(err).hasLineCount(1).startsWith("skipped (unreadable): ").contains("gone.txt");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws IOException, InterruptedException {
    String report = Texts.report(folder, "a.txt");
    List<String> args = new ArrayList<>(List.of("read", "--json"));
    for (int i = 0; i < 500; i++) {
      args.add(report);
    }
    Process process = start(args.toArray(String[]::new));
    assertThat(process.getInputStream().read()).isEqualTo('{');
    process.getInputStream().close();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private static Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What the manifest says of the jar that people run.
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }
}
