package vn.p6monitor.schemas;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SHARED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.p6monitor.schemas");

    private static final ArchRule NO_CIRCLES = slices().matching("vn.p6monitor.schemas.(**)")
            .should()
            .beFreeOfCycles()
            .because("whoever reads one package should not have to read them all");

    private static final ArchRule NO_STRANGERS = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "vn.p6monitor.schemas..",
                    "org.jspecify..",
                    "org.apache.avro..",
                    "org.snakeyaml.engine..",
                    "dev.cel..",
                    // The lists that CEL's syntax tree is made of.
                    "com.google.common.collect..",
                    "org.apache.kafka.clients.admin..",
                    "org.apache.kafka.common..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation.."))
            .because("every service builds on the shared language, which knows neither Spring nor Elasticsearch");

    private static final ArchRule NULL_MARKED =
            classes().should(lieInANullMarkedPackage()).because("only there does the compiler tell what may be absent");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callCodeUnitWhere(looksAtTheClock())
            .because("numbers are a function of the events; the time of receipt is given");

    @Test
    void packagesLeanOnEachOtherInOneDirection() {
        NO_CIRCLES.check(SHARED);
        assertBreaks(NO_CIRCLES, "circle");
    }

    @Test
    void theSharedLanguageKnowsNeitherSpringNorElasticsearch() {
        NO_STRANGERS.check(SHARED);
        assertBreaks(NO_STRANGERS, "stranger");
    }

    @Test
    void everyPackageIsNullMarked() {
        NULL_MARKED.check(SHARED);
        assertBreaks(NULL_MARKED, "unmarked");
    }

    @Test
    void nothingLooksAtTheClock() {
        NO_CLOCK.check(SHARED);
        assertBreaks(NO_CLOCK, "clock");
        assertThat(NO_CLOCK.evaluate(fixture("clock")).getFailureReport().getDetails())
                .hasSize(5);
    }

    @Test
    void allIsLookedAt() {
        assertThat(SHARED.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        "vn.p6monitor.schemas.access",
                        "vn.p6monitor.schemas.area",
                        "vn.p6monitor.schemas.catalogue",
                        "vn.p6monitor.schemas.code",
                        "vn.p6monitor.schemas.due",
                        "vn.p6monitor.schemas.expression",
                        "vn.p6monitor.schemas.facility",
                        "vn.p6monitor.schemas.flag",
                        "vn.p6monitor.schemas.generation",
                        "vn.p6monitor.schemas.index",
                        "vn.p6monitor.schemas.period",
                        "vn.p6monitor.schemas.problem",
                        "vn.p6monitor.schemas.questionnaire",
                        "vn.p6monitor.schemas.report",
                        "vn.p6monitor.schemas.settlement",
                        "vn.p6monitor.schemas.text",
                        "vn.p6monitor.schemas.topic",
                        "vn.p6monitor.schemas.upload",
                        "vn.p6monitor.schemas.wire",
                        "vn.p6monitor.schemas.yaml");
    }

    private static void assertBreaks(ArchRule rule, String fixture) {
        assertThat(rule.evaluate(fixture(fixture)).hasViolation())
                .as("%s is broken by the fixture %s", rule.getDescription(), fixture)
                .isTrue();
    }

    private static JavaClasses fixture(String name) {
        return new ClassFileImporter().importPackages("vn.p6monitor.schemas.fixture." + name);
    }

    private static DescribedPredicate<JavaCall<?>> looksAtTheClock() {
        var names = Set.of("now", "currentTimeMillis", "nanoTime");
        return DescribedPredicate.describe("it looks at the clock", call -> {
            var owner = call.getTargetOwner();
            boolean ofTheTime = owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class);
            return owner.isEquivalentTo(Clock.class) || (ofTheTime && names.contains(call.getName()));
        });
    }

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in " + type.getPackageName()));
            }
        };
    }
}
