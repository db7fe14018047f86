package vn.p6monitor.streams;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.p6monitor.streams");

    static final String[] STAGES = {
        "vn.p6monitor.streams.flow..",
        "vn.p6monitor.streams.admit..",
        "vn.p6monitor.streams.settle..",
        "vn.p6monitor.streams.contribute..",
        "vn.p6monitor.streams.flag..",
        "vn.p6monitor.streams.rollup..",
        "vn.p6monitor.streams.topology.."
    };

    @Test
    void packagesFormNoCycle() {
        slices().matching("vn.p6monitor.streams.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void stagesReadTimeOnlyFromRecordsAndFromKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(STAGES)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("numbers must come out the same when the record is read again")
                .check(MAIN);
    }

    @Test
    void stagesKnowNoSpringNoElasticsearchAndNoLog() {
        noClasses()
                .that()
                .resideInAnyPackage(STAGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "co.elastic..", "org.slf4j..")
                .because("a test of the topology needs only the topology")
                .check(MAIN);
    }

    @Test
    void onlyTheAdapterKnowsElasticsearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..elasticsearch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("co.elastic..")
                .because("what is behind the port must be able to change")
                .check(MAIN);
    }

    @Test
    void theFlowKnowsNoStage() {
        noClasses()
                .that()
                .resideInAPackage("vn.p6monitor.streams.flow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..streams.admit..",
                        "..streams.settle..",
                        "..streams.contribute..",
                        "..streams.flag..",
                        "..streams.rollup..")
                .check(MAIN);
    }

    @Test
    void theNumbersDoWithoutTheLedger() {
        noClasses()
                .that()
                .resideInAPackage("vn.p6monitor.streams.*..")
                .and()
                .resideOutsideOfPackage("vn.p6monitor.streams.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.p6monitor.streams.ledger..")
                .because("what was said may fall behind, and must hold up nothing")
                .check(MAIN);
    }

    @Test
    void contributingAndFlaggingArePureFunctionsThatKnowNoKafka() {
        classes()
                .that()
                .resideInAnyPackage("vn.p6monitor.streams.contribute..", "vn.p6monitor.streams.flag..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.apache.kafka..")
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        for (var javaClass : MAIN) {
            assertThat(javaClass.getPackage().isAnnotatedWith(NullMarked.class))
                    .as("%s is null-marked", javaClass.getPackageName())
                    .isTrue();
        }
    }
}
