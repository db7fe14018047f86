package vn.p6monitor.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.p6monitor.guard");

    @Test
    void knowsNobody() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.p6monitor.schemas..", "vn.p6monitor.ingest..", "vn.p6monitor.query..")
                .because("what guards a door need not know what comes through it")
                .check(MAIN);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("vn.p6monitor.guard.(*)..").should().beFreeOfCycles().check(MAIN);
    }
}
