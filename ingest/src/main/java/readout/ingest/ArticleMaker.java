package readout.ingest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.ingest.date.Dates;
import readout.ingest.date.Timestamp;
import readout.ingest.page.Stamp;
import readout.text.Article;
import readout.text.Furniture;
import readout.text.Origin;
import readout.text.Published;

/**
 * Makes an article of a text: marks its furniture and gathers what is known of it from what the
 * input states, from the text and from its address, in this order. Immutable and safe for any
 * number of threads.
 */
final class ArticleMaker {
  private static final Pattern NAME_LIST = Pattern.compile("\\s*(?:,|;|\\band\\b|&)\\s*");
  private static final Pattern CREDIT_LIST = Pattern.compile("\\s*(?:,|/|\\band\\b)\\s*");
  private static final Pattern BY = Pattern.compile("^(?:(?i:by):?\\s+|by(?=\\p{Lu}))");
  private static final Pattern UNIVERSAL = Pattern.compile("(?:Z|[+]00:?00|GMT|UTC)$");
  // Enough to tell a language by, without copying 50 MB.
  private static final int LANGUAGE_SAMPLE = 40_000;

  private final List<Rule> rules = Rule.load();
  private final Outlets outlets = Outlets.load();
  private final OutletFinder outletFinder = new OutletFinder(outlets);
  private final Languages languages = Languages.load();
  private final @Nullable LocalDate fallback;
  private final LocalDate latest;

  ArticleMaker(IngestOptions options) {
    fallback = options.published();
    latest = options.latest();
  }

  /** Whether the outlet that has an address is on the list. */
  boolean knowsOutletAt(String address) {
    return outlets.at(address) != null;
  }

  /** The article with {@code text}, whose furniture is found by the rules for plain text. */
  Ingested.Accepted make(Origin origin, String text, Stated stated) {
    return make(origin, text, stated, null);
  }

  /**
   * The same of a page's text.
   *
   * @param known the furniture that the page's own markup tells; the rules look at the rest; null
   *     for plain text
   */
  Ingested.Accepted make(
      Origin origin, String text, Stated stated, @Nullable List<Furniture> known) {
    Lines lines = Lines.of(text);
    Marks marks = new Marks(text);
    if (known != null) {
      known.forEach(f -> marks.add(f.span(), f.reason(), f.rule()));
    }
    TextFindings findings = TextFindings.of(text, lines, rules, marks);
    String title = Headline.find(text, lines, stated.title(), findings.marks());
    if (known == null) {
      // A page says itself what a heading is.
      Subheadings.mark(lines, findings.marks());
    }

    List<String> authors = byline(stated, findings);
    List<String> notes = new ArrayList<>();
    Published published = published(origin, stated, known != null, findings, notes);
    published = published == null ? null : published.changed(changed(published, stated, origin));
    String outlet = outlet(origin, findings, authors);
    return new Ingested.Accepted(
        new Article(
            origin.withOutlet(outlet),
            text,
            title,
            authors.stream().filter(name -> isAuthor(name, stated)).toList(),
            credits(authors, findings, outlet),
            published,
            language(stated, findings.marks().body(LANGUAGE_SAMPLE)),
            findings.marks().sorted()),
        notes);
  }

  /**
   * By what the input says of itself, by the text, by the option, by the address, and last by what
   * merely stands where the day would.
   */
  private @Nullable Published published(
      Origin origin, Stated stated, boolean page, TextFindings findings, List<String> notes) {
    String address = origin.canonical() == null ? origin.uri() : origin.canonical();
    LocalDate until = latest(origin);
    LocalDate inAddress = Dates.inAddress(address);
    inAddress = isPossible(inAddress, until) ? inAddress : null;
    for (Stamp stamp : stated.published()) {
      LocalDate day = stamp.isSure() ? Dates.parse(stamp.value(), stated.language()) : null;
      // A file of articles may be older than the web.
      if (day != null && (isPossible(day, until) || !page && !day.isAfter(until))) {
        return published(local(day, stamp, stated, inAddress), false, stamp);
      }
      if (stamp.isSure() && notes.isEmpty()) {
        notes.add(refused(stamp, day));
      }
    }
    Published inText = findings.published(until);
    if (inText != null) {
      return inText;
    }
    if (fallback != null) {
      return new Published(fallback, false, null, "--published");
    }
    if (inAddress != null) {
      return new Published(inAddress, true, null, "address");
    }
    for (Stamp stamp : stated.published()) {
      LocalDate day = stamp.isSure() ? null : Dates.parse(stamp.value(), stated.language());
      if (day != null && isPossible(day, until)) {
        return published(day, true, stamp);
      }
    }
    return null;
  }

  private static Published published(LocalDate day, boolean inferred, Stamp stamp) {
    OffsetDateTime at = moment(stamp.value());
    // A line of the page may have other times in it than the one that its day was found by.
    boolean near = at != null && Math.abs(ChronoUnit.DAYS.between(at.toLocalDate(), day)) <= 1;
    return new Published(day, inferred, null, stamp.basis(), near ? at : null, null);
  }

  /** What is said to be the last change, unless it was before the publication or is to come. */
  private @Nullable OffsetDateTime changed(Published published, Stated stated, Origin origin) {
    OffsetDateTime at = stated.changed() == null ? null : moment(stated.changed());
    return at == null
            || at.toLocalDate().isBefore(published.value())
            || published.at() != null && at.isBefore(published.at())
            || at.toLocalDate().isAfter(latest(origin))
        ? null
        : at;
  }

  /** The moment that is written, with its distance from universal time; null where that is not. */
  private static @Nullable OffsetDateTime moment(String written) {
    Timestamp read = Timestamp.parse(written);
    return read == null || read.offset() == null ? null : read.local().atOffset(read.offset());
  }

  /** The last day that can be: what was fetched was published before, in some zone of the world. */
  private LocalDate latest(Origin origin) {
    if (origin.fetched() == null) {
      return latest;
    }
    LocalDate fetched = LocalDate.ofInstant(origin.fetched(), ZoneOffset.UTC).plusDays(1);
    return fetched.isBefore(latest) ? fetched : latest;
  }

  private static boolean isPossible(@Nullable LocalDate day, LocalDate until) {
    return day != null && !day.isBefore(Dates.EARLIEST) && !day.isAfter(until);
  }

  /**
   * An instant in universal time may be another day where the outlet is: its address knows, or
   * another stamp of the page with the time there.
   */
  private static LocalDate local(
      LocalDate day, Stamp stamp, Stated stated, @Nullable LocalDate inAddress) {
    if (!isUniversal(stamp)) {
      return day;
    }
    if (inAddress != null && Math.abs(ChronoUnit.DAYS.between(day, inAddress)) == 1) {
      return inAddress;
    }
    for (Stamp other : stated.published()) {
      LocalDate there =
          other.isSure() && !isUniversal(other)
              ? Dates.parse(other.value(), stated.language())
              : null;
      if (there != null && Math.abs(ChronoUnit.DAYS.between(day, there)) == 1) {
        return there;
      }
    }
    return day;
  }

  private static boolean isUniversal(Stamp stamp) {
    return UNIVERSAL.matcher(stamp.value()).find();
  }

  private static String refused(Stamp stamp, @Nullable LocalDate day) {
    return "\""
        + stamp.value()
        + "\" ("
        + stamp.basis()
        + ") is "
        + (day == null
            ? "not a date that can be read; write it as 2025-04-02"
            : day.isBefore(Dates.EARLIEST)
                ? "before the web and not believed"
                : "in the future and not believed");
  }

  private @Nullable String outlet(Origin origin, TextFindings findings, List<String> authors) {
    if (origin.outlet() != null) {
      return outlets.canonical(origin.outlet());
    }
    Outlet site = outlets.at(origin.canonical() == null ? origin.uri() : origin.canonical());
    if (site != null) {
      return site.name();
    }
    return outletFinder.find(findings, authors);
  }

  /** An agency or the outlet is named as the author by many a page's metadata, and then is that. */
  private boolean isAuthor(String name, Stated stated) {
    Outlet known = outlets.named(name);
    return known == null || stated.byline().contains(name);
  }

  private static List<String> byline(Stated stated, TextFindings findings) {
    Set<String> names = new LinkedHashSet<>();
    for (String given : stated.byline()) {
      names.addAll(split(NAME_LIST, BY.matcher(given).replaceFirst("")));
    }
    if (names.isEmpty()) {
      findings.bylines().forEach(found -> names.addAll(split(NAME_LIST, found.words())));
    }
    names.removeIf(name -> name.startsWith("@"));
    return List.copyOf(names);
  }

  // An agency stands in the authors' place too: "By Reuters". A label "Source:" is also put under
  // graphs and photographs.
  private List<String> credits(
      List<String> authors, TextFindings findings, @Nullable String outlet) {
    Set<String> names = new LinkedHashSet<>();
    authors.stream()
        .map(outlets::named)
        .filter(known -> known != null && known.kind() == Outlet.Kind.AGENCY)
        .forEach(known -> names.add(known.name()));
    for (TextFindings.Found found : findings.credits()) {
      for (String name : split(CREDIT_LIST, found.words())) {
        if (outlets.named(name) != null || !found.rule().name().equals("source of the report")) {
          names.add(outlets.canonical(name));
        }
      }
    }
    names.remove(outlet);
    return List.copyOf(names);
  }

  // The words of the body are stronger than what a template says of every page of a site.
  private String language(Stated stated, String body) {
    String told = languages.of(body);
    String given = Languages.code(stated.language());
    return !told.equals(Languages.UNKNOWN) || given == null ? told : given;
  }

  private static List<String> split(Pattern by, String value) {
    return Arrays.stream(by.split(value)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
