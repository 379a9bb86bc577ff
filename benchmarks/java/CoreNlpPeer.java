import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations.BasicDependenciesAnnotation;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP, one thread; the commands are those of corpus.mjs, but CORPUS is a folder with one file a text. Steps are the
 * annotators; without steps tags, names and dependencies.
 */
public final class CoreNlpPeer {
  private static final String ALL = "tokenize,ssplit,pos,lemma,ner,depparse";

  public static void main(String[] arguments) throws Exception {
    List<String> texts = new ArrayList<>();
    try (var files = Files.list(Path.of(arguments[1]))) {
      for (Path file : files.sorted().toList()) texts.add(Files.readString(file));
    }
    long start = processorNanoseconds();
    StanfordCoreNLP pipeline = pipelineOf(arguments.length > 3 ? arguments[3] : ALL);
    double loading = (processorNanoseconds() - start) / 1e6;
    if (arguments[0].equals("annotate")) annotate(pipeline, texts);
    else measure(pipeline, texts, Integer.parseInt(arguments[2]), loading);
  }

  private static StanfordCoreNLP pipelineOf(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    // Without the long lists of finer types: persons, bodies, places and times are what is compared.
    properties.setProperty("ner.applyFineGrained", "false");
    // An empty line parts paragraphs, as it does for the others.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("threads", "1");
    return new StanfordCoreNLP(properties);
  }

  private static void measure(
      StanfordCoreNLP pipeline, List<String> texts, int rounds, double loading) throws Exception {
    double first = oneRound(pipeline, texts);
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) times[i] = oneRound(pipeline, texts);
    Arrays.sort(times);
    System.out.printf(
        "{\"loading\": %.1f, \"first\": %.1f, \"milliseconds\": %.1f, \"megabytes\": %.1f}%n",
        loading, first, rounds == 0 ? 0 : times[rounds / 2], peakMegabytes());
  }

  private static double oneRound(StanfordCoreNLP pipeline, List<String> texts) {
    long start = processorNanoseconds();
    for (String text : texts) pipeline.process(text);
    return (processorNanoseconds() - start) / 1e6;
  }

  /** Tags, labels and types hold no character that JSON would escape. */
  private static void annotate(StanfordCoreNLP pipeline, List<String> texts) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String text : texts) {
      CoreDocument document = new CoreDocument(text);
      pipeline.annotate(document);
      List<String> tokens = new ArrayList<>();
      List<String> ends = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (CoreSentence sentence : document.sentences()) {
        addTokens(sentence, tokens);
        ends.add(String.valueOf(sentence.charOffsets().second()));
        for (var name : sentence.entityMentions())
          // A pronoun is a mention of its own to CoreNLP, and no name: its word has no type.
          if (!name.tokens().get(0).ner().equals("O"))
            names.add(
                String.format(
                    "{\"start\":%d,\"end\":%d,\"type\":\"%s\"}",
                    name.charOffsets().first(), name.charOffsets().second(), name.entityType()));
      }
      out.printf(
          "{\"tokens\":[%s],\"ends\":[%s],\"names\":[%s]}%n",
          String.join(",", tokens), String.join(",", ends), String.join(",", names));
    }
    out.flush();
  }

  private static void addTokens(CoreSentence sentence, List<String> tokens) {
    int before = tokens.size();
    SemanticGraph graph = sentence.coreMap().get(BasicDependenciesAnnotation.class);
    for (CoreLabel token : sentence.tokens()) {
      IndexedWord word = graph.getNodeByIndexSafe(token.index());
      IndexedWord parent = word == null ? null : graph.getParent(word);
      String label = parent == null ? "root" : graph.getEdge(parent, word).getRelation().toString();
      tokens.add(
          String.format(
              "{\"start\":%d,\"end\":%d,\"upos\":\"\",\"xpos\":\"%s\",\"head\":%d,\"label\":\"%s\"}",
              token.beginPosition(),
              token.endPosition(),
              token.tag(),
              parent == null ? -1 : before + parent.index() - 1,
              label));
    }
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
