package readout.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import readout.text.Article;
import readout.text.Typesetter;
import readout.text.Words;

class TimexFinderTest {
  /** A Wednesday. */
  private static final LocalDate WRITTEN = LocalDate.of(2025, 4, 2);

  private final TimexFinder finder = new TimexFinder("en");
  private final Typesetter typesetter = new Typesetter(new Words("en"));

  private List<Timex> find(String text, @Nullable LocalDate written) {
    return finder.find(typesetter.layOut(Article.of(text)), written);
  }

  private List<String> values(String text) {
    return find(text, WRITTEN).stream().map(t -> t.span().in(text) + " = " + t.value()).toList();
  }

  @Test
  void the_verb_tells_whether_a_weekday_is_past_or_to_come() {
    assertThat(values("They met on Monday.")).containsExactly("Monday = 2025-03-31");
    assertThat(values("They will meet on Monday.")).containsExactly("Monday = 2025-04-07");
    assertThat(values("They are to meet on Monday.")).containsExactly("Monday = 2025-04-07");
    assertThat(values("She said on Monday that they will meet.")).contains("Monday = 2025-03-31");
    assertThat(values("The ban was extended until Monday.")).containsExactly("Monday = 2025-04-07");
  }

  @Test
  void a_day_without_a_year_says_that_its_year_was_inferred() {
    Timex day = find("On December 30 they met.", WRITTEN).getFirst();
    assertThat(day.value()).isEqualTo("2024-12-30");
    assertThat(day.literal()).isEqualTo("XXXX-12-30");
    assertThat(day.inferred()).isTrue();

    Timex whole = find("On December 30, 2024, they met.", WRITTEN).getFirst();
    assertThat(whole.literal()).isNull();
    assertThat(whole.inferred()).isFalse();
  }

  @Test
  void without_a_day_of_publication_what_is_missing_stays_open() {
    assertThat(find("On March 18 they met, and again yesterday, on Tuesday and last year.", null))
        .extracting(Timex::value)
        .containsExactly("XXXX-03-18", "XXXX-XX-XX", "XXXX-WXX-2", "XXXX");
  }

  @Test
  void what_had_been_to_come_is_past_by_now() {
    assertThat(values("They had been due to answer on Monday."))
        .containsExactly("Monday = 2025-03-31");
    assertThat(values("By Monday they had not answered.")).containsExactly("Monday = 2025-03-31");
    assertThat(values("They plan to meet on Monday.")).containsExactly("Monday = 2025-04-07");
  }

  @Test
  void a_unit_is_told_by_the_day_that_closes_it() {
    assertThat(values("Sales fell in the quarter ended Dec. 29."))
        .containsExactly("the quarter = 2024-Q4", "Dec. 29 = 2024-12-29");
    Timex year = find("Sales fell in the year ended March 31.", WRITTEN).getFirst();
    assertThat(year.value()).isEqualTo("P1Y");
    assertThat(year.from()).isEqualTo("2024-04-01");
    assertThat(year.to()).isEqualTo("2025-03-31");
  }

  @Test
  void a_length_lies_where_its_sentence_says_that_it_begins_or_ends() {
    assertThat(ends("A 30-day ceasefire from March 18 was agreed."))
        .isEqualTo("2025-03-18 to 2025-04-17");
    assertThat(ends("The two-week truce that expired on Sunday was kept."))
        .isEqualTo("2025-03-16 to 2025-03-30");
    assertThat(ends("On March 18 a 30-day ceasefire took effect."))
        .isEqualTo("2025-03-18 to 2025-04-17");
    assertThat(ends("They spoke on March 18 about the 30-day ceasefire."))
        .isEqualTo("null to null");
  }

  private String ends(String text) {
    return find(text, WRITTEN).stream()
        .filter(t -> t.type() == Timex.Type.DURATION)
        .map(t -> t.from() + " to " + t.to())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_article_without_a_date_was_written_between_what_is_past_and_what_is_to_come() {
    assertThat(written("They met on March 11, 2025. They will meet again on April 24, 2025."))
        .isEqualTo("2025-03-11/2025-04-24");
    assertThat(written("They met in March 2025, after the treaty of 1994 was signed in 1994."))
        .isEqualTo("2025-03-01/..");
    assertThat(written("They will meet on April 24, 2025.")).isEqualTo("../2025-04-24");
    assertThat(written("It was to last until 2010. It was broken in May 2022."))
        .isEqualTo("2022-05-01/..");
    assertThat(written("They met on March 11.")).isNull();
    assertThat(written("The war began in 1939. It would end in 1945.")).isEqualTo("1939-01-01/..");
  }

  private @Nullable String written(String text) {
    Written written = finder.written(typesetter.layOut(Article.of(text)), List.of());
    return written == null ? null : written.value();
  }

  @Test
  void a_history_goes_on_in_its_own_years() {
    assertThat(
            values(
                "The war began in September 1939. In November 1939 and again in March 1940 there were"
                    + " talks. In June 1940 France fell. On July 14 the talks ended, and in February a"
                    + " treaty followed."))
        .contains("July 14 = 1940-07-14", "February = 1941-02");
  }

  @Test
  void a_report_that_looks_back_stays_in_its_own_year() {
    assertThat(
            values(
                "They met yesterday. The war began in 1991 and in 1994 there was a truce. It was"
                    + " renewed in 1995 and 1996. On Tuesday they agreed, and on March 18 they signed."
                    + " Last week they had refused."))
        .contains("March 18 = 2025-03-18");
  }

  @Test
  void the_second_half_of_a_pair_takes_what_it_lacks_from_the_first() {
    assertThat(values("They met on April 3-5, 2024 people came."))
        .contains("April 3 = 2025-04-03", "5 = 2025-04-05");
    assertThat(values("They met on 3-5 April 2024."))
        .containsExactly("3 = 2024-04-03", "5 April 2024 = 2024-04-05");
    assertThat(values("They met from December 28 to January 3, 2024."))
        .containsExactly("December 28 = 2023-12-28", "January 3, 2024 = 2024-01-03");
    assertThat(values("They met from May to July 2023."))
        .containsExactly("May = 2023-05", "July 2023 = 2023-07");
    assertThat(values("In 1995-96 they met.")).containsExactly("1995 = 1995", "96 = 1996");
    assertThat(values("On April 3 and 5 soldiers left.")).containsExactly("April 3 = 2025-04-03");
  }

  @Test
  void both_ends_of_a_stretch_have_its_first_and_last_day() {
    for (Timex t : find("It lasted from May 2024 to July 2024.", WRITTEN)) {
      assertThat(t.from()).isEqualTo("2024-05-01");
      assertThat(t.to()).isEqualTo("2024-07-31");
    }
    assertThat(find("They met in May 2024 and July 2024.", WRITTEN))
        .extracting(Timex::from)
        .containsOnlyNulls();
  }

  @Test
  void a_length_that_ends_or_begins_now_has_its_days() {
    Timex past = find("They met in the past three months.", WRITTEN).getFirst();
    assertThat(List.of(past.value(), String.valueOf(past.from()), String.valueOf(past.to())))
        .containsExactly("P3M", "2025-01-02", "2025-04-02");
  }

  @Test
  void a_weekday_that_fits_one_year_alone_tells_the_year() {
    assertThat(values("It was Sunday, Oct. 13.")).containsExactly("Sunday, Oct. 13 = 2024-10-13");
    assertThat(values("It was Monday, Oct. 13.")).containsExactly("Monday, Oct. 13 = 2025-10-13");
  }

  @Test
  void names_and_other_words_are_no_times() {
    assertThat(values("Theresa May may march on. A 52-year-old man, June Smith, is 30 years old."))
        .isEmpty();
    assertThat(values("The second man of 2,000 people took 1500 points.")).isEmpty();
  }

  @Test
  void a_day_that_the_calendar_lacks_is_none() {
    assertThat(values("They met on April 31, 2024.")).isEmpty();
  }

  @Test
  @Timeout(60)
  void a_heap_of_months_or_digits_is_read_in_the_time_of_its_length() {
    assertThat(find("may ".repeat(60_000), WRITTEN)).isEmpty();
    assertThat(find("1".repeat(100_000), WRITTEN)).isEmpty();
    assertThat(find("two and ".repeat(20_000), WRITTEN)).isEmpty();
    assertThat(find("the ".repeat(20_000), WRITTEN)).isEmpty();
    assertThat(find("in 2001 to ".repeat(10_000), WRITTEN)).hasSize(10_000);
  }
}
