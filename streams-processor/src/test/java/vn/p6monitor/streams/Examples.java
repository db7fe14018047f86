package vn.p6monitor.streams;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Direction;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.catalogue.Term;
import vn.p6monitor.schemas.catalogue.Text;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

/// A school and what it reports, for tests that change one thing of it.
public final class Examples {
    public static final String SCHOOL = "11-TH-0042";
    public static final UUID REPORT_ID = UUID.fromString("0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10");
    public static final Month MAY = Month.of(2025, 5);
    public static final Instant SUBMITTED = Instant.parse("2025-06-02T08:14:03Z");
    public static final Instant RECEIVED = Instant.parse("2025-06-02T08:15:00Z");

    private Examples() {}

    /// A primary school with a main site and a satellite, open since 2020-01.
    public static Facility school() {
        return school(FacilityKind.PRIMARY, open(null), open(null));
    }

    /// @param satellite when the site `d1` is open
    public static Facility school(FacilityKind kind, Opening opening, Opening satellite) {
        return new Facility(
                SCHOOL,
                "Trường Tiểu học Na Tông",
                kind,
                "03365",
                "03358",
                opening,
                List.of(
                        new Site(Site.MAIN_CODE, SiteType.MAIN, null, null, null, new Opening(null, null)),
                        new Site("d1", SiteType.SATELLITE, null, null, null, satellite)),
                null);
    }

    /// Open from 2020-01 to a month, or for good.
    public static Opening open(@Nullable Month closedOn) {
        return new Opening(Month.of(2020, 1), closedOn);
    }

    public static Section section(String name) {
        return Sections.named(name).orElseThrow();
    }

    /// What a section says, `data("equipment", "computers", 12, "projectors", 2)`; everything else is unknown.
    public static SectionData data(String sectionName, Object... namesAndValues) {
        var section = section(sectionName);
        var data = new SectionData.Builder(section);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var field = section.field((String) namesAndValues[i]).orElseThrow();
            if (namesAndValues[i + 1] instanceof Double number) data.putNumber(field.index(), number);
            else data.put(field.index(), word(field, namesAndValues[i + 1]));
        }
        return data.build();
    }

    private static long word(Field field, Object value) {
        return switch (value) {
            case Integer number -> number;
            case Boolean yes -> yes ? 1 : 0;
            case String symbol -> field.symbols().indexOf(symbol);
            case List<?> symbols ->
                symbols.stream()
                        .mapToLong(symbol -> 1L << field.symbols().indexOf(symbol))
                        .sum();
            default -> throw new IllegalArgumentException("no value of a field: " + value);
        };
    }

    /// An indicator that counts units of any kind.
    public static Indicator indicator(String code, Counted counts, Term numerator, @Nullable Term denominator) {
        var text = new Text("", "");
        return new Indicator(
                code,
                text,
                text,
                counts,
                null,
                text,
                false,
                numerator,
                denominator,
                Direction.NEUTRAL,
                null,
                null,
                null,
                false);
    }

    /// A report of the school's main site for 2025-05.
    public static Draft report(SectionData data) {
        return new Draft(REPORT_ID, 0, false, Site.MAIN_CODE, MAY, SUBMITTED, data);
    }

    /// A report of which one thing after the other can be changed.
    public record Draft(
            UUID reportId,
            int revision,
            boolean isWithdrawn,
            String site,
            Month month,
            Instant submittedAt,
            SectionData data) {
        public Draft id(String id) {
            return new Draft(UUID.fromString(id), revision, isWithdrawn, site, month, submittedAt, data);
        }

        public Draft revision(int other) {
            return new Draft(reportId, other, isWithdrawn, site, month, submittedAt, data);
        }

        public Draft withdrawn() {
            return new Draft(reportId, revision, true, site, month, submittedAt, data);
        }

        public Draft at(String other) {
            return new Draft(reportId, revision, isWithdrawn, other, month, submittedAt, data);
        }

        public Draft in(Month other) {
            return new Draft(reportId, revision, isWithdrawn, site, other, submittedAt, data);
        }

        public Draft submittedMillisLater(long millis) {
            return new Draft(reportId, revision, isWithdrawn, site, month, submittedAt.plusMillis(millis), data);
        }

        public Report build() {
            return new Report(reportId, revision, isWithdrawn, SCHOOL, site, data.section(), month, submittedAt, data);
        }
    }
}
