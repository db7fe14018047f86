package vn.p6monitor.endtoend;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

/// Community learning centres and the classes that they hold.
final class Centres {
    private static final Instant SENT = Instant.parse("2025-06-02T08:14:03Z");

    private Centres() {}

    /// @param commune of 2025
    static Facility centre(String code, String commune) {
        var main = new Site(Site.MAIN_CODE, SiteType.MAIN, null, null, null, new Opening(null, null));
        return new Facility(
                code,
                "Trung tâm học tập cộng đồng",
                FacilityKind.COMMUNITY_LEARNING_CENTRE,
                null,
                commune,
                new Opening(Month.of(2020, 1), null),
                List.of(main),
                null);
    }

    /// One more session of a class, in 2025-05.
    static Report session(String centre) {
        var section = Sections.named("digital-skills-class").orElseThrow();
        var said = new SectionData.Builder(section);
        for (var field : List.of("topics", "sessions", "attendances")) {
            said.put(section.field(field).orElseThrow().index(), 1);
        }
        return new Report(
                UUID.randomUUID(), 0, false, centre, Site.MAIN_CODE, section, Month.of(2025, 5), SENT, said.build());
    }
}
