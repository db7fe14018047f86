package vn.p6monitor.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import vn.p6monitor.description.Agreement;
import vn.p6monitor.description.Document;
import vn.p6monitor.description.Examples;
import vn.p6monitor.description.Operation;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.receipts.Reported;
import vn.p6monitor.rights.Mapping;
import vn.p6monitor.rights.Who;
import vn.p6monitor.schemas.facility.FacilityKind;

/// What `/openapi.yaml` says and what the service does are the same.
class DescriptionTest extends OverHttp {
    private static final Document DOCUMENT = Document.parse(text());
    private static final Agreement AGREEMENT = new Agreement(DOCUMENT);
    private static final Pattern THERE_ARE = Pattern.compile("there are: ([^\"]*)[.]\"");

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
    void saysWhatWaysOutThereAre() {
        AGREEMENT.assertReferencesLeadSomewhere();
        AGREEMENT.assertDescribes(Mapping.all(service));
        AGREEMENT.assertParameters(this::parameters);
    }

    /// As the service tells them to those who name one that is none.
    private Set<String> parameters(Operation operation) {
        var address = operation.path().replaceAll("[{}]", "") + "?nonsense=1";
        var answer = examples().english("GET", address, Who.MINISTRY);
        var told = THERE_ARE.matcher(answer.body());
        if (!told.find()) throw new AssertionError(operation + " takes what it does not know: " + answer.body());
        var names = new TreeSet<>(Arrays.asList(told.group(1).split(", ")));
        names.remove("");
        return names;
    }

    @Test
    void saysWhoMay() {
        AGREEMENT.assertRoles(RightsTest.TABLE);
    }

    @Test
    void saysWhatProblemsThereAre() {
        AGREEMENT.assertCodes(Arrays.stream(ProblemCode.values())
                .collect(Collectors.toMap(
                        ProblemCode::name, code -> code.status().value())));
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
        return new Examples(DOCUMENT, caller, this::begin, Set.of());
    }

    /// A province and a school of it, which has reported, late, and was refused once.
    @BeforeEach
    @Override
    void begin() {
        super.begin();
        var school = "11-TH-0042";
        var at = "2025-06-01T00:00:00Z";
        var report = Reported.of(school, Reported.report(1, 0, "connectivity", "main", "2025-05", at, "technology", 2));
        api.world
                .put(SET_2025, "11", null, "CN04", "2025-05", 153, 1210, 1210, 1210)
                .registered(FacilitiesApiTest.registration(
                        school, "Trường Tiểu học Na Tông", FacilityKind.PRIMARY, "03365", "03358", null))
                .said(Reported.version(report, null, at))
                .refused(ReceiptsApiTest.refusal("0-7", "11", school, 2))
                .uploaded(LedgerListsApiTest.upload(
                        "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10", "province-11", "11", 20_240, null));
    }
}
