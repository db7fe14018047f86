package vn.p6monitor.query.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Fold;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.catalogue.Term;
import vn.p6monitor.schemas.catalogue.TermCompiler;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// Which indicators of a catalogue look at the reports of which sections.
///
/// A report that an indicator looks at may change its numerator, its denominator or its coverage there: one that does
/// not match a condition is still known.
final class Uses {
    /// In what a report counts, of one indicator.
    ///
    /// @param last month that it reaches into, or null where it counts for ever
    record Use(Indicator indicator, Month first, @Nullable Month last) {}

    /// One side of an indicator, and the sections that its expressions name or its fold reads.
    private record Side(Indicator indicator, Fold fold, Set<Section> sections) {}

    private final List<Side> sides;

    Uses(Catalogue catalogue) {
        var compiler = new TermCompiler();
        var all = new ArrayList<Side>();
        for (var indicator : catalogue.indicators()) {
            all.add(side(indicator, indicator.numerator(), compiler));
            var denominator = indicator.denominator();
            if (denominator != null) all.add(side(indicator, denominator, compiler));
        }
        sides = List.copyOf(all);
    }

    private static Side side(Indicator indicator, Term term, TermCompiler compiler) {
        var reports = term.reports();
        var sections = reports == null
                ? compiler.compile(term, indicator.counts()).sections()
                : Set.of(Sections.named(reports).orElseThrow());
        return new Side(indicator, term.fold(), sections);
    }

    /// In what a report counts, in the order of the catalogue.
    ///
    /// An activity counts in its month, and for the fold EVER from then on while its unit is open. A state counts
    /// from its month on for as long as the section stays fresh, until the month before the next report of the same
    /// state takes over, and no longer than its unit is open.
    ///
    /// @param report that counts
    /// @param next the month in which another report of the same state takes over; null where there is none
    List<Use> of(Facility facility, Report report, @Nullable Month next) {
        var uses = new ArrayList<Use>();
        for (var side : sides) {
            if (!side.sections.contains(report.section()) || !reaches(side.indicator, facility, report)) continue;
            var use = new Use(side.indicator, report.month(), last(side, facility, report, next));
            if (!uses.isEmpty() && uses.getLast().indicator().equals(side.indicator)) {
                uses.add(longer(uses.removeLast(), use));
            } else {
                uses.add(use);
            }
        }
        return uses;
    }

    /// Whether the indicator counts the unit that a report speaks for.
    private static boolean reaches(Indicator indicator, Facility facility, Report report) {
        if (!indicator.kinds().contains(facility.kind())) return false;
        var unit = report.section().unit();
        return switch (indicator.counts()) {
            case COMMUNE -> true;
            case FACILITY -> unit == Section.Unit.FACILITY;
            case SITE -> unit == Section.Unit.SITE;
            case SATELLITE_SITE ->
                unit == Section.Unit.SITE
                        && facility.site(report.site())
                                .filter(site -> site.type() == SiteType.SATELLITE)
                                .isPresent();
        };
    }

    private static @Nullable Month last(Side side, Facility facility, Report report, @Nullable Month next) {
        var closing = side.indicator.counts() == Counted.COMMUNE
                ? null
                : opening(facility, report).closedOn();
        return switch (side.fold) {
            case SUM, ANY, MEDIAN, DISTINCT -> report.month();
            case EVER -> closing;
            case STATE -> earlier(earlier(stale(report), next == null ? null : new Month(next.index() - 1)), closing);
            case OPEN -> throw new IllegalStateException("what is open is told by the register");
        };
    }

    /// The last month of a state's freshness, or null beyond the last month that there is.
    private static @Nullable Month stale(Report report) {
        int last = report.month().index() + report.section().freshMonths() - 1;
        return last < Month.COUNT ? new Month(last) : null;
    }

    private static Opening opening(Facility facility, Report report) {
        return switch (report.section().unit()) {
            case FACILITY -> facility.opening();
            case SITE -> facility.openingOf(facility.site(report.site()).orElseThrow());
        };
    }

    private static @Nullable Month earlier(@Nullable Month a, @Nullable Month b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.isAfter(b) ? b : a;
    }

    /// What both sides of an indicator come to.
    private static Use longer(Use a, Use b) {
        var last = a.last();
        return last == null || (b.last() != null && last.isAfter(b.last())) ? a : b;
    }
}
