package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.localstack.Child;
import vn.p6monitor.sample.DienBienSample;

/// One platform, from empty to corrected; each test goes on from what the one before left.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformIT {
    private static final DienBienSample SAMPLE = DienBienSample.standard();
    private static final String NA_TONG_2 = "Trường Tiểu học số 2 Na Tông";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static @Nullable Path data;

    private static @Nullable Platform started;

    @BeforeAll
    static void start() throws InterruptedException {
        started = Platform.start(Objects.requireNonNull(data));
    }

    @AfterAll
    static void stop() {
        if (started != null) started.close();
    }

    private static Platform platform() {
        return Objects.requireNonNull(started);
    }

    @Test
    @Order(1)
    void losesNothingWhenServersAreKilledWhileTheSampleIsSent() throws InterruptedException {
        assertThat(platform().send("areas", SAMPLE.areas()).isTaken()).isTrue();
        assertThat(platform().send("facilities", SAMPLE.facilities()).problems())
                .isEmpty();
        var reports = SAMPLE.reports().toList();
        var parts = 10;
        for (int part = 0; part < parts; part++) {
            var lines = reports.subList(reports.size() * part / parts, reports.size() * (part + 1) / parts);
            switch (part) {
                case 2 -> platform().kill(Child.PROCESSOR);
                case 5 -> platform().kill(Child.KAFKA);
                case 8 -> platform().kill(Child.ELASTICSEARCH);
                default -> {}
            }
            var answer = platform().send("reports", lines);
            assertThat(answer.problems()).isEmpty();
            assertThat(answer.accepted()).isEqualTo(lines.size());
        }
        platform().awaitCounted();
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({
        "CN02, 234, 1210",
        "CN03, 823, 1210",
        "CN04, 153, 1210",
        "DV01, 12605, ",
        "DV02, 7691, 12605",
        "DV03, 5158, ",
        "HR01, 307, 15760"
    })
    @Order(2)
    void answersThePrintedFiguresInBothBoundarySets(String indicator, long numerator, @Nullable Long denominator)
            throws IOException, InterruptedException {
        for (var boundaries : List.of("2021", "2025")) {
            for (var area : List.of("11", "VN")) {
                var row = platform()
                        .asMinistry()
                        .value("indicator=" + indicator + "&area=" + area + "&period=2025-05&boundaries=" + boundaries);
                assertThat(row.path("numerator").asLong()).isEqualTo(numerator);
                if (denominator != null)
                    assertThat(row.path("denominator").asLong()).isEqualTo(denominator);
                assertThat(row.path("coverage").path("known"))
                        .isEqualTo(row.path("coverage").path("expected"));
            }
        }
    }

    @Test
    @Order(2)
    void keepsEachVersionOfAReportOnce() throws IOException, InterruptedException {
        new LedgerChecks(platform(), SAMPLE).haveEachVersionOnce();
        new LedgerChecks(platform(), SAMPLE).areFilledAgainWhenTheyAreLost();
    }

    /// In a month, the quarter around it, the half school year and the school year.
    @ParameterizedTest(name = "{0} in {3}, {1}")
    @CsvFileSource(resources = "/vn/p6monitor/sample/figures.csv", numLinesToSkip = 3)
    @Order(2)
    void answersWhatTheSampleComesTo(
            String indicator,
            String boundaries,
            String area,
            String period,
            long numerator,
            @Nullable Long denominator,
            long known,
            long expected)
            throws IOException, InterruptedException {
        var row = platform()
                .asMinistry()
                .value("indicator=" + indicator + "&area=" + area + "&period=" + period + "&boundaries=" + boundaries);
        assertThat(row.path("numerator").asLong()).as("numerator").isEqualTo(numerator);
        assertThat(row.path("denominator").isNull()).isEqualTo(denominator == null);
        if (denominator != null) {
            assertThat(row.path("denominator").asLong()).as("denominator").isEqualTo(denominator);
        }
        assertThat(row.path("coverage").path("known").asLong()).as("known").isEqualTo(known);
        assertThat(row.path("coverage").path("expected").asLong())
                .as("expected")
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"district, 2021, 10", "commune, 2021, 129", "commune, 2025, 45"})
    @Order(2)
    void partsOfTheProvinceAddUpToIt(String level, String boundaries, int areas)
            throws IOException, InterruptedException {
        areas().addUp(level, boundaries, areas);
    }

    @ParameterizedTest(name = "{1} and {2} of {0}")
    @CsvSource({"2021, 03365, 03127", "2025, 03358, 03127"})
    @Order(2)
    void aGroupOfTwoCommunesIsTheSumOfBoth(String boundaries, String one, String other)
            throws IOException, InterruptedException {
        areas().areTheSumOfBothAsAGroup(boundaries, one, other);
    }

    private static AreaChecks areas() {
        return new AreaChecks(platform());
    }

    @Test
    @Order(2)
    void roundsPeopleForReadersWithoutARole() throws IOException, InterruptedException {
        var row = platform().asAnyone().value("indicator=HR01&area=11&period=2025-05");
        assertThat(row.path("numerator").asLong()).isEqualTo(305);
        assertThat(row.path("denominator").asLong()).isEqualTo(15760);
        assertThat(row.path("rounded").asBoolean()).isTrue();
        var sites = platform().asAnyone().value("indicator=CN04&area=11&period=2025-05");
        assertThat(sites.path("numerator").asLong()).isEqualTo(153);
    }

    @Test
    @Order(3)
    void listsWhatIsToBeFollowedUpForThoseWhoMayKnow() throws IOException, InterruptedException {
        var facility = Facilities.named(SAMPLE, NA_TONG_2);
        var submittedAt = Instant.parse("2025-03-01T00:00:00Z");
        var outage = Reports.state(facility, "outage", "2025-02", submittedAt, "{\"days\":30}");
        assertThat(platform().send("reports", List.of(outage)).accepted()).isEqualTo(1);
        platform().awaitCounted();
        var question = "/api/v1/quality?area=03365&boundaries=2021&rule=OUTAGE_EXCEEDS_MONTH";
        var answer = platform().asMinistry().get(question);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"facility\":\"" + facility + '"', "\"field\":\"days\",\"value\":30,\"reference\":28");
        assertThat(platform().asAnyone().get(question).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/indicators", "/api/v1/areas?within=11&boundaries=2025&level=commune"})
    @Order(2)
    void servesThePageAndWhatItNeedsToAnyone(String path) throws IOException, InterruptedException {
        assertThat(platform().asAnyone().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void changesNothingWhenTheWholeSampleIsSentAgain() throws IOException, InterruptedException {
        var before = platform().asMinistry().everything("2024-05", "2026-06");
        assertThat(platform().send("areas", SAMPLE.areas()).isTaken()).isTrue();
        assertThat(platform().send("facilities", SAMPLE.facilities()).problems())
                .isEmpty();
        assertThat(platform().send("reports", SAMPLE.reports()).problems()).isEmpty();
        platform().awaitCounted();
        assertThat(platform().asMinistry().everything("2024-05", "2026-06")).isEqualTo(before);
    }

    @Test
    @Order(4)
    void changesExactlyTheAreasAndMonthsOfACorrectedReport() throws IOException, InterruptedException {
        corrections().changeExactlyTheirAreasAndMonths();
    }

    @Test
    @Order(5)
    void showsACorrectionWithinTwoSecondsOfItsAcceptance() throws IOException, InterruptedException {
        corrections().areShownWithinTwoSeconds();
    }

    private static CorrectionChecks corrections() {
        return new CorrectionChecks(platform(), Facilities.named(SAMPLE, NA_TONG_2));
    }

    @Test
    @Order(5)
    void tellsWhatBecameOfReports() throws IOException, InterruptedException {
        var receipts = new ReceiptChecks(platform(), Facilities.named(SAMPLE, NA_TONG_2));
        receipts.followAReport();
        receipts.followTheRegister();
        receipts.tellWhatWasRefused();
        receipts.findASchoolWithoutToneMarks();
    }

    @TestFactory
    @Order(6)
    Stream<DynamicTest> takesWhatProvincesReportByKafka() throws IOException, InterruptedException {
        return ProvincialChecks.on(platform(), Objects.requireNonNull(data));
    }

    @Test
    @Order(6)
    void countsATemplateThatAnOfficeFilledIn() throws IOException, InterruptedException {
        new TemplateChecks(platform(), Facilities.named(SAMPLE, NA_TONG_2)).areCountedWhenFilledIn();
    }

    @Test
    @Order(6)
    void takesWhatPhonesFillIn() throws IOException, InterruptedException {
        var checks = new PhoneChecks(platform(), Objects.requireNonNull(data).resolve("phone"));
        checks.countWhatIsFilledIn();
        checks.offerASchoolItself();
    }

    @Test
    @Order(7)
    void fillsAnIndexThatWasLost() throws IOException, InterruptedException {
        var before = platform().asMinistry().everything("2025-05", "2025-06");
        platform().loseTheValues();
        platform().awaitCounted();
        assertThat(platform().asMinistry().everything("2025-05", "2025-06")).isEqualTo(before);
    }

    @Test
    @Order(8)
    void rebuildsWhileReadersReadAndTheProcessorIsKilled() throws IOException, InterruptedException {
        new GenerationChecks(platform()).rebuildWhileTheProcessorIsKilled();
    }

    @Test
    @Order(9)
    void changesTheCatalogueAtOnceAndWithItsPast() throws IOException, InterruptedException {
        new GenerationChecks(platform()).changeTheCatalogue();
    }

    @Test
    @Order(12)
    void hasWrittenDownWhoChangedWhatAndNoSecret() throws IOException {
        var logs = platform().logs(Objects.requireNonNull(data));
        logs.tellWhoHasChangedWhat();
        logs.holdNothingSecret();
    }

    @Test
    @Order(9)
    void undoesAnUploadAsIfItHadNotBeen() throws IOException, InterruptedException {
        uploads().undoAnUpload();
    }

    @Test
    @Order(10)
    void countsWhatWasRefusedOnceItHolds() throws IOException, InterruptedException {
        uploads().replayWhatWasRefused();
    }

    @Test
    @Order(10)
    void keepsTheRegisterAndItsPast() throws IOException, InterruptedException {
        new RegisterChecks(platform()).hold();
    }

    @TestFactory
    @Order(11)
    Stream<DynamicTest> takesLongUploadsOnceWhateverHappensMeanwhile() {
        return LongUploadChecks.on(platform(), SAMPLE);
    }

    private static UploadChecks uploads() {
        return new UploadChecks(platform(), Facilities.named(SAMPLE, NA_TONG_2));
    }
}
