package vn.p6monitor.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.p6monitor.rights.Mapping;
import vn.p6monitor.rights.RightsTable;
import vn.p6monitor.rights.Row;
import vn.p6monitor.rights.Who;

/// Fails where a document and a service differ, in either direction, and says what to do.
public record Agreement(Document document) {
    private static final String NO_BODY = "no body";
    private static final Set<Integer> NOT_ALLOWED = Set.of(401, 403);

    public void assertReferencesLeadSomewhere() {
        assertThat(document.references())
                .allSatisfy(reference -> assertThat(document.at(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    /// Every mapping is in the document, and every operation of it is a mapping, with the media types of both.
    ///
    /// @param mappings of the service; those of the actuator and of errors are no part of its interface,
    /// and OpenRosa's is described by its standard
    public void assertDescribes(Collection<Mapping> mappings) {
        var own = mappings.stream().filter(Agreement::isOwn).toList();
        var there = own.stream().map(Agreement::way).collect(Collectors.toCollection(TreeSet::new));
        var described =
                document.operations().stream().flatMap(Agreement::ways).collect(Collectors.toCollection(TreeSet::new));
        assertThat(there)
                .as("The service has ways in that openapi.yaml beside it does not describe. Describe them there: a"
                        + " summary, x-roles, parameters, bodies, answers with their x-codes, and an example of each"
                        + " body with its answer under one name (infra/description/RATIONALE.md says more)")
                .isSubsetOf(described);
        assertThat(described)
                .as("openapi.yaml describes what the service does not have; remove it there")
                .isSubsetOf(there);
        own.forEach(this::assertGives);
    }

    private static String way(Mapping mapping) {
        return name(mapping) + " with " + (mapping.takes() == null ? NO_BODY : mapping.takes());
    }

    private static Stream<String> ways(Operation operation) {
        var bodies = operation.bodies().keySet();
        return (bodies.isEmpty() ? Set.of(NO_BODY) : bodies).stream().map(body -> operation + " with " + body);
    }

    private void assertGives(Mapping mapping) {
        var given = mapping.gives();
        if (given == null) return;
        var operation = document.operations().stream()
                .filter(each -> each.toString().equals(name(mapping)))
                .findFirst()
                .orElseThrow();
        var forms = operation.answers().stream()
                .filter(Operation.Answer::isGood)
                .flatMap(answer -> answer.forms().keySet().stream())
                .collect(Collectors.toSet());
        assertThat(forms).as("the forms of the good answers of %s", operation).contains(given.toString());
    }

    private static boolean isOwn(Mapping mapping) {
        var path = mapping.pattern().getPatternString();
        return !path.startsWith("/actuator") && !path.startsWith("/openrosa/") && !path.equals("/error");
    }

    private static String name(Mapping mapping) {
        return mapping.method() + ' ' + Handlers.plain(mapping.pattern().getPatternString());
    }

    /// Every parameter is in the document, and every one that is there is taken.
    ///
    /// @param taken the names of an operation's parameters behind the question mark, as the service tells them
    public void assertParameters(Function<Operation, Set<String>> taken) {
        for (var operation : document.operations()) {
            var inPath = PathPatternParser.defaultInstance
                    .parse(operation.path())
                    .matchAndExtract(PathContainer.parsePath(operation.path().replaceAll("[{}]", "")));
            assertThat(operation.parameters("path"))
                    .as("the path of %s", operation)
                    .isEqualTo(
                            inPath == null ? Set.of() : inPath.getUriVariables().keySet());
            assertThat(operation.parameters("query"))
                    .as("the parameters of %s", operation)
                    .containsExactlyInAnyOrderElementsOf(taken.apply(operation));
        }
    }

    /// `x-roles` and `security` say what the rights table says.
    public void assertRoles(RightsTable table) {
        for (var operation : document.operations()) {
            var pattern = PathPatternParser.defaultInstance.parse(operation.path());
            var may = table.rows().stream()
                    .filter(row -> row.method().equals(operation.method()))
                    .filter(row -> pattern.matches(PathContainer.parsePath(path(row))))
                    .flatMap(Agreement::allowed)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(operation.roles()).as("x-roles of %s", operation).isEqualTo(may);
            boolean open = operation.node().path("security").valueStream().anyMatch(each -> each.isEmpty());
            assertThat(open).as("whether %s goes without a token", operation).isEqualTo(may.contains("anonymous"));
        }
    }

    private static String path(Row row) {
        return row.address().replaceAll("[?].*|[{}]", "");
    }

    private static Stream<String> allowed(Row row) {
        return Arrays.stream(Who.values())
                .filter(who -> !NOT_ALLOWED.contains(row.of(who).status()))
                .map(Agreement::role);
    }

    private static String role(Who who) {
        return switch (who) {
            case PROVINCE_OWN, PROVINCE_OTHER -> "province";
            case ANONYMOUS, RESEARCHER, REPORTER, MINISTRY, OPERATOR ->
                who.name().toLowerCase(Locale.ROOT);
        };
    }

    /// The codes of problems are those of the service, each at an answer of its status.
    ///
    /// @param codes of all problems of requests, with their status
    public void assertCodes(Map<String, Integer> codes) {
        var told = new TreeSet<String>();
        for (var operation : document.operations()) {
            for (var answer : operation.answers()) {
                if (answer.isGood()) continue;
                assertThat(answer.codes())
                        .as("x-codes of %s, %d", operation, answer.status())
                        .isNotEmpty();
                assertThat(answer.codes())
                        .allSatisfy(code -> assertThat(codes)
                                .as("%s of %s", code, operation)
                                .containsEntry(code, answer.status()));
                told.addAll(answer.codes());
            }
        }
        told.addAll(Operation.texts(document.root().path("x-codes")));
        assertThat(told).as("x-codes of all answers").isEqualTo(new TreeSet<>(codes.keySet()));
        assertThat(Operation.texts(
                        document.at("#/components/schemas/ProblemCode").path("enum")))
                .as("the schema ProblemCode")
                .isEqualTo(told);
    }
}
