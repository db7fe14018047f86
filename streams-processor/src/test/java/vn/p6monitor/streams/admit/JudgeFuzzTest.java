package vn.p6monitor.streams.admit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import vn.p6monitor.fuzz.Damage;
import vn.p6monitor.fuzz.Fuzz;
import vn.p6monitor.proof.world.KnownSchemas;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.SchemaRegistry;
import vn.p6monitor.streams.Examples;

/// Whatever is done to the bytes of a record, and on whichever topic it comes: it is admitted, or refused with reasons.
class JudgeFuzzTest {
    private static final List<String> TOPICS =
            List.of(Topics.INGESTED_REPORTS, "p6.field-reports.11", Topics.FACILITIES, Topics.AREAS);

    /// Of a release to come, with a list more than ours.
    private static final Schema LATER = new Schema.Parser()
            .parse(AvroSchemas.FIELD_REPORT
                    .toString()
                    .replaceFirst(
                            "\"fields\":\\[",
                            "\"fields\":[{\"name\":\"notes\",\"type\":{\"type\":\"array\",\"items\":\"string\"}},"));

    private static final SchemaRegistry REGISTRY = new SchemaRegistry() {
        private final SchemaRegistry known = new KnownSchemas();

        @Override
        public int register(String subject, Schema schema) {
            return known.register(subject, schema);
        }

        @Override
        public Optional<Schema> find(int id) {
            return id == 5 ? Optional.of(LATER) : known.find(id);
        }
    };

    /// The ids of schemas, and lengths that no array should be made for.
    private static final Damage DAMAGE = Damage.withBytes(List.of(
            bytes(0, 0, 0, 0, 3),
            bytes(0, 0, 0, 0, 5),
            bytes(0, 0, 0, 0, 9),
            bytes(0xFE, 0xFF, 0xFF, 0xFF, 0x0F),
            bytes(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1),
            bytes(0x80, 0x80, 0x80, 0x80, 0x10),
            bytes(1),
            bytes(2)));

    @Test
    void admitsOrRefusesEveryRecord() throws InterruptedException {
        var judge = new Judge(REGISTRY);
        Fuzz.run(
                records(),
                DAMAGE,
                bytes -> TOPICS.forEach(topic -> {
                    switch (judge.judge(topic, bytes, Examples.RECEIVED.toEpochMilli())) {
                        case Verdict.Accepted(var admitted) ->
                            assertThat(admitted).isNotNull();
                        case Verdict.Refused(var problems) ->
                            assertThat(problems)
                                    .isNotEmpty()
                                    .allSatisfy(problem -> assertThat(problem.message(Locale.ENGLISH))
                                            .isNotBlank());
                    }
                }));
    }

    private static List<byte[]> records() {
        var reports = new AvroWire(REGISTRY, AvroSchemas.FIELD_REPORT);
        var records = new ArrayList<byte[]>();
        for (var data : List.of(
                Examples.data("connectivity", "technology", "MOBILE", "stable", false),
                Examples.data("equipment", "computers", 30, "computersOutdated", 3),
                Examples.data("outage", "days", 3))) {
            var report = ReportCodec.encode(Examples.report(data).build());
            records.add(reports.encode("p6.field-reports-value", report));
        }
        records.add(new AvroWire(REGISTRY, AvroSchemas.FACILITY)
                .encode(Topics.subject(Topics.FACILITIES), FacilityCodec.encode(Examples.school())));
        var commune = new Area(BoundarySet.SET_2021, "03365", AreaLevel.COMMUNE, "100", "Xã", null, List.of("03358"));
        records.add(new AvroWire(REGISTRY, AvroSchemas.AREA)
                .encode(Topics.subject(Topics.AREAS), AreaCodec.encode(commune)));
        return records;
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }
}
