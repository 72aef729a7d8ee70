package readout.lab;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One system's process, which {@link PeerBench} starts: reads the articles, {@value #WARM_UP} of
 * them once more beforehand, and writes what was found and what it cost.
 */
public final class PeerRun {
  private static final int WARM_UP = 2;

  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final long started;
  private double startSeconds = Double.NaN;
  private double startCpuSeconds = Double.NaN;

  private PeerRun(long started) {
    this.started = started;
  }

  /**
   * Arguments: the system, when it was started (milliseconds since 1970), the file of articles, the
   * files to write records and cost to.
   */
  public static void main(String[] args) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(args[2]));
    new PeerRun(Long.parseLong(args[1])).run(args[0], lines, Path.of(args[3]), Path.of(args[4]));
  }

  private void run(String system, List<String> lines, Path records, Path cost) throws IOException {
    Peer peer =
        switch (system) {
          case "readout" -> new ReadoutPeer();
          case "corenlp" -> new CoreNlpPeer();
          default -> throw new IllegalArgumentException("no system is called " + system);
        };
    read(peer, lines.subList(0, Math.min(WARM_UP, lines.size())));
    double before = cpuSeconds();
    List<Peer.Found> found = read(peer, lines);
    double spent = cpuSeconds() - before;
    long peak = peakBytes();
    try (OutputStream out = Files.newOutputStream(records)) {
      for (Peer.Found one : found) {
        one.record().write(out);
      }
    }
    Cost all = new Cost(startSeconds, startCpuSeconds, spent, peak);
    Files.write(cost, JsonMapper.shared().writeValueAsBytes(all));
  }

  private List<Peer.Found> read(Peer peer, List<String> lines) {
    List<Peer.Found> out = new ArrayList<>();
    for (String line : lines) {
      Peer.Found found = peer.read(line);
      out.add(found);
      if (Double.isNaN(startSeconds) && found.statements() > 0) {
        startSeconds = (System.currentTimeMillis() - started) / 1e3;
        startCpuSeconds = cpuSeconds();
      }
    }
    return out;
  }

  private double cpuSeconds() {
    return process.getProcessCpuTime() / 1e9;
  }

  /** Linux tells it in kibibytes: {@code VmHWM: 123456 kB}. */
  private static long peakBytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> 1024 * Long.parseLong(l.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
