package vn.p6monitor.schemas.facility;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroText;

/// Registrations as Avro records.
public final class FacilityCodec {
    private static final Schema SITE =
            AvroSchemas.FACILITY.getField("sites").schema().getElementType();

    private FacilityCodec() {}

    public static GenericRecord encode(Facility facility) {
        var record = new GenericData.Record(AvroSchemas.FACILITY);
        record.put("facility", facility.code());
        record.put("name", facility.name());
        record.put("kind", facility.kind().name());
        record.put("commune2021", facility.commune2021());
        record.put("commune2025", facility.commune2025());
        record.put("openedOn", text(facility.opening().openedOn()));
        record.put("closedOn", text(facility.opening().closedOn()));
        record.put("sites", facility.sites().stream().map(FacilityCodec::encode).toList());
        record.put("version", facility.version());
        return record;
    }

    /// Reads a registration, or says where it is not one.
    public static Verdict<Facility> decode(GenericRecord record) {
        var problems = new ArrayList<Problem>();
        var kind = FacilityKind.parse(AvroText.required(record, "kind"));
        if (kind.isEmpty()) problems.add(Problem.of(ProblemCode.MALFORMED_AVRO, "kind"));
        var opening = opening(record, "", problems);
        var sites = new ArrayList<Site>();
        int position = 0;
        for (var site : (List<?>) record.get("sites")) {
            decodeSite((GenericRecord) site, "sites[" + position++ + "].", sites, problems);
        }
        if (kind.isEmpty() || !problems.isEmpty()) return Verdict.refused(problems);
        return Verdict.accepted(new Facility(
                AvroText.required(record, "facility"),
                AvroText.required(record, "name"),
                kind.get(),
                AvroText.optional(record, "commune2021"),
                AvroText.optional(record, "commune2025"),
                opening,
                sites,
                (Long) record.get("version")));
    }

    private static GenericRecord encode(Site site) {
        var record = new GenericData.Record(SITE);
        record.put("site", site.code());
        record.put("type", site.type().name());
        record.put("name", site.name());
        record.put("latitude", site.latitude());
        record.put("longitude", site.longitude());
        record.put("openedOn", text(site.opening().openedOn()));
        record.put("closedOn", text(site.opening().closedOn()));
        return record;
    }

    private static void decodeSite(GenericRecord record, String path, List<Site> sites, List<Problem> problems) {
        var opening = opening(record, path, problems);
        SiteType.parse(AvroText.required(record, "type"))
                .ifPresentOrElse(
                        type -> sites.add(new Site(
                                AvroText.required(record, "site"),
                                type,
                                AvroText.optional(record, "name"),
                                (Double) record.get("latitude"),
                                (Double) record.get("longitude"),
                                opening)),
                        () -> problems.add(Problem.of(ProblemCode.MALFORMED_AVRO, path + "type")));
    }

    private static Opening opening(GenericRecord record, String path, List<Problem> problems) {
        return new Opening(month(record, "openedOn", path, problems), month(record, "closedOn", path, problems));
    }

    private static @Nullable Month month(GenericRecord record, String field, String path, List<Problem> problems) {
        var text = AvroText.optional(record, field);
        if (text == null) return null;
        var month = Month.parse(text);
        if (month.isEmpty()) problems.add(Problem.of(ProblemCode.MALFORMED_MONTH, path + field));
        return month.orElse(null);
    }

    private static @Nullable String text(@Nullable Month month) {
        return month == null ? null : month.toString();
    }
}
