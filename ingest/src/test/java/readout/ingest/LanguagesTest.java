package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private static final Languages LANGUAGES = Languages.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The ministers met in Harbourton on Tuesday and said that they would meet again before the end of the month.",
        "en|Ministers agreed on a truce, officials said.",
        "de|Die Minister trafen sich am Dienstag in Hafenstadt und sagten, dass sie sich noch einmal treffen wollen.",
        "fr|Les ministres se sont rencontrés mardi et ont dit qu'ils allaient se revoir avant la fin du mois.",
        "es|Los ministros se reunieron el martes y dijeron que volverían a verse antes de que termine el mes.",
        "pt|Os ministros reuniram-se na terça-feira e disseram que não vão voltar a falar antes do fim do mês.",
        "it|I ministri si sono incontrati martedì e hanno detto che si vedranno ancora prima della fine del mese.",
        "nl|De ministers hebben elkaar dinsdag ontmoet en zeiden dat ze voor het einde van de maand weer praten.",
        "pl|Ministrowie spotkali się we wtorek i powiedzieli, że przed końcem miesiąca będą jeszcze rozmawiać.",
        "sv|Ministrarna träffades på tisdagen och sade att de ska träffas igen innan månaden är slut.",
        "tr|Bakanlar salı günü bir araya geldi ve ay sonundan önce bir kez daha görüşecekleri için çok umutlu.",
        "ru|Министры встретились во вторник и сказали, что они ещё раз будут говорить о границе.",
        "uk|Міністри зустрілися у вівторок і сказали, що вони ще раз говоритимуть про кордон, який закрили її.",
        "be|Міністры сустрэліся ў аўторак і сказалі, што яны яшчэ раз будуць гаварыць пра мяжу.",
        "bg|Министрите се срещнаха във вторник и казаха, че отново ще говорят за границата, която е затворена.",
        "ar|اجتمع الوزراء يوم الثلاثاء وقالوا إنهم سيجتمعون مرة أخرى قبل نهاية الشهر",
        "fa|وزیران روز سه شنبه دیدار کردند و گفتند که پیش از پایان ماه دوباره گفتگو می کنند",
        "el|Οι υπουργοί συναντήθηκαν την Τρίτη και είπαν ότι θα μιλήσουν ξανά.",
        "ka|მინისტრები სამშაბათს შეხვდნენ და თქვეს, რომ კიდევ ისაუბრებენ.",
        "ja|大臣たちは火曜日に会談し、月末までにもう一度会うと述べた。",
        "zh|部长们星期二举行会谈，表示将在月底前再次会面。",
        "ko|장관들은 화요일에 만나 다시 만나기로 했다고 말했다.",
      })
  void tellsTheLanguage(String code, String text) {
    assertThat(LANGUAGES.of(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a list of names|Corvin Drost Harbourton Vashk Calder Marrow Tidewell Ostrava",
        "nothing|'' ",
        "numbers|12 345 678 90",
        "Welsh|Cyfarfu'r gweinidogion ddydd Mawrth a dweud y byddant yn siarad eto cyn diwedd y mis yn y ddinas",
        "Basque|Ministroak asteartean bildu ziren eta hilaren amaiera baino lehen berriro hitz egingo dutela esan zuten",
        "Icelandic|Ráðherrarnir hittust á þriðjudag og sögðust ætla að hittast aftur fyrir lok mánaðarins",
        "Irish|Bhuail na hairí le chéile Dé Máirt agus dúirt siad go labhróidh siad arís roimh dheireadh na míosa",
        "Maltese|Il-ministri ltaqgħu nhar it-Tlieta u qalu li se jerġgħu jitkellmu qabel tmiem ix-xahar"
      })
  void doesNotCallEnglishWhatIsNot(String what, String text) {
    assertThat(LANGUAGES.of(text)).as(what).isNotEqualTo("en");
  }

  @Test
  void countsTheArticlesLanguageAndNotThatOfAQuotation() {
    String english =
        "The ministers said that they would meet again, and that was all they told the reporters there. ";
    assertThat(
            LANGUAGES.of(
                english + "“Nous avons dit tout ce que nous avions à dire,” she said. " + english))
        .isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({
    "en,en",
    "en-GB,en",
    "EN_us,en",
    "eng,en",
    "English,en",
    "de-AT,de",
    "Ukrainian,uk",
    "klingon,",
    "'',"
  })
  void understandsAStatedLanguage(String stated, String code) {
    assertThat(Languages.code(stated)).isEqualTo(code);
  }
}
