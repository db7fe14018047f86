package vn.p6monitor.schemas.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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
            var area = new Area(
                    Seed.oneOf(BoundarySet.values(), random),
                    "%05d".formatted(random.nextInt(100_000)),
                    Seed.oneOf(AreaLevel.values(), random),
                    random.nextBoolean() ? null : "11",
                    random.nextBoolean() ? "" : "Xã Núa Ngam 😀",
                    random.nextBoolean() ? null : "Nua Ngam Commune",
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(Integer::toString)
                            .toList());
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

    private Area read(byte[] bytes) {
        return Verdicts.accepted(AreaCodec.decode(Verdicts.accepted(wire.decode(bytes))));
    }
}
