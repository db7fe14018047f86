package vn.p6monitor.proof.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// Makes versions of reports that collide in every way: in report, slot, revision and time of submission.
final class ReportMaker {
    /// Midnight in Viet Nam, from when on reports of the last month may come.
    static final Instant LAST_MONTH_BEGINS = Instant.parse("2025-11-30T17:00:00Z");

    static final Month LAST = Month.of(2025, 12);

    private final Chance chance;
    private final List<Section> sections;
    private final List<String> facilities;
    private final List<String> provinces;
    private final List<UUID> ids = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final List<Event.OfReport> made = new ArrayList<>();

    /// @param sections that are reported
    ReportMaker(Chance chance, List<Section> sections, List<String> facilities, List<String> provinces, Month first) {
        this.chance = chance;
        this.sections = sections;
        this.facilities = facilities;
        this.provinces = provinces;
        for (int i = chance.between(3, 80); i > 0; i--) {
            ids.add(new UUID(chance.generator().nextLong(), chance.generator().nextLong()));
        }
        int begin = chance.between(first.index(), LAST.index() - 24);
        for (int after : new int[] {0, 1, 2, 11, 12, 13, 24}) months.add(new Month(begin + after));
        for (int i = 0; i < 3; i++) months.add(new Month(chance.between(first.index(), LAST.index())));
        months.add(LAST);
        for (int i = 0; i < 5; i++) {
            var time = Instant.parse("2025-03-01T00:00:00Z").plus(Duration.ofDays(chance.between(0, 3)));
            times.add(time.plusMillis(chance.between(0, 2)));
        }
    }

    Event.OfReport next() {
        var event = made.isEmpty() || chance.in100(50) ? fresh() : changed(chance.of(made));
        made.add(event);
        return event;
    }

    private Event.OfReport fresh() {
        var section = chance.of(sections);
        return event(new Report(
                chance.of(ids),
                chance.in100(60) ? 0 : chance.between(1, 2),
                chance.in100(10),
                chance.often(facilities),
                site(section),
                section,
                chance.often(months),
                chance.of(times),
                new DataMaker(chance).of(section)));
    }

    /// The same but for one thing or two.
    private Event.OfReport changed(Event.OfReport event) {
        var report = event.report();
        for (int i = chance.between(1, 2); i > 0; i--) report = changed(report);
        return event(report);
    }

    private Report changed(Report from) {
        return switch (chance.between(0, 8)) {
            case 0 -> with(from, chance.of(ids), from.revision(), from.withdrawn(), from.data());
            case 1 -> with(from, from.reportId(), from.revision() + 1, from.withdrawn(), from.data());
            case 2 -> with(from, from.reportId(), from.revision() + 1, !from.withdrawn(), data(from));
            case 3, 4 -> with(from, from.reportId(), from.revision(), from.withdrawn(), data(from));
            case 5 -> moved(from, from.facility(), from.section(), chance.often(months));
            case 6 -> moved(from, from.facility(), chance.of(sections), from.month());
            case 7 -> moved(from, chance.of(facilities), from.section(), from.month());
            default -> submitted(from, chance.of(times));
        };
    }

    private @Nullable SectionData data(Report report) {
        return report.withdrawn() && chance.in100(50) ? null : new DataMaker(chance).of(report.section());
    }

    private String site(Section section) {
        if (section.unit() == Section.Unit.FACILITY || chance.in100(35)) return Site.MAIN_CODE;
        return chance.of("d1", "d1", "d1", "d2", "hq", "d9");
    }

    /// Received at a time that decides whether its month lies in the future.
    private Event.OfReport event(Report report) {
        var receivedAt = LAST_MONTH_BEGINS.plusMillis(chance.of(-1, 0, 1, 86_400_000));
        var whole = report.data() != null || report.withdrawn()
                ? report
                : with(report, report.reportId(), report.revision(), false, new DataMaker(chance).of(report.section()));
        var latest = receivedAt.plus(Duration.ofHours(24));
        if (chance.in100(5)) whole = submitted(whole, latest.plusMillis(chance.between(0, 1)));
        boolean future = whole.month().equals(LAST) && receivedAt.isBefore(LAST_MONTH_BEGINS);
        boolean sound = !future && !whole.submittedAt().isAfter(latest);
        return new Event.OfReport(chance.in100(75) ? null : chance.of(provinces), whole, sound, receivedAt);
    }

    static Report with(Report from, UUID id, int revision, boolean withdrawn, @Nullable SectionData data) {
        return new Report(
                id,
                revision,
                withdrawn,
                from.facility(),
                from.site(),
                from.section(),
                from.month(),
                from.submittedAt(),
                data);
    }

    private Report moved(Report from, String facility, Section section, Month month) {
        boolean stays = section.equals(from.section());
        return new Report(
                from.reportId(),
                from.revision() + chance.between(0, 1),
                from.withdrawn(),
                facility,
                chance.in100(50) && stays ? from.site() : site(section),
                section,
                month,
                from.submittedAt(),
                stays ? from.data() : new DataMaker(chance).of(section));
    }

    private static Report submitted(Report from, Instant time) {
        return new Report(
                from.reportId(),
                from.revision(),
                from.withdrawn(),
                from.facility(),
                from.site(),
                from.section(),
                from.month(),
                time,
                from.data());
    }
}
