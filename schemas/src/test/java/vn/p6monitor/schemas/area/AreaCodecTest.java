package vn.p6monitor.schemas.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdicts;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.KnownSchemas;

class AreaCodecTest {
    private static final Area NA_TONG =
            AreasTest.area(BoundarySet.SET_2021, "03365", AreaLevel.COMMUNE, "100", "03358", "03370");

    private final AvroWire wire = new AvroWire(new KnownSchemas(), AvroSchemas.AREA);

    @Test
    void readsWhatItWrites() {
        var random = Seed.generator(getClass());
        for (int round = 0; round < 500; round++) {
            var level = Seed.oneOf(AreaLevel.values(), random);
            var area = new Area(
                    Seed.oneOf(BoundarySet.values(), random),
                    (level == AreaLevel.GROUP ? "group:" : "") + "%05d".formatted(random.nextInt(100_000)),
                    level,
                    random.nextBoolean() ? null : "11",
                    IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(year -> name(2020 + year, random))
                            .toList(),
                    codes(random),
                    codes(random));
            assertThat(read(wire.encode("p6.areas-value", AreaCodec.encode(area))))
                    .isEqualTo(area);
        }
    }

    @Test
    void readsARecordThatHasNotBeenWritten() {
        assertThat(Verdicts.accepted(AreaCodec.decode(AreaCodec.encode(NA_TONG))))
                .isEqualTo(NA_TONG);
    }

    @Test
    void keysAnAreaByItsSetAndCode() {
        assertThat(AreaCodec.key(NA_TONG)).isEqualTo("2021/03365");
    }

    @Test
    void refusesASetOrLevelThatDoesNotExist() {
        var record = AreaCodec.encode(NA_TONG);
        record.put("boundaries", "2022");
        assertThat(Verdicts.refused(AreaCodec.decode(record)))
                .isEqualTo(List.of(Problem.of(ProblemCode.MALFORMED_AVRO, "boundaries")));
        record.put("boundaries", "2021");
        record.put("level", "COMMUNE");
        assertThat(Verdicts.refused(AreaCodec.decode(record)))
                .isEqualTo(List.of(Problem.of(ProblemCode.MALFORMED_AVRO, "level")));
    }

    @Test
    void refusesAGroupWithTheCodeOfAnAreaAndAnAreaWithThatOfAGroup() {
        var record = AreaCodec.encode(NA_TONG);
        record.put("area", "group:poor");
        assertThat(Verdicts.refused(AreaCodec.decode(record)))
                .containsExactly(Problem.of(ProblemCode.MALFORMED_AVRO, "area"));
        record.put("level", "group");
        assertThat(Verdicts.accepted(AreaCodec.decode(record)).isGroup()).isTrue();
        record.put("area", "03365");
        assertThat(Verdicts.refused(AreaCodec.decode(record)))
                .containsExactly(Problem.of(ProblemCode.MALFORMED_AVRO, "area"));
    }

    @Test
    void refusesATypeOrDayThatDoesNotExist() {
        var record = AreaCodec.encode(NA_TONG.withNames(List.of(
                new AreaName("Huyện Na Tông", null, AreaType.RURAL_DISTRICT, null, LocalDate.of(2024, 12, 31)),
                new AreaName("Xã Na Tông", null, AreaType.COMMUNE, LocalDate.of(2025, 1, 1), null))));
        record.put("validFrom", "2025-1-1");
        ((GenericRecord) ((List<?>) record.get("formerNames")).getFirst()).put("type", "island");
        assertThat(Verdicts.refused(AreaCodec.decode(record)))
                .containsExactly(
                        Problem.of(ProblemCode.MALFORMED_AVRO, "type"),
                        Problem.of(ProblemCode.MALFORMED_AVRO, "validFrom"));
    }

    private static List<String> codes(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(Integer::toString).toList();
    }

    private static AreaName name(int year, RandomGenerator random) {
        return new AreaName(
                random.nextBoolean() ? "" : "Xã Núa Ngam 😀",
                random.nextBoolean() ? null : "Nua Ngam Commune",
                random.nextBoolean() ? null : Seed.oneOf(AreaType.values(), random),
                LocalDate.of(year, 1, 1),
                random.nextBoolean() ? null : LocalDate.of(year, 12, 31));
    }

    private Area read(byte[] bytes) {
        return Verdicts.accepted(AreaCodec.decode(Verdicts.accepted(wire.decode(bytes))));
    }
}
