package readout;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import readout.lab.Shared;

/**
 * The directions of ARCHITECTURE.md, checked on the compiled classes of all modules. Those that
 * Maven's own order of modules already rules out, such as core using ingest, have no test.
 */
class ArchitectureTest {
  private static final String[] CORE = {
    "readout",
    "readout.text..",
    "readout.name..",
    "readout.time..",
    "readout.syntax..",
    "readout.encoder..",
    "readout.quote..",
    "readout.event..",
    "readout.position..",
    "readout.story..",
    "readout.dossier.."
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("readout");

  @Test
  void coreDependsOnTheJdkAndJspecifyOnlyAndItsEncoderOnOnnxRuntime() {
    classes()
        .that()
        .resideInAnyPackage(CORE)
        .and()
        .resideOutsideOfPackage("readout.encoder..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(CORE).or(resideInAnyPackage("java..", "org.jspecify..")))
        .because("whoever embeds the reader takes on every library that core has")
        .check(CLASSES);
    onlyUses("readout.encoder..", "readout.text..", "readout.syntax..", "ai.onnxruntime..");
  }

  @Test
  void textDependsOnNoOtherConcept() {
    onlyUses("readout.text..");
  }

  @Test
  void namesTimesAndSyntaxDependOnTextOnly() {
    onlyUses("readout.syntax..", "readout.text..");
    onlyUses("readout.name..", "readout.text..");
    onlyUses("readout.time..", "readout.text..");
  }

  @Test
  void quoteDependsOnTextNamesTimesAndTheEncoder() {
    onlyUses(
        "readout.quote..",
        "readout.text..",
        "readout.name..",
        "readout.time..",
        "readout.encoder..");
  }

  @Test
  void eventsDependOnWhatIsReadBeforeThemAndPositionsOnEvents() {
    onlyUses(
        "readout.event..",
        "readout.text..",
        "readout.syntax..",
        "readout.name..",
        "readout.time..",
        "readout.quote..");
    onlyUses(
        "readout.position..",
        "readout.text..",
        "readout.syntax..",
        "readout.name..",
        "readout.quote..",
        "readout.event..");
  }

  @Test
  void whatArticlesShareIsFoundInTheirTexts() {
    onlyUses("readout.story..", "readout.text..", "readout.encoder..");
  }

  @Test
  void theReaderDependsOnTheConceptsItReads() {
    onlyUses(
        "readout",
        "readout.text..",
        "readout.name..",
        "readout.time..",
        "readout.syntax..",
        "readout.encoder..",
        "readout.quote..",
        "readout.event..",
        "readout.position..");
  }

  @Test
  void ingestAndStoreKnowCoreAndNotEachOther() {
    onlyUses("readout.ingest..", CORE);
    onlyUses("readout.store..", CORE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("readout.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /** Without this a new package would stand outside of every rule above. */
  @Test
  void everyPackageHasAPlace() {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of(CORE),
                    Stream.of(
                        "readout.ingest..", "readout.store..", "readout.app..", "readout.lab.."))
                .toArray(String[]::new))
        .because(
            "a new package must be told its direction in ArchitectureTest and in ARCHITECTURE.md")
        .check(CLASSES);
  }

  @Test
  void onlyTheAppPrintsAndExits() {
    noClasses()
        .that()
        .resideOutsideOfPackages("readout.app..", "readout.lab..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j.."))
        .because("what is embedded returns its results and its faults")
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("readout.store..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..", "org.jdbi.."))
        .check(CLASSES);
  }

  @Test
  void nothingIsKeptInStaticVariables() {
    fields()
        .that()
        .areStatic()
        // The compiler's own: assertion status, enum switches, and JMH's generated sources.
        .and(
            DescribedPredicate.describe(
                "are written by hand",
                f ->
                    !f.getName().contains("$")
                        && !f.getOwner().getPackageName().contains("jmh_generated")))
        .should()
        .beFinal()
        .because("an article leaves nothing behind for the next one")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .filter(p -> !p.getName().contains("jmh_generated"))
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toSet());
    assertThat(unmarked).as("packages whose package-info.java lacks @NullMarked").isEmpty();
  }

  /** Read from the sources: in compiled classes every try-with-resources catches Throwable. */
  @Test
  void whoCatchesEverythingSaysWhy() throws IOException {
    Pattern unexplained =
        Pattern.compile(
            "catch\\s*\\([^)]*\\b(Throwable|Exception|Error)\\s+\\w+\\)\\s*\\{(?!\\s*//)");
    List<String> found = new ArrayList<>();
    for (Path source : mainSources()) {
      String text = Files.readString(source);
      Matcher matcher = unexplained.matcher(text);
      while (matcher.find()) {
        long line = text.substring(0, matcher.start()).lines().count();
        found.add(source + ":" + line + " " + matcher.group());
      }
    }
    assertThat(found)
        .as("the first line of such a block is a comment: why, and that nothing is lost")
        .isEmpty();
  }

  private static List<Path> mainSources() throws IOException {
    Path root = Shared.root();
    List<Path> out = new ArrayList<>();
    for (String module : List.of("core", "ingest", "store", "app", "lab")) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(out::add);
      }
    }
    return out;
  }

  /**
   * The classes of {@code who} use no class of Readout but their own and those of {@code others}.
   */
  private static void onlyUses(String who, String... others) {
    DescribedPredicate<JavaClass> allowed = resideInAPackage(who).or(resideInAnyPackage(others));
    noClasses()
        .that()
        .resideInAPackage(who)
        .should()
        .dependOnClassesThat(
            resideInAPackage("readout..")
                .and(DescribedPredicate.not(allowed))
                .as("are none of its concern"))
        .check(CLASSES);
  }
}
