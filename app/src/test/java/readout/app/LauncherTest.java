package readout.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script in a project of its own, with a stand-in for the JDK and for Maven that say
 * what they were given.
 */
class LauncherTest {
  @TempDir Path temp;
  private Path root;
  private Path bin;

  @BeforeEach
  void layOut() throws IOException {
    String project = System.getenv("READOUT_ROOT");
    assumeTrue(
        project != null && Files.isExecutable(Path.of("/bin/sh")),
        "needs the project's folder and a shell");
    root = Files.createDirectories(temp.resolve("the project"));
    Files.copy(Path.of(project, "readout"), root.resolve("readout"));
    assertThat(root.resolve("readout").toFile().setExecutable(true)).isTrue();
    for (String module : List.of("core", "ingest", "store", "app")) {
      Path sources = Files.createDirectories(root.resolve(module).resolve("src/main/java"));
      old(Files.writeString(sources.resolve("A.java"), "class A {}"));
      old(sources);
      old(sources.getParent());
      old(Files.writeString(root.resolve(module).resolve("pom.xml"), "<project/>"));
    }
    old(Files.writeString(root.resolve("pom.xml"), "<project/>"));
    bin = Files.createDirectories(temp.resolve("bin"));
    script(
        bin.resolve("mvn"),
        "echo \"$@\" >>\"$0.calls\"; echo \"$JAVA_HOME\" >\"$0.home\"; mkdir -p app/target; echo built >app/target/readout.jar;"
            + " [ ! -f \"$0.fails\" ] || { echo 'ERROR: no such symbol'; exit 1; }");
  }

  @Test
  void buildsOnTheFirstRunAndOnlyThen() throws IOException {
    Path jdk = jdk("jdk-21", "21.0.4");
    Result first = run(Map.of("READOUT_JAVA_HOME", jdk.toString()), "read", "a b.txt");
    assertThat(first.err()).startsWith("first run: building Readout").hasLineCount(1);
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains(
            "<-jar>", "<" + root.resolve("app/target/readout.jar") + ">", "<read>", "<a b.txt>");
    assertThat(Files.readString(bin.resolve("mvn.home")).strip()).isEqualTo(jdk.toString());
    Result second = run(Map.of("READOUT_JAVA_HOME", jdk.toString()), "read");
    assertThat(second.err()).isEmpty();
    assertThat(Files.readAllLines(bin.resolve("mvn.calls"))).hasSize(1);
    assertThat(root.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws IOException {
    Map<String, String> env = Map.of("READOUT_JAVA_HOME", jdk("jdk-21", "21.0.4").toString());
    run(env, "read");
    Files.setLastModifiedTime(
        root.resolve("core/src/main/java/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(run(env, "read").err()).startsWith("sources changed: building");
    assertThat(Files.readAllLines(bin.resolve("mvn.calls"))).hasSize(2);
  }

  @Test
  void aFailedBuildIsShownInFull() throws IOException {
    Files.writeString(bin.resolve("mvn.fails"), "");
    Result result = run(Map.of("READOUT_JAVA_HOME", jdk("jdk-21", "21.0.4").toString()), "read");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("ERROR: no such symbol").contains("target/build.log");
    assertThat(root.resolve("target/build.lock")).doesNotExist();
    // What it left behind is no jar to run.
    assertThat(run(Map.of("READOUT_JAVA_HOME", jdk("jdk-21b", "21.0.4").toString()), "read").code())
        .isEqualTo(2);
  }

  @Test
  void givesMavenTheArgumentsOfTheEnvironment() throws IOException {
    run(
        Map.of("READOUT_JAVA_HOME", jdk("jdk-21", "21").toString(), "MAVEN_ARGS", "-o -Dx=y"),
        "read");
    assertThat(Files.readString(bin.resolve("mvn.calls")))
        .contains("-o -Dx=y")
        .contains("-pl app -am package");
  }

  @Test
  void refusesAnOldJdkThatWasAskedFor() throws IOException {
    Path old = jdk("jdk-17", "17.0.1");
    Result result = run(Map.of("READOUT_JAVA_HOME", old.toString()), "read");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(old.toString()).contains("21").contains("17");
  }

  @Test
  void passesOverAnOldJavaHome() throws IOException {
    Result result =
        run(
            Map.of(
                "JAVA_HOME",
                jdk("jdk-17", "17.0.1").toString(),
                "PATH",
                jdk("jdk-22", "22").resolve("bin") + ":" + bin + ":" + System.getenv("PATH")),
            "read");
    assertThat(result.code()).isZero();
    assertThat(Files.readString(bin.resolve("mvn.home")).strip()).endsWith("jdk-22");
  }

  @Test
  void worksThroughALinkAndFromAnyFolder() throws IOException {
    Path link =
        Files.createSymbolicLink(
            temp.resolve("ro"),
            Files.createSymbolicLink(temp.resolve("link"), root.resolve("readout")));
    Result result =
        run(link, Map.of("READOUT_JAVA_HOME", jdk("jdk-21", "21").toString()), "read", "-");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("<read>", "<->").contains("in " + temp.toRealPath());
  }

  @Test
  void aLockLeftBehindByADeadProcessDoesNotStopIt() throws IOException {
    Path lock = Files.createDirectories(root.resolve("target/build.lock"));
    Files.writeString(lock.resolve("pid"), "999999999");
    assertThat(run(Map.of("READOUT_JAVA_HOME", jdk("jdk-21", "21").toString()), "read").code())
        .isZero();
  }

  @Test
  void twoAtOnceBuildOnce() throws IOException, InterruptedException {
    Map<String, String> env = Map.of("READOUT_JAVA_HOME", jdk("jdk-21", "21").toString());
    List<Process> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(start(root.resolve("readout"), env, "read"));
    }
    for (Process process : both) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(Files.readAllLines(bin.resolve("mvn.calls"))).hasSize(1);
  }

  private record Result(int code, String out, String err) {}

  private Result run(Map<String, String> env, String... args) throws IOException {
    return run(root.resolve("readout"), env, args);
  }

  private Result run(Path launcher, Map<String, String> env, String... args) throws IOException {
    Process process = start(launcher, env, args);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Result(process.waitFor(), out, err);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Process start(Path launcher, Map<String, String> env, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_HOME", "READOUT_JAVA_HOME", "MAVEN_ARGS", "MAVEN_OPTS"));
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().putAll(env);
    return builder.start();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = temp.toRealPath().resolve(name);
    Path tools = Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(tools.resolve("java"), "for a; do printf '<%s>\\n' \"$a\"; done; echo \"in $PWD\"");
    script(tools.resolve("javac"), "exit 1");
    return home;
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
  }
}
