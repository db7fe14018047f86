package vn.p6monitor.streams.contribute;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.CompiledTerm;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Fold;
import vn.p6monitor.schemas.catalogue.Measure;
import vn.p6monitor.schemas.catalogue.Measure.Aspect;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.catalogue.TermCompiler;
import vn.p6monitor.schemas.expression.InvalidExpressionException;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// What a facility's units add to every measure of a catalogue.
public final class Contributions {
    private final Map<Counted, Map<FacilityKind, Feeds>> feeds = new EnumMap<>(Counted.class);
    private final Measures measures;

    /// @throws InvalidExpressionException where a term of the catalogue does not hold; says which and why
    public Contributions(Catalogue catalogue) {
        measures = new Measures(catalogue);
        var compiler = new TermCompiler();
        var compiled = new HashMap<Measure, CompiledTerm>();
        for (var measure : measures.all()) {
            if (isOpening(measure)) continue;
            compiled.computeIfAbsent(value(measure), _ -> compiler.compile(measure.term(), measure.counts()));
        }
        for (var counted : Counted.values()) {
            var byKind = new EnumMap<FacilityKind, Feeds>(FacilityKind.class);
            for (var kind : FacilityKind.values()) byKind.put(kind, feeds(counted, kind, measures.all(), compiled));
            feeds.put(counted, byKind);
        }
    }

    /// All that a facility adds, in every month and period.
    public Contributed of(Facility facility, Settled settled) {
        var units = new Sums.Builder();
        feeds(Counted.FACILITY, facility)
                .add(units, Unit.of(facility.opening(), Section.Unit.FACILITY, Site.MAIN_CODE, settled));
        for (var site : facility.sites()) {
            var unit = Unit.of(facility.openingOf(site), Section.Unit.SITE, site.code(), settled);
            feeds(Counted.SITE, facility).add(units, unit);
            if (site.type() == SiteType.SATELLITE)
                feeds(Counted.SATELLITE_SITE, facility).add(units, unit);
        }
        var communes = new Sums.Builder();
        feeds(Counted.COMMUNE, facility).add(communes, Unit.ofCommune(settled));
        return new Contributed(units.build(), communes.build());
    }

    /// What every commune adds by itself: nothing where the catalogue counts no communes.
    public Sums ofCommune() {
        return measures.ofCommunes(1);
    }

    /// What a commune adds whose facilities add up to these sums: it counts once, whoever did it.
    public Sums ofCommune(Sums members) {
        return members.whether(measure -> measures.all().get(measure).term().fold() == Fold.EVER);
    }

    private Feeds feeds(Counted counted, Facility facility) {
        return Objects.requireNonNull(Objects.requireNonNull(feeds.get(counted)).get(facility.kind()));
    }

    private static Feeds feeds(
            Counted counted, FacilityKind kind, List<Measure> measures, Map<Measure, CompiledTerm> compiled) {
        var feeds = new ArrayList<Feed>();
        var states = new LinkedHashMap<Measure, Map<Aspect, Integer>>();
        for (int number = 0; number < measures.size(); number++) {
            var measure = measures.get(number);
            if (measure.counts() != counted || !measure.kinds().contains(kind)) continue;
            var reports = measure.term().reports();
            if (isOpening(measure)) feeds.add(new Feed.OfOpening(number, measure.aspect()));
            else if (reports == null) {
                states.computeIfAbsent(value(measure), _ -> new EnumMap<>(Aspect.class))
                        .put(measure.aspect(), number);
            } else {
                var term = Objects.requireNonNull(compiled.get(value(measure)));
                feeds.add(new Feed.OfActivity(number, Sections.named(reports).orElseThrow(), term));
            }
        }
        states.forEach(
                (value, numbers) -> feeds.add(new Feed.OfState(Objects.requireNonNull(compiled.get(value)), numbers)));
        return Feeds.of(feeds);
    }

    /// The measure that sums the value of the term of which another measure sums an aspect.
    private static Measure value(Measure measure) {
        return new Measure(measure.counts(), measure.kinds(), measure.term(), Aspect.VALUE);
    }

    private static boolean isOpening(Measure measure) {
        return measure.aspect() == Aspect.OPENED || measure.aspect() == Aspect.CLOSED;
    }
}
