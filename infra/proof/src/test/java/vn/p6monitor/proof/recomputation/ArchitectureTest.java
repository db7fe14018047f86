package vn.p6monitor.proof.recomputation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.p6monitor.proof");

    @Test
    void theRecomputationSharesOnlyTheRecordsOfTheDomain() {
        classes()
                .that()
                .resideInAPackage("..recomputation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "..proof.recomputation..",
                        "..proof.world..",
                        "..schemas.area..",
                        "..schemas.facility..",
                        "..schemas.period..",
                        "..schemas.report..")
                .because("what knows the catalogue, its expressions or the sums would repeat their errors")
                .check(MAIN);
    }
}
