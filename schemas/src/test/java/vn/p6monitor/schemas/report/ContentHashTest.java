package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.report.Said.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Verdicts;

class ContentHashTest {
    private static final SectionData DATA = data("connectivity", "technology", 2, "stable", 0);
    private static final Report CONNECTED = Reports.of(DATA);

    @Test
    void isThatOfTheCanonicalText() {
        // Made with sha256sum of the lines that `ContentHash` describes. These never change: versions would change
        // places in what is long settled.
        assertThat(hash(CONNECTED)).isEqualTo("c2cf635081f6634e73a4bbd8a0d11ce7842a348cf1743d43a0c73971b53752aa");
        assertThat(hash(Reports.of(data("connectivity", "technology", 0, "alsoHas", 0b1010))))
                .isEqualTo("e08823e024183335244fdc453d1bfa1eee3d53ead106d59c933e16de9a711760");
        assertThat(hash(Reports.of(data("connectivity", "technology", 0, "alsoHas", 0b0011))))
                .isEqualTo("224ad1bcc4c4fe53a9cb9c5a2d0aeacfab3a38aa6901df574c083ea35b732fc8");
        assertThat(hash(Reports.of(data("equipment", "computers", 12, "computersOutdated", 0))))
                .isEqualTo("d04288ccba3a43661332a83283aa94802ecc5ce97bef8b73d7760e8013ac6997");
        assertThat(hash(Reports.of(data("power", "source", 3, "hoursPerDay", 20))))
                .isEqualTo("4068032187496f9a64bb87ff2c60c6c237f1cd78ca87ed312ee438db1a4d688b");
        assertThat(hash(Reports.of(data("power", "source", 0, "hoursPerDay", 0))))
                .isEqualTo("32cc1c169c74a7ab0d9b9ad6da9d414d40818f9e7b40af95def3068e66e58ff8");
        assertThat(hash(Reports.of(data("speed-test", "downloadMbps", 17.25, "uploadMbps", 1e-7, "latencyMs", 1e6))))
                .isEqualTo("27d897d3b28e5dd2cc240b0007a94ea14e656e822943ac5bdadce079c20c5c5b");
        assertThat(hash(Reports.of(data(
                        "digital-skills-class", "topics", 0b10011, "sessions", 2, "attendances", 40, "aged60", 0))))
                .isEqualTo("dc5d491a800bc8a24ab6b4e150e18b98e0d1f90a3acb81b54aa4c9817457bedf");
        assertThat(hash(Reports.of(data("virtual-robotics", "platform", "Robot ảo\\v2\n🤖", "classes", 1))))
                .isEqualTo("fd10056f027d1d1ccadbef9f03778d1f403872e3e6fc3154326b946da56cffe6");
        assertThat(hash(Reports.of(data("sector-sync", "succeeded", 1))))
                .isEqualTo("432d7b9f2875f0ab2a17ee8fd705d805bfde0cdb3e6fa4d43647e97fd39a0e80");
        assertThat(hash(new Report(
                        Reports.ID,
                        3,
                        true,
                        "11-TH-0042",
                        "main",
                        Reports.section("staff"),
                        Reports.MAY,
                        Reports.SUBMITTED,
                        null)))
                .isEqualTo("81bdae75af33365406d06fc31c67a099c152fb688071b34887118d5f99e6b992");
    }

    @Test
    void isTheSameWhateverTheWayIn() {
        var random = Seed.generator(getClass());
        for (int round = 0; round < 500; round++) {
            var report = Reports.random(random);
            var read = Verdicts.accepted(ReportCodec.decode(ReportCodec.encode(report)));
            assertThat(hash(read)).isEqualTo(hash(report));
        }
    }

    @Test
    void isTheSameInWhateverOrderValuesWerePut() {
        var random = Seed.generator(getClass());
        for (int round = 0; round < 200; round++) {
            var report = Reports.random(random);
            if (report.data() == null) continue;
            var fields = new ArrayList<>(report.section().fields());
            Collections.shuffle(fields, Random.from(random));
            var shuffled = new SectionData.Builder(report.section());
            for (var field : fields) {
                if (!report.data().isKnown(field.index())) continue;
                if (field.type() == Field.Type.TEXT) {
                    shuffled.putText(field.index(), report.data().text(field.index()));
                } else {
                    shuffled.put(field.index(), report.data().value(field.index()));
                }
            }
            assertThat(hash(withData(report, shuffled.build()))).isEqualTo(hash(report));
        }
    }

    @Test
    void isTheSameForAnEmptyListAsForNone() {
        assertThat(hash(Reports.of(data("connectivity", "technology", 2, "stable", 0, "alsoHas", 0))))
                .isEqualTo(hash(CONNECTED));
    }

    @Test
    void isTheSameWhereverASectionOrAFieldStands() {
        var section = CONNECTED.section();
        var turned = section.fields().reversed();
        var fields = new ArrayList<Field>();
        for (var field : turned) {
            fields.add(new Field(
                    field.name(),
                    fields.size(),
                    field.type(),
                    field.required(),
                    field.symbols(),
                    field.limits(),
                    field.partOf()));
        }
        var later = new Section(
                section.name(), 7, section.sort(), section.unit(), section.kinds(), section.freshMonths(), fields);
        var data = new SectionData.Builder(later)
                .put(later.field("technology").orElseThrow().index(), 2)
                .put(later.field("stable").orElseThrow().index(), 0)
                .build();
        assertThat(hash(withData(CONNECTED, data))).isEqualTo(hash(CONNECTED));
    }

    @Test
    void isAnotherForAnythingSaidOtherwise() {
        var id = UUID.fromString("0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e11");
        var said = List.of(
                CONNECTED,
                Reports.with(CONNECTED, id, null, null),
                Reports.with(CONNECTED, null, Month.of(2025, 6), null),
                Reports.with(CONNECTED, null, null, Reports.SUBMITTED.plus(Duration.ofMillis(1))),
                version(1, false, "11-TH-0042", "main", DATA),
                version(0, true, "11-TH-0042", "main", DATA),
                version(0, false, "11-TH-0043", "main", DATA),
                version(0, false, "11-TH-0042", "d1", DATA),
                Reports.of(data("staff", "staff", 0)),
                Reports.of(data("enrolment", "classes", 0)));
        assertThat(said.stream().map(ContentHashTest::hash)).doesNotHaveDuplicates();
    }

    @Test
    void isAnotherForEveryValueOfEveryField() {
        for (var section : Sections.all()) {
            var hashes = new HashSet<String>();
            int said = 0;
            var nothing = new SectionData.Builder(section).build();
            hashes.add(hash(Reports.of(nothing)));
            said++;
            for (var field : section.fields()) {
                for (var value : values(field)) {
                    hashes.add(hash(Reports.of(data(section.name(), field.name(), value))));
                    said++;
                }
            }
            assertThat(hashes).as(section.name()).hasSize(said);
        }
    }

    @Test
    void isTheSameForTheSameNumberHoweverItIsWritten() {
        var said = hash(Reports.of(data("speed-test", "downloadMbps", 20)));
        for (var text : List.of("20", "20.0", "2e1", "200E-1", "0.2e2", "20.0000000000000000001")) {
            assertThat(hash(Reports.of(data("speed-test", "downloadMbps", Double.valueOf(text)))))
                    .isEqualTo(said);
        }
        assertThat(hash(Reports.of(data("speed-test", "latencyMs", -0.0))))
                .isEqualTo(hash(Reports.of(data("speed-test", "latencyMs", 0))));
    }

    @Test
    void isOfATextThatCannotPassForAnotherLine() {
        var texts =
                List.of("a", "a\ndata.classes=1", "a\\ndata.classes=1", "a\\\ndata.classes=1", "a\\\\ndata.classes=1");
        var hashes = new HashSet<String>();
        for (var text : texts) hashes.add(hash(Reports.of(data("virtual-robotics", "platform", text))));
        hashes.add(hash(Reports.of(data("virtual-robotics", "platform", "a", "classes", 1))));
        assertThat(hashes).hasSize(texts.size() + 1);
    }

    private static Object[] values(Field field) {
        return switch (field.type()) {
            case INTEGER -> new Object[] {0, 1, 10, 1_000_000};
            case NUMBER -> new Object[] {0, 0.1, 1, 10, 1e-7, 1e7};
            case YES_NO -> new Object[] {0, 1};
            case CHOICE -> IntStream.range(0, field.symbols().size()).boxed().toArray();
            case CHOICES -> new Object[] {1, 2, 3, 4, 8, 15};
            case TEXT -> new Object[] {"", "a", "A", "a ", "ộ", "🤖"};
        };
    }

    private static String hash(Report report) {
        return HexFormat.of().formatHex(ContentHash.of(report));
    }

    private static Report version(int revision, boolean withdrawn, String facility, String site, SectionData data) {
        return new Report(
                Reports.ID, revision, withdrawn, facility, site, data.section(), Reports.MAY, Reports.SUBMITTED, data);
    }

    private static Report withData(Report report, SectionData data) {
        return new Report(
                report.reportId(),
                report.revision(),
                report.withdrawn(),
                report.facility(),
                report.site(),
                data.section(),
                report.month(),
                report.submittedAt(),
                data);
    }
}
