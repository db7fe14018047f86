package vn.p6monitor.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.p6monitor.query");

    private static final ArchRule NO_CIRCLES = slices().matching("vn.p6monitor.query.(**)")
            .should()
            .beFreeOfCycles()
            .because("whoever reads one package should not have to read them all");

    private static final ArchRule ELASTICSEARCH_IN_ITS_ADAPTERS = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("..elasticsearch..")))
            .should()
            .dependOnClassesThat(resideInAPackage("co.elastic.."))
            .because("what is asked must not depend on where the answer is kept");

    private static final ArchRule KAFKA_IN_ITS_ADAPTER = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("..kafka..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.kafka..")
                    .and(DescribedPredicate.not(resideInAPackage("org.apache.kafka.common.utils"))))
            .because("only freshness asks Kafka, and by one adapter; bytes are but a value");

    private static final ArchRule NO_AVRO = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.avro.."))
            .because("answers are the API's own, whatever the events look like");

    private static final ArchRule NULL_MARKED =
            classes().should(lieInANullMarkedPackage()).because("only there does the compiler tell what may be absent");

    private static final ArchRule NO_CLOCK = noClasses()
            .that()
            .doNotBelongToAnyOf(QueryApplication.class)
            .should()
            .callCodeUnitWhere(makesItsOwnTime())
            .because("the current month is told by the one clock that is handed in");

    @Test
    void packagesLeanOnEachOtherInOneDirection() {
        NO_CIRCLES.check(APPLICATION);
        assertBreaks(NO_CIRCLES, "circle");
    }

    @Test
    void onlyAdaptersKnowTheirServers() {
        ELASTICSEARCH_IN_ITS_ADAPTERS.check(APPLICATION);
        KAFKA_IN_ITS_ADAPTER.check(APPLICATION);
        assertBreaks(ELASTICSEARCH_IN_ITS_ADAPTERS, "stranger");
        assertBreaks(KAFKA_IN_ITS_ADAPTER, "stranger");
    }

    @Test
    void noAvroTypeIsAnywhere() {
        NO_AVRO.check(APPLICATION);
        assertBreaks(NO_AVRO, "avro");
    }

    @Test
    void everyPackageIsNullMarked() {
        NULL_MARKED.check(APPLICATION);
        assertBreaks(NULL_MARKED, "unmarked");
    }

    @Test
    void nothingMakesItsOwnTime() {
        NO_CLOCK.check(APPLICATION);
        assertThat(NO_CLOCK.evaluate(fixture("clock")).getFailureReport().getDetails())
                .hasSize(4);
    }

    private static void assertBreaks(ArchRule rule, String fixture) {
        assertThat(rule.evaluate(fixture(fixture)).hasViolation())
                .as("%s is broken by the fixture %s", rule.getDescription(), fixture)
                .isTrue();
    }

    private static JavaClasses fixture(String name) {
        return new ClassFileImporter().importPackages("vn.p6monitor.query.fixture." + name);
    }

    private static DescribedPredicate<JavaCall<?>> makesItsOwnTime() {
        var names = Set.of("now", "currentTimeMillis", "nanoTime");
        return DescribedPredicate.describe("it makes its own time", call -> {
            var owner = call.getTargetOwner();
            if (owner.isEquivalentTo(Clock.class)) return call.getName().startsWith("system");
            boolean ofTheTime = owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class);
            return ofTheTime && names.contains(call.getName());
        });
    }

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(type, marked, type.getName() + " lies in " + type.getPackageName()));
            }
        };
    }
}
