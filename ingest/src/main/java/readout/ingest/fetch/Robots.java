package readout.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the robots.txt of each site says (RFC 9309), asked once a day. A site that has none allows
 * everything; one whose server fails allows nothing, and is asked again after a while.
 */
final class Robots {
  /**
   * What one site says.
   *
   * @param path the rules
   * @param pause how long to wait between two requests
   * @param failed why there are none, where that means that nothing is allowed
   * @param until when they are to be asked for again
   */
  record Rules(
      BaseRobotRules path, Duration pause, Answer.@Nullable Refused failed, Instant until) {
    boolean allow(String address) {
      return path.isAllowed(address);
    }
  }

  // What lies behind is not looked at (RFC 9309, 2.5, asks for 500 KiB at least).
  private static final int MAX_BYTES = 512 << 10;
  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

  private final Map<String, Rules> sites = new ConcurrentHashMap<>();
  private final List<String> names;
  private final SimpleRobotRulesParser parser;

  /**
   * @param agent what this program calls itself, of which the first word counts
   * @param longest the longest pause that is kept; who asks for more is not fetched from
   */
  Robots(String agent, Duration longest) {
    names = List.of(agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT));
    parser = new SimpleRobotRulesParser(longest.toMillis(), 0);
  }

  /**
   * The rules of a site.
   *
   * @param site scheme, host and port
   * @param get fetches an address of that site
   */
  Rules of(String site, Function<String, Answer> get) {
    Rules known = sites.get(site);
    if (known != null && Instant.now().isBefore(known.until())) {
      return known;
    }
    // Two threads may both ask, which is no harm; holding the map meanwhile would be.
    Rules rules = read(site + "/robots.txt", get);
    sites.put(site, rules);
    return rules;
  }

  private Rules read(String address, Function<String, Answer> get) {
    return switch (get.apply(address)) {
      case Answer.Got got -> parsed(address, got);
      case Answer.Unchanged unchanged -> open();
      case Answer.Refused refused ->
          refused.why() == Answer.Why.STATUS
                      && refused.status() < SERVER_ERROR
                      && refused.status() != TOO_MANY
                  || refused.why() == Answer.Why.REDIRECT
              ? open()
              : new Rules(
                  new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                  Duration.ZERO,
                  refused,
                  Instant.now().plus(AFTER_FAILURE));
    };
  }

  private Rules parsed(String address, Answer.Got got) {
    byte[] all = got.body().array();
    byte[] body = all.length > MAX_BYTES ? Arrays.copyOf(all, MAX_BYTES) : all;
    // Old versions of the parser keep what they counted in fields.
    BaseRobotRules rules;
    synchronized (parser) {
      rules = parser.parseContent(address, body, "text/plain", names);
    }
    long delay = rules.getCrawlDelay();
    return new Rules(
        rules,
        delay == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(delay),
        null,
        Instant.now().plus(KEPT));
  }

  private static Rules open() {
    return new Rules(
        new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
        Duration.ZERO,
        null,
        Instant.now().plus(KEPT));
  }
}
