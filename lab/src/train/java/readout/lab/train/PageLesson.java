package readout.lab.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.ingest.page.WebPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of a folder as a lesson: each block of a page with whether it is body by the gold of
 * the main text ({@code gold.json}).
 */
final class PageLesson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern WORD =
      Pattern.compile("[\\w\\p{M}]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 4;
  private static final double ENOUGH = 0.6;

  private PageLesson() {}

  /**
   * A page.
   *
   * @param group what is kept together when pages are parted, so that no site is in both parts
   * @param words of each block
   * @param body whether each block is
   */
  record Page(
      String id,
      String group,
      WebPage web,
      List<List<String>> words,
      BitSet body,
      List<String> gold) {}

  static List<Page> read(Path folder) throws IOException {
    JsonNode all = JSON.readTree(Files.readString(folder.resolve("gold.json")));
    List<Page> out = new ArrayList<>();
    for (Map.Entry<String, JsonNode> e : all.properties()) {
      JsonNode gold = e.getValue();
      if (!gold.path("articleBody").isString()) {
        continue;
      }
      String html =
          new String(
              Files.readAllBytes(folder.resolve(e.getKey() + ".html")), StandardCharsets.UTF_8);
      WebPage web = WebPage.of(html, "");
      String group = gold.path("pub").isString() ? gold.path("pub").stringValue() : e.getKey();
      out.add(page(e.getKey(), group, web, gold.path("articleBody").stringValue()));
    }
    return out;
  }

  private static Page page(String id, String group, WebPage web, String gold) {
    List<String> asked = words(gold);
    List<List<String>> words = web.blocks().stream().map(PageLesson::words).toList();
    Map<String, Integer> shingles = shingles(asked);
    Map<String, Integer> lines = new HashMap<>();
    for (String line : gold.split("\n")) {
      lines.merge(String.join(" ", words(line)), 1, Integer::sum);
    }
    BitSet body = new BitSet(words.size());
    for (int i = 0; i < words.size(); i++) {
      List<String> own = words.get(i);
      if (own.size() < SHINGLE) {
        body.set(i, !own.isEmpty() && lines.containsKey(String.join(" ", own)));
      } else {
        Map<String, Integer> mine = shingles(own);
        int shared = 0;
        int n = 0;
        for (Map.Entry<String, Integer> s : mine.entrySet()) {
          n += s.getValue();
          shared += Math.min(s.getValue(), shingles.getOrDefault(s.getKey(), 0));
        }
        body.set(i, shared >= ENOUGH * n);
      }
    }
    once(words, body, String.join(" ", asked));
    return new Page(id, group, web, words, body, asked);
  }

  /**
   * Of a text that stands on the page more often than in the gold, those nearest to the rest of the
   * body are body.
   */
  private static void once(List<List<String>> words, BitSet body, String gold) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      if (body.get(i)) {
        places.computeIfAbsent(String.join(" ", words.get(i)), k -> new ArrayList<>()).add(i);
      }
    }
    places.forEach((text, at) -> {
      int wanted = count(gold, text);
      if (at.size() > wanted) {
        List<Integer> sorted = new ArrayList<>(at);
        sorted.sort((a, b) -> Double.compare(company(b, body, words), company(a, body, words)));
        sorted.subList(Math.max(1, wanted), sorted.size()).forEach(i -> body.set(i, false));
      }
    });
  }

  private static double company(int at, BitSet body, List<List<String>> words) {
    double sum = 0;
    for (int i = Math.max(0, at - 6); i < Math.min(words.size(), at + 7); i++) {
      sum +=
          i != at && body.get(i)
              ? Math.min(20, words.get(i).size()) / (double) Math.abs(i - at)
              : 0;
    }
    return sum;
  }

  private static int count(String text, String part) {
    int n = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      n++;
    }
    return n;
  }

  static List<String> words(String text) {
    List<String> out = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      out.add(m.group());
    }
    return out;
  }

  static Map<String, Integer> shingles(List<String> words) {
    Map<String, Integer> out = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - SHINGLE + 1) && !words.isEmpty(); i++) {
      out.merge(
          String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
    }
    return out;
  }
}
