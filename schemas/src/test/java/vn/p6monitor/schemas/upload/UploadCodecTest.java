package vn.p6monitor.schemas.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.KnownSchemas;

class UploadCodecTest {
    private static final Instant BEGAN = Instant.parse("2025-06-02T08:14:03.123Z");
    private static final UUID ID = UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");

    private final AvroWire wire = new AvroWire(new KnownSchemas(), AvroSchemas.UPLOAD);

    @Test
    void readsWhatItWrote() {
        var withdrawal = upload("11", Way.WITHDRAWAL, Upload.State.COMPLETE, new UUID(1, 2));
        assertThat(read(UploadCodec.encode(withdrawal))).isEqualTo(Verdict.accepted(withdrawal));
        var cutOff = upload(null, Way.NDJSON, Upload.State.CUT_OFF, null);
        assertThat(read(UploadCodec.encode(cutOff))).isEqualTo(Verdict.accepted(cutOff));
    }

    @ParameterizedTest
    @CsvSource({"id, X", "way, carrier pigeon", "sort, area", "state, LOST", "withdraws, 1"})
    void saysWhatIsNoUpload(String field, String text) {
        var record = UploadCodec.encode(upload("11", Way.JSON, Upload.State.COMPLETE, null));
        record.put(field, text);
        assertThat(read(record)).isEqualTo(Verdict.refused(Problem.of(ProblemCode.MALFORMED_AVRO, field)));
    }

    private static Upload upload(@Nullable String province, Way way, Upload.State state, @Nullable UUID withdraws) {
        return new Upload(
                ID,
                "province-11",
                province,
                way,
                Upload.Sort.REPORT,
                BEGAN,
                BEGAN.plusMillis(7),
                1L << 40,
                3,
                state,
                withdraws);
    }

    private Verdict<Upload> read(GenericRecord record) {
        return wire.decode(wire.encode("p6.uploads-value", record)).then(UploadCodec::decode);
    }
}
