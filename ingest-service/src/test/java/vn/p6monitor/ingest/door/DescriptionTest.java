package vn.p6monitor.ingest.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import vn.p6monitor.description.Agreement;
import vn.p6monitor.description.Document;
import vn.p6monitor.description.Examples;
import vn.p6monitor.description.Handlers;
import vn.p6monitor.ingest.web.Failure;
import vn.p6monitor.rights.Mapping;
import vn.p6monitor.rights.Who;
import vn.p6monitor.schemas.problem.ProblemCode;

/// What `/openapi.yaml` says and what the service does are the same.
class DescriptionTest extends OverHttp {
    static final Document DOCUMENT = Document.parse(text());
    private static final Agreement AGREEMENT = new Agreement(DOCUMENT);

    private static String text() {
        try {
            return new ClassPathResource("openapi.yaml").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isReadByAnyone() {
        var answer = caller.call("GET", "/openapi.yaml", Who.ANONYMOUS, null, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(answer.body()).isEqualTo(text());
    }

    @Test
    void saysWhatWaysInThereAre() {
        AGREEMENT.assertReferencesLeadSomewhere();
        AGREEMENT.assertDescribes(Mapping.all(service));
        AGREEMENT.assertParameters(operation -> Handlers.parameters(service, operation));
    }

    @Test
    void saysWhoMay() {
        AGREEMENT.assertRoles(RightsTest.TABLE);
    }

    @Test
    void saysWhatProblemsThereAre() {
        AGREEMENT.assertCodes(
                Arrays.stream(Failure.values()).collect(Collectors.toMap(Failure::name, Failure::status)));
        var reasons = DOCUMENT.at("#/components/schemas/Reason").path("enum").valueStream();
        assertThat(reasons.map(JsonNode::asString))
                .as("the schema Reason of openapi.yaml")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemCode.values())
                        .map(ProblemCode::name)
                        .toList());
    }

    @Test
    void showsEverything() {
        examples().assertShowEverything();
    }

    @TestFactory
    Stream<DynamicTest> itsExamplesAreWhatHappens() {
        return examples().tests();
    }

    private Examples examples() {
        return new Examples(DOCUMENT, caller, this::begin, Set.of("uploadId"));
    }

    /// With an upload that can be undone.
    @BeforeEach
    @Override
    void begin() {
        super.begin();
        events.write(RightsTest.brought("11-TH-0042", UUID.fromString("01975722-fc00-7c3a-9d7e-2b5f6a1c9e10")))
                .join();
    }
}
