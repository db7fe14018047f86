package vn.p6monitor.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.p6monitor.ingest");

    @Test
    void packagesFormNoCycles() {
        slices().matching("vn.p6monitor.ingest.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that can be understood alone can be changed alone")
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(be(inNullMarkedPackage()))
                .because("absence is said in the type or it is a bug")
                .check(MAIN);
    }

    @Test
    void onlyItsOwnPackageKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "vn.p6monitor.schemas.wire..")
                .because("what is judged must not depend on where it is kept")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage("..kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.p6monitor.ingest.kafka..")
                .because("everyone else knows the ports only")
                .check(MAIN);
    }

    @Test
    void onlyTheJsonPackageReadsJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..json..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("tools\\.jackson\\.core\\.(JsonParser|JsonToken)")
                .because("bodies are read strictly or not at all")
                .check(MAIN);
    }

    @Test
    void readersAndRulesAreGivenTheTime() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the same line must be judged the same in a test")
                .check(MAIN);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Reader")
                .or()
                .haveSimpleNameEndingWith("Rules")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(MAIN);
    }

    @Test
    void controllersAreNobodysButTheFrameworks() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    private static DescribedPredicate<JavaClass> inNullMarkedPackage() {
        return describe(
                "in a null-marked package",
                type -> type.getPackage()
                        .tryGetAnnotationOfType(NullMarked.class)
                        .isPresent());
    }
}
