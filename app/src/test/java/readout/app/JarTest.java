package readout.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar of an earlier build, if there is one; it is made after the tests of its own. */
class JarTest {
  private static final Path JAR = Path.of("target", "readout.jar");

  @Test
  void startsWithMainAndCarriesTheLicencesOfWhatIsInIt() throws IOException {
    assumeTrue(Files.exists(JAR), "no jar has been built yet");
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
          .isEqualTo(Main.class.getName());
      assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
      assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
      assertThat(jar.getEntry("META-INF/jsoup/LICENSE")).isNotNull();
    }
  }
}
