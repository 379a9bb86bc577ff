import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** `java Measure TEXTS ROUNDS`: CoreNLP, one thread. TEXTS is a folder with one file a text. */
public final class Measure {
  public static void main(String[] arguments) throws Exception {
    List<String> texts = new ArrayList<>();
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.sorted().toList()) texts.add(Files.readString(file));
    }
    int rounds = Integer.parseInt(arguments[1]);
    long start = processorNanoseconds();
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
    // Without the long lists of finer types: persons, bodies, places and times are what is compared.
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    double loading = (processorNanoseconds() - start) / 1e6;
    oneRound(pipeline, texts);
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) times[i] = oneRound(pipeline, texts);
    Arrays.sort(times);
    System.out.printf(
        "{\"loading\": %.1f, \"milliseconds\": %.1f, \"megabytes\": %.1f}%n",
        loading, times[rounds / 2], peakMegabytes());
  }

  private static double oneRound(StanfordCoreNLP pipeline, List<String> texts) {
    long start = processorNanoseconds();
    for (String text : texts) pipeline.process(text);
    return (processorNanoseconds() - start) / 1e6;
  }

  private static long processorNanoseconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The most memory the process held, as Linux tells it; 0 elsewhere. */
  private static double peakMegabytes() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return 0;
    for (String line : Files.readAllLines(status))
      if (line.startsWith("VmHWM")) return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
    return 0;
  }
}
