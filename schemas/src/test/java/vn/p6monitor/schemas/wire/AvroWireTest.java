package vn.p6monitor.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdicts;

class AvroWireTest {
    private static final Problem MALFORMED = Problem.of(ProblemCode.MALFORMED_AVRO, "");
    private static final HexFormat HEX = HexFormat.of();

    private final KnownSchemas registry = new KnownSchemas();
    private final AvroWire wire = new AvroWire(registry, AvroSchemas.AREA);

    @Test
    void readsWhatItWrites() {
        assertThat(Verdicts.accepted(wire.decode(encoded(area())))).isEqualTo(area());
    }

    @Test
    void writesAZeroByteTheSchemasIdAndTheAvroBytes() {
        var schema = SchemaBuilder.record("R").fields().requiredString("a").endRecord();
        var record = new GenericRecordBuilder(schema).set("a", "hé").build();
        var anyId = new AvroWire(
                new SchemaRegistry() {
                    @Override
                    public int register(String subject, Schema ignored) {
                        assertThat(subject).isEqualTo("some-value");
                        return 0x01020304;
                    }

                    @Override
                    public Optional<Schema> find(int id) {
                        return id == 0x01020304 ? Optional.of(schema) : Optional.empty();
                    }
                },
                schema);
        assertThat(anyId.encode("some-value", record)).asHexString().isEqualTo("00010203040668C3A9");
        assertThat(Verdicts.accepted(anyId.decode(HEX.parseHex("00010203040668c3a9"))))
                .isEqualTo(record);
    }

    @Test
    void refusesAnotherMagicByte() {
        var bytes = encoded(area());
        bytes[0] = 1;
        assertThat(Verdicts.refused(wire.decode(bytes))).containsExactly(MALFORMED);
    }

    @Test
    void refusesBytesThatAreCutOffAnywhere() {
        var bytes = encoded(area());
        for (int length = 0; length < bytes.length; length++) {
            assertThat(Verdicts.refused(wire.decode(Arrays.copyOf(bytes, length))))
                    .as("the first %d bytes", length)
                    .containsExactly(MALFORMED);
        }
    }

    @Test
    void refusesBytesThatFollowTheRecord() {
        var bytes = encoded(area());
        assertThat(Verdicts.refused(wire.decode(Arrays.copyOf(bytes, bytes.length + 1))))
                .containsExactly(MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000063", "00ffffffff", "0000000000", "000000006300"})
    void refusesASchemaThatTheRegistryDoesNotKnow(String hex) {
        encoded(area());
        int id = HexFormat.fromHexDigits(hex, 2, 10);
        assertThat(Verdicts.refused(wire.decode(HEX.parseHex(hex))))
                .containsExactly(Problem.of(ProblemCode.UNKNOWN_SCHEMA, "", Integer.toString(id)));
    }

    @Test
    void readsARecordOnceItsSchemaHasBeenRegistered() {
        var bytes = encoded(area());
        var later = new KnownSchemas();
        var reading = new AvroWire(later, AvroSchemas.AREA);
        assertThat(Verdicts.refused(reading.decode(bytes)))
                .containsExactly(Problem.of(ProblemCode.UNKNOWN_SCHEMA, "", "1"));
        later.register("p6.areas-value", AvroSchemas.AREA);
        assertThat(Verdicts.accepted(reading.decode(bytes))).isEqualTo(area());
    }

    @Test
    void asksForASchemaOnce() {
        var bytes = encoded(area());
        for (int i = 0; i < 3; i++) {
            Verdicts.accepted(wire.decode(bytes));
        }
        assertThat(registry.questions()).isEqualTo(1);
    }

    @Test
    void letsTheCallerTryAgainWhenTheRegistryIsAway() {
        var away = new AvroWire(
                new SchemaRegistry() {
                    @Override
                    public int register(String subject, Schema schema) {
                        throw new RegistryUnavailableException("away");
                    }

                    @Override
                    public Optional<Schema> find(int id) {
                        throw new RegistryUnavailableException("away");
                    }
                },
                AvroSchemas.AREA);
        assertThatThrownBy(() -> away.encode("p6.areas-value", area()))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> away.decode(encoded(area()))).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void readsRecordsOfAnotherSchemaThatResolves() {
        var other = SchemaBuilder.record("Area")
                .namespace("vn.p6monitor")
                .fields()
                .requiredInt("population")
                .requiredString("name")
                .requiredString("level")
                .requiredString("area")
                .requiredString("boundaries")
                .optionalString("parent")
                .endRecord();
        var theirs = new GenericRecordBuilder(other)
                .set("population", 4_000)
                .set("name", "Xã Núa Ngam")
                .set("level", "commune")
                .set("area", "03358")
                .set("boundaries", "2025")
                .set("parent", "11")
                .build();
        var bytes = new AvroWire(registry, other).encode("theirs-value", theirs);
        assertThat(Verdicts.accepted(wire.decode(bytes))).isEqualTo(area());
    }

    @Test
    void refusesRecordsOfASchemaThatDoesNotResolve() {
        var withoutName = SchemaBuilder.record("Area")
                .namespace("vn.p6monitor")
                .fields()
                .requiredString("boundaries")
                .endRecord();
        var bytes = new AvroWire(registry, withoutName)
                .encode(
                        "theirs-value",
                        new GenericRecordBuilder(withoutName)
                                .set("boundaries", "2025")
                                .build());
        for (int i = 0; i < 2; i++) {
            assertThat(Verdicts.refused(wire.decode(bytes))).containsExactly(MALFORMED);
        }
        int id = registry.register("text-value", Schema.create(Schema.Type.STRING));
        assertThat(Verdicts.refused(wire.decode(new byte[] {0, 0, 0, 0, (byte) id, 2, 'a'})))
                .containsExactly(MALFORMED);
        assertThat(Verdicts.accepted(wire.decode(encoded(area())))).isEqualTo(area());
    }

    @Test
    void takesTextsUpTo65536Bytes() {
        assertThat(Verdicts.accepted(wire.decode(encoded(named("x".repeat(65_536))))))
                .isEqualTo(named("x".repeat(65_536)));
        assertThat(Verdicts.refused(wire.decode(encoded(named("x".repeat(65_537))))))
                .containsExactly(MALFORMED);
    }

    @Test
    void takesListsUpTo10000Entries() {
        assertThat(Verdicts.accepted(wire.decode(encoded(into(10_000))))).isEqualTo(into(10_000));
        assertThat(Verdicts.refused(wire.decode(encoded(into(10_001))))).containsExactly(MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(longs = {Integer.MAX_VALUE - 8, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void allocatesNothingForALengthThatIsNotThere(long length) throws IOException {
        encoded(area());
        var text = claiming(encoder -> encoder.writeLong(length));
        var list = claiming(encoder -> {
            for (var value : List.of("2025", "03358", "commune")) {
                encoder.writeString(value);
            }
            encoder.writeIndex(0);
            encoder.writeString("Xã Núa Ngam");
            encoder.writeIndex(0);
            encoder.writeLong(length);
        });
        for (var bytes : List.of(text, list)) {
            Verdicts.refused(wire.decode(bytes));
            long before = allocated();
            var verdict = wire.decode(bytes);
            assertThat(allocated() - before).isLessThan(1 << 20);
            assertThat(Verdicts.refused(verdict)).containsExactly(MALFORMED);
        }
    }

    @Test
    void saysOfAnyBytesThatTheyAreARecordOrThatTheyAreNone() {
        var random = Seed.generator(getClass());
        var good = encoded(area());
        for (int round = 0; round < 20_000; round++) {
            var bytes = good.clone();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                bytes[random.nextInt(1, bytes.length)] = (byte) random.nextInt();
            }
            wire.decode(Arrays.copyOf(bytes, random.nextInt(bytes.length * 2)));
            wire.decode(bytes);
        }
        assertThat(Verdicts.accepted(wire.decode(good))).isEqualTo(area());
    }

    private byte[] encoded(GenericRecord area) {
        return wire.encode("p6.areas-value", area);
    }

    private static GenericData.Record area() {
        return named("Xã Núa Ngam");
    }

    private static GenericData.Record named(String name) {
        return new GenericRecordBuilder(AvroSchemas.AREA)
                .set("boundaries", "2025")
                .set("area", "03358")
                .set("level", "commune")
                .set("parent", "11")
                .set("name", name)
                .build();
    }

    private static GenericData.Record into(int successors) {
        var area = area();
        area.put("successors", java.util.Collections.nCopies(successors, "03358"));
        return area;
    }

    private interface Claim {
        void write(BinaryEncoder encoder) throws IOException;
    }

    private static byte[] claiming(Claim claim) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 0, 0, 0, 1});
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        claim.write(encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
