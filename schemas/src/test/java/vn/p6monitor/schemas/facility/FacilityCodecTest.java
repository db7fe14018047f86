package vn.p6monitor.schemas.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.problem.Verdicts;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.KnownSchemas;

class FacilityCodecTest {
    private final AvroWire wire = new AvroWire(new KnownSchemas(), AvroSchemas.FACILITY);

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrites(FacilityKind kind) {
        assertThat(afterItsWay(Facilities.school(kind))).isEqualTo(Facilities.school(kind));
    }

    @Test
    void readsWhateverItWrites() {
        var random = Seed.generator(getClass());
        for (int round = 0; round < 500; round++) {
            var facility = new Facility(
                    "F-" + random.nextInt(),
                    random.nextBoolean() ? "" : "Trường 😀",
                    Seed.oneOf(FacilityKind.values(), random),
                    random.nextBoolean() ? null : "03365",
                    random.nextBoolean() ? null : "03358",
                    new Opening(new Month(random.nextInt(Month.COUNT)), monthOrNone(random)),
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(i -> site(i, random))
                            .toList(),
                    random.nextBoolean() ? null : random.nextLong());
            assertThat(afterItsWay(facility)).isEqualTo(facility);
        }
    }

    @Test
    void saysEveryPlaceWhereARecordIsNoRegistration() {
        var record = FacilityCodec.encode(Facilities.school(FacilityKind.PRIMARY));
        record.put("kind", "Primary");
        record.put("openedOn", "1995");
        record.put("closedOn", "2025-13");
        var satellite = (GenericRecord) ((List<?>) record.get("sites")).get(1);
        satellite.put("type", "BRANCH");
        satellite.put("openedOn", "");
        assertThat(Verdicts.refused(FacilityCodec.decode(record)))
                .containsExactly(
                        Problem.of(ProblemCode.MALFORMED_AVRO, "kind"),
                        Problem.of(ProblemCode.MALFORMED_MONTH, "openedOn"),
                        Problem.of(ProblemCode.MALFORMED_MONTH, "closedOn"),
                        Problem.of(ProblemCode.MALFORMED_MONTH, "sites[1].openedOn"),
                        Problem.of(ProblemCode.MALFORMED_AVRO, "sites[1].type"));
    }

    @Test
    void namesTheSiteThatIsMeantEvenBehindABadOne() {
        var record = FacilityCodec.encode(Facilities.school(FacilityKind.PRIMARY));
        for (var site : (List<?>) record.get("sites")) {
            ((GenericRecord) site).put("type", "BRANCH");
        }
        assertThat(Verdicts.refused(FacilityCodec.decode(record)))
                .containsExactly(
                        Problem.of(ProblemCode.MALFORMED_AVRO, "sites[0].type"),
                        Problem.of(ProblemCode.MALFORMED_AVRO, "sites[1].type"));
    }

    @Test
    void neverThrowsWhateverTheBytes() {
        var random = Seed.generator(getClass());
        var good = wire.encode("p6.facilities-value", FacilityCodec.encode(Facilities.school(FacilityKind.PRIMARY)));
        for (int round = 0; round < 20_000; round++) {
            var bytes = good.clone();
            bytes[random.nextInt(5, bytes.length)] = (byte) random.nextInt();
            bytes[random.nextInt(5, bytes.length)] ^= (byte) (1 << random.nextInt(8));
            if (wire.decode(bytes) instanceof Verdict.Accepted<GenericRecord>(var record)
                    && FacilityCodec.decode(record) instanceof Verdict.Accepted<Facility>(var facility)) {
                Verdicts.told(FacilityRules.check(facility));
                assertThat(afterItsWay(facility)).isEqualTo(facility);
            }
        }
    }

    private Facility afterItsWay(Facility facility) {
        var bytes = wire.encode("p6.facilities-value", FacilityCodec.encode(facility));
        return Verdicts.accepted(FacilityCodec.decode(Verdicts.accepted(wire.decode(bytes))));
    }

    private static Site site(int number, RandomGenerator random) {
        return new Site(
                "s" + number,
                Seed.oneOf(SiteType.values(), random),
                random.nextBoolean() ? null : "Huổi Chanh",
                random.nextBoolean() ? null : random.nextDouble(-90, 90),
                random.nextBoolean() ? null : random.nextDouble(-180, 180),
                new Opening(monthOrNone(random), monthOrNone(random)));
    }

    private static @Nullable Month monthOrNone(RandomGenerator random) {
        return random.nextBoolean() ? null : new Month(random.nextInt(Month.COUNT));
    }
}
