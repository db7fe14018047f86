package vn.p6monitor.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.p6monitor.benchmarks");

    @Test
    void packagesFormNoCycle() {
        slices().matching("vn.p6monitor.benchmarks.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void theRecomputationKnowsNoKafkaAndNoStage() {
        noClasses()
                .that()
                .resideInAnyPackage("..benchmarks.national..", "..benchmarks.recomputation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "..streams.admit..",
                        "..streams.settle..",
                        "..streams.rollup..",
                        "..streams.topology..",
                        "..benchmarks.contender..")
                .because("what the contenders come to is compared with it")
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
