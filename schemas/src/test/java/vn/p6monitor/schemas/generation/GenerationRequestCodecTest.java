package vn.p6monitor.schemas.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.generation.GenerationRequest.Reason;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.KnownSchemas;

class GenerationRequestCodecTest {
    private static final String SUBJECT = "p6.generations-value";

    private final AvroWire wire = new AvroWire(new KnownSchemas(), AvroSchemas.GENERATION_REQUEST);

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "one", "one\n", "một\r\ntwo\n\nthree"})
    void readsEveryCatalogueAsItWasWritten(String text) {
        assertReads(new GenerationRequest(Reason.CATALOGUE, text, "ministry"));
    }

    @Test
    void readsARebuildWithoutACatalogue() {
        assertReads(new GenerationRequest(Reason.REBUILD, null, "operator"));
    }

    @Test
    void hasRoomForTheCatalogueOfThisRelease() {
        assertReads(new GenerationRequest(Reason.RELEASE, Catalogue.standardText(), "streams-processor"));
    }

    @ParameterizedTest
    @CsvSource({"wish, reason", "catalogue, catalogue"})
    void refusesWhatIsNoRequest(String reason, String path) {
        var record = new GenericData.Record(AvroSchemas.GENERATION_REQUEST);
        record.put("reason", reason);
        record.put("askedBy", "someone");
        assertThat(read(record)).isEqualTo(Verdict.refused(Problem.of(ProblemCode.MALFORMED_AVRO, path)));
    }

    @Test
    void onlyARebuildCanLeaveOutTheCatalogue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GenerationRequest(Reason.CATALOGUE, null, "x"));
    }

    private void assertReads(GenerationRequest request) {
        assertThat(read(GenerationRequestCodec.encode(request))).isEqualTo(Verdict.accepted(request));
    }

    private Verdict<GenerationRequest> read(GenericRecord record) {
        return wire.decode(wire.encode(SUBJECT, record)).then(GenerationRequestCodec::decode);
    }
}
