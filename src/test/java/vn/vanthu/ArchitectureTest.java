package vn.vanthu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What the packages' own rules cannot say, each with its reason.
class ArchitectureTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    // What Spring writes when the program is packaged.
                    .withImportOption(place -> !place.contains("__"))
                    .importPackages("vn.vanthu");

    private static final String[] MACHINERY = {
        "vn.vanthu.template..",
        "vn.vanthu.render..",
        "vn.vanthu.signing..",
        "vn.vanthu.archive..",
        "vn.vanthu.search..",
        "vn.vanthu.legacy.."
    };
    private static final String[] DOORS = {"vn.vanthu.web..", "vn.vanthu.api..", "vn.vanthu.cli.."};

    private static final DescribedPredicate<JavaClass> PACKAGE_INFO =
            DescribedPredicate.describe(
                    "a package-info", c -> c.getSimpleName().equals("package-info"));

    @Test
    void documentIsPlainData() {
        noClasses()
                .that()
                .resideInAPackage("vn.vanthu.document")
                .and(DescribedPredicate.not(PACKAGE_INFO))
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.not(
                                resideInAnyPackage(
                                        "vn.vanthu.document", "java..", "org.jspecify..")))
                .because("a paper must outlive every framework it was ever made with")
                .check(HOUSE);
    }

    @Test
    void documentTouchesNoFilesAndNoClock() {
        noClasses()
                .that()
                .resideInAPackage("vn.vanthu.document")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
                                .or(name("java.time.Clock")))
                .because("what a paper says must not depend on where or when it is read")
                .check(HOUSE);
    }

    @Test
    void onlyDocumentJsonTurnsPapersIntoJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.vanthu.document.json..",
                        // Read forms and layout rules, which are YAML and no papers.
                        "vn.vanthu.template..",
                        "vn.vanthu.render",
                        // Write journals, metadata and views, which speak of papers and are none.
                        "vn.vanthu.archive..",
                        "vn.vanthu.api..",
                        "vn.vanthu.door..",
                        "vn.vanthu.web..")
                .and()
                // Prints the skeleton of a form, which is no paper yet.
                .doNotHaveSimpleName("HouseOffice")
                .and()
                // Reads lines of passages and questions, which are no papers.
                .doNotHaveSimpleName("JudgedJson")
                .and()
                // Reads what people say that a paper is, a few fields and no paper.
                .doNotHaveFullyQualifiedName("vn.vanthu.legacy.judged.Expected")
                .and()
                // Reads the agency from a file.
                .haveNameNotMatching(".*\\.OfficeYaml(\\$.*)?")
                .and()
                // Reads abbreviations, which an office may add to.
                .haveNameNotMatching(".*\\.AbbreviationsYaml(\\$.*)?")
                .and()
                // Writes down the steps and versions of a draft.
                .doNotHaveSimpleName("History")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("the stored form of a paper is defined in one place")
                .check(HOUSE);
    }

    @Test
    void machineryIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(MACHINERY)
                .and(DescribedPredicate.not(PACKAGE_INFO))
                .and()
                .haveNameNotMatching(".*Configuration(\\$.*)?")
                .and()
                // Keeps saved searches in the office's database, which answers in Spring's words.
                .doNotHaveSimpleName("SavedTable")
                .and()
                // Keep files of the past there.
                .doNotHaveSimpleName("PastTable")
                .and()
                .doNotHaveSimpleName("PastLineTable")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .allowEmptyShould(true)
                .because("machinery is built by constructors; the framework stays at its edge")
                .check(HOUSE);
    }

    @Test
    void configurationsStayInTheirPackage() {
        classes()
                .that()
                .resideInAnyPackage(MACHINERY)
                .and()
                .haveSimpleNameEndingWith("Configuration")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .because("nobody but Spring calls them")
                .check(HOUSE);
    }

    @Test
    void nothingDependsOnADoor() {
        noClasses()
                .that()
                .resideOutsideOfPackages(DOORS)
                .and()
                .doNotHaveFullyQualifiedName("vn.vanthu.VanThu")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOORS)
                .allowEmptyShould(true)
                .because("doors open into the house; VanThu alone opens them")
                .check(HOUSE);
    }

    @Test
    void noDrawerForEverything() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*\\.\\w*(utils?|helpers?|impl|managers?)(\\$.*)?")
                .orShould()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..helper..",
                        "..impl..",
                        "..manager..",
                        "..common..")
                .because("such names say nothing, and what says nothing collects everything")
                .check(HOUSE);
    }

    @Test
    void onlyTheTerminalPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.vanthu.cli..")
                .and()
                .doNotHaveFullyQualifiedName("vn.vanthu.VanThu")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because(
                        "what a person must know is a Problem; what a maintainer must know is logged by SLF4J")
                .check(HOUSE);
    }

    @Test
    void standardStreamsAreHandedIn() {
        noClasses()
                .that()
                .resideInAPackage("vn.vanthu.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a test must be able to hear all that the terminal says")
                .check(HOUSE);
    }
}
