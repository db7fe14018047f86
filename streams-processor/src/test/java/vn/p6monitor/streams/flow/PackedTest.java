package vn.p6monitor.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.p6monitor.streams.Examples.MAY;
import static vn.p6monitor.streams.Examples.RECEIVED;
import static vn.p6monitor.streams.Examples.data;
import static vn.p6monitor.streams.Examples.report;
import static vn.p6monitor.streams.Examples.school;
import static vn.p6monitor.streams.Examples.section;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.streams.Examples;

/// Everything that travels between stages reads back as it was written.
class PackedTest {
    static final Passed PASSED = new Passed(new TreeMap<>(Map.of("p6.areas-0", 0L, "p6.facilities-3", 300L)));
    static final Progress PROGRESS = new Progress("settle", 200, PASSED, true);
    static final Sums SUMS = new Sums.Builder()
            .add(0, 1500, 12)
            .add(70_000, 3599, -1_000_000_000_000L)
            .build();
    static final Rolled.RowKey KEY = new Rolled.RowKey(BoundarySet.SET_2021, "03365", "*", 3);

    static final List<Flag> FLAGS = List.of(
            new Flag(
                    FlagRule.SUDDEN_CHANGE,
                    section("enrolment"),
                    "main",
                    MAY,
                    Examples.REPORT_ID,
                    "learners",
                    1_000_000L,
                    20L),
            new Flag(
                    FlagRule.CONFLICTING_REVISION,
                    section("connectivity"),
                    "d1",
                    MAY,
                    new UUID(-1, Long.MIN_VALUE),
                    null,
                    0L,
                    null),
            new Flag(
                    FlagRule.SPEED_TEST_WITHOUT_CONNECTION,
                    section("connectivity"),
                    "d1",
                    MAY,
                    new UUID(0, 0),
                    "technology",
                    null,
                    null));
    static final Flagged FLAGGED = new Flagged(
            FacilityKind.PRIMARY,
            new Facts.Places(List.of(), List.of(new Facts.Place("11", AreaLevel.PROVINCE)), List.of()),
            FLAGS);

    static Version version() {
        return Version.of(
                report(data("connectivity", "technology", "SATELLITE", "alsoHas", List.of("MOBILE", "NONE")))
                        .build(),
                "11",
                RECEIVED);
    }

    static Stream<Admitted> admitted() {
        return Stream.of(
                new Admitted.OfReport(version()),
                new Admitted.OfFacility(school()),
                new Admitted.OfArea(new Area(
                        BoundarySet.SET_2021,
                        "03365",
                        AreaLevel.COMMUNE,
                        "100",
                        "Xã Na Tông",
                        null,
                        List.of("03358", "03359"))),
                new Admitted.OfArea(
                        Area.group(BoundarySet.SET_2025, "group:remote", "Vùng sâu", null, List.of("03358", "03359"))),
                PROGRESS);
    }

    @ParameterizedTest
    @MethodSource
    void admitted(Admitted admitted) {
        assertThat(Admitted.unpack(Admitted.pack(admitted))).isEqualTo(admitted);
    }

    static Stream<Facts> facts() {
        var path2021 = List.of(
                new Facts.Place("03365", AreaLevel.COMMUNE),
                new Facts.Place("100", AreaLevel.DISTRICT),
                new Facts.Place("11", AreaLevel.PROVINCE));
        var path2025 = List.of(new Facts.Place("03358", AreaLevel.COMMUNE), new Facts.Place("11", AreaLevel.PROVINCE));
        var groups = List.of(
                new Facts.Group(BoundarySet.SET_2021, "group:poor-districts-2021"),
                new Facts.Group(BoundarySet.SET_2025, "group:especially-disadvantaged"));
        var everywhere = new Facts.Places(path2021, path2025, groups);
        return Stream.of(
                new Facts.OfFacility("11", new Facts.Contribution(FacilityKind.PRIMARY, everywhere, SUMS, FLAGS)),
                new Facts.OfFacility(
                        "11",
                        new Facts.Contribution(
                                FacilityKind.COLLEGE,
                                new Facts.Places(List.of(), path2025, List.of()),
                                Sums.NONE,
                                List.of())),
                new Facts.OfFacility("11", null),
                new Facts.OfCommune("2025/03358", everywhere),
                new Facts.OfCommune("2025/03358", null),
                new Facts.OfMember("2025/03358", new Facts.Member(FacilityKind.COLLEGE, SUMS)),
                new Facts.OfMember("2025/03358", null),
                PROGRESS);
    }

    @ParameterizedTest
    @MethodSource
    void facts(Facts facts) {
        assertThat(Facts.unpack(Facts.pack(facts))).isEqualTo(facts);
    }

    static Stream<Rolled> rolled() {
        return Stream.of(
                new Rolled.AreaValues(KEY, AreaLevel.COMMUNE, List.of("VN", "11", "100"), 1_767_225_600_000_001L, SUMS),
                new Rolled.AreaValues(KEY, AreaLevel.COMMUNE, List.of(), 0, Sums.NONE),
                new Rolled.Flags("11-TH-0042", 3, 1_767_225_600_000_002L, FLAGGED),
                new Rolled.Flags("11-TH-0042", 0, 0, FLAGGED.without()),
                PROGRESS);
    }

    @ParameterizedTest
    @MethodSource
    void rolled(Rolled rolled) {
        assertThat(Rolled.unpack(Rolled.pack(rolled))).isEqualTo(rolled);
    }

    @Test
    void aFlagsRecordHasAKeyThatNoRowHas() {
        assertThat(new Rolled.Flags("2025", 3, 1, FLAGGED).recordKey()).isEqualTo("flags/2025/3");
    }

    @Test
    void progress() {
        assertThat(Progress.fromBytes(PROGRESS.toBytes())).isEqualTo(PROGRESS);
        assertThat(Progress.fromBytes(new Progress("admit", 0, Passed.NOTHING, false).toBytes())
                        .passed())
                .isEqualTo(Passed.NOTHING);
    }

    @Test
    void versionOfAWithdrawnReportWithoutData() {
        var whole = version().report();
        var report = new Report(
                whole.reportId(),
                Integer.MAX_VALUE,
                true,
                whole.facility(),
                "d1",
                whole.section(),
                whole.month(),
                whole.submittedAt().minusSeconds(4_000_000_000L),
                null);
        var version = Version.of(report, null, RECEIVED);
        assertThat(Version.fromBytes(version.toBytes())).isEqualTo(version);
    }

    @Test
    void versionKeepsTheHashItCameWith() {
        var version = version();
        assertThat(Version.fromBytes(version.toBytes()).hash()).isEqualTo(version.hash());
    }

    @Test
    void rowKeyReadsItsOwnText() {
        assertThat(Rolled.RowKey.parse("2021/03365/*/3")).isEqualTo(KEY);
        assertThat(KEY).hasToString("2021/03365/*/3");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void numbers(long number) {
        var in = new PackedReader(
                new PackedWriter().unsigned(number).signed(number).fixed(number).toBytes());
        assertThat(in.unsigned()).isEqualTo(number);
        assertThat(in.signed()).isEqualTo(number);
        assertThat(in.fixed()).isEqualTo(number);
        assertThat(in.hasMore()).isFalse();
    }

    @Test
    void texts() {
        var in = new PackedReader(new PackedWriter()
                .text("Điện Biên")
                .optionalText(null)
                .optionalText("")
                .toBytes());
        assertThat(in.text()).isEqualTo("Điện Biên");
        assertThat(in.optionalText()).isNull();
        assertThat(in.optionalText()).isEmpty();
    }

    @Test
    void serdesKeepAbsentValuesAbsent() {
        var serde = PackedSerde.of(Progress::toBytes, Progress::fromBytes);
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", (byte[]) null)).isNull();
        var bytes = serde.serializer().serialize("t", PROGRESS);
        assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(PROGRESS);
    }

    @Test
    void refusesSortsThatThereAreNone() {
        assertThatThrownBy(() -> Admitted.unpack(new byte[] {9})).hasMessageContaining("9");
        assertThatThrownBy(() -> Rolled.unpack(new byte[] {9})).hasMessageContaining("9");
    }
}
