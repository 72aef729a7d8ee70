package readout.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import readout.store.Store;

/** Where the store is; the same for every command that uses it. */
final class StoreFolder {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "The folder of the store (default: READOUT_STORE, or else readout in the user's data folder).")
  private @Nullable Path folder;

  Store open() {
    return Store.open(path());
  }

  Path path() {
    return folder != null ? folder : byDefault(System.getenv(), System.getProperty("os.name", ""));
  }

  /** What the user's system has for data of programs. */
  static Path byDefault(Map<String, String> environment, String system) {
    String stated = environment.getOrDefault("READOUT_STORE", "");
    if (!stated.isBlank()) {
      return Path.of(stated);
    }
    String os = system.toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    if (os.contains("win")) {
      String data = environment.getOrDefault("LOCALAPPDATA", "");
      return (data.isBlank() ? home.resolve("AppData/Local") : Path.of(data)).resolve("readout");
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support/readout");
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return (data.isBlank() ? home.resolve(".local/share") : Path.of(data)).resolve("readout");
  }
}
