package readout.lab;

import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.Dictionaries;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readout.text.CodePoints;
import readout.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stanford CoreNLP's names and its statistical coreference, written as Readout's record has them. A
 * name that is in no chain is an entity of its own.
 */
final class CoreNlpEntities {
  /**
   * CoreNLP's types in the words of the record; what is missing is none of its actors or places. A
   * location is a state more often than not.
   */
  private static final Map<String, String> TYPES =
      Map.of("PERSON", "PERSON", "ORGANIZATION", "ORG", "LOCATION", "GPE");

  private final StanfordCoreNLP pipeline;

  CoreNlpEntities() {
    pipeline =
        CoreNlp.pipeline(
            "tokenize,ssplit,pos,lemma,ner,depparse,coref",
            "ner.applyFineGrained=false",
            "ner.useSUTime=false");
  }

  private record Mention(int start, int end, String type, String kind, String entity) {}

  private record Entity(String id, String name, String type) {}

  private record Line(String id, String text, List<Mention> mentions, List<Entity> entities) {}

  /** The record of one article, given as JSON with {@code id} and {@code text}. */
  String read(String line) {
    JsonNode article = JsonMapper.shared().readTree(line);
    String text = article.path("text").asString();
    CoreDocument document = pipeline.processToCoreDocument(text);
    CodePoints codePoints = new CodePoints(text);
    Map<Span, String> heads = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (CorefChain chain : document.corefChains().values()) {
      String id = "chain-" + chain.getChainID();
      for (CorefChain.CorefMention m : chain.getMentionsInTextualOrder()) {
        if (m.mentionType == Dictionaries.MentionType.PRONOMINAL) {
          continue;
        }
        List<CoreLabel> tokens = document.sentences().get(m.sentNum - 1).tokens();
        Span span =
            new Span(
                tokens.get(m.startIndex - 1).beginPosition(),
                tokens.get(m.endIndex - 2).endPosition());
        CoreLabel head = tokens.get(m.headIndex - 1);
        heads.put(new Span(head.beginPosition(), head.endPosition()), id);
        mentions.add(mention(codePoints, span, "GROUP", "nominal", id));
      }
      entities.add(new Entity(id, id, "GROUP"));
    }
    int alone = 0;
    for (CoreEntityMention name : document.entityMentions()) {
      Span span = new Span(name.charOffsets().first(), name.charOffsets().second());
      String type = TYPES.get(name.entityType());
      if (type == null || name.tokens().getFirst().tag().startsWith("PRP")) {
        continue;
      }
      // "Mr. King, 82," is the chain's mention of the name King.
      String chain =
          heads.entrySet().stream()
              .filter(c -> span.contains(c.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
      mentions.removeIf(m -> codePoints.of(span).equals(new Span(m.start, m.end)));
      String own = chain == null ? "alone-" + alone++ : chain;
      entities.add(new Entity(own, own, type));
      mentions.add(mention(codePoints, span, type, "name", own));
    }
    return JsonMapper.shared()
        .writeValueAsString(new Line(article.path("id").asString(), text, mentions, entities));
  }

  private static Mention mention(
      CodePoints codePoints, Span span, String type, String kind, String entity) {
    Span printed = codePoints.of(span);
    return new Mention(printed.start(), printed.end(), type, kind, entity);
  }
}
