package vn.p6monitor.streams.contribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Measure;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.catalogue.Term;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// What a facility's units add to every measure of a catalogue.
public final class Contributions {
    /// One measure, by its number, with its compiled term.
    private record Feed(int measure, CompiledTerm term, Measure.Aspect aspect) {
        long of(State state) {
            long value = term.evaluate(state);
            if (value == CompiledTerm.NOT_APPLICABLE) return 0;
            boolean known = value != Expression.UNKNOWN;
            return switch (aspect) {
                case VALUE -> known ? value : 0;
                case KNOWN -> known ? 1 : 0;
                case EXPECTED -> 1;
            };
        }
    }

    private final List<Measure> measures;
    private final Map<Counted, Map<FacilityKind, List<Feed>>> feeds = new HashMap<>();

    /// @throws RuntimeException where an expression of the catalogue does not hold; says which and why
    public Contributions(Catalogue catalogue) {
        measures = new Measures(catalogue).all();
        var compiler = new ExpressionCompiler();
        var compiled = new HashMap<Term, CompiledTerm>();
        for (var measure : measures) {
            compiled.computeIfAbsent(measure.term(), term -> CompiledTerm.of(term, compiler));
        }
        for (var counted : Counted.values()) {
            var byKind = new HashMap<FacilityKind, List<Feed>>();
            for (var kind : FacilityKind.values()) byKind.put(kind, feeds(counted, kind, compiled));
            feeds.put(counted, byKind);
        }
    }

    /// The steps by which a facility changes the sums of its areas.
    ///
    /// @param held the data that holds each slot
    public Sums of(Facility facility, Map<Slot, SectionData> held) {
        var sums = new Sums.Builder();
        add(
                sums,
                feeds(Counted.FACILITY, facility),
                facility.opening(),
                bySection(Site.MAIN_CODE, Section.Unit.FACILITY, held));
        for (var site : facility.sites()) {
            add(
                    sums,
                    feeds(Counted.SITE, facility),
                    facility.openingOf(site),
                    bySection(site.code(), Section.Unit.SITE, held));
        }
        return sums.build();
    }

    private void add(
            Sums.Builder sums,
            List<Feed> feeds,
            Opening opening,
            Map<Section, NavigableMap<Integer, SectionData>> held) {
        var before = new long[measures.size()];
        for (var step : new UnitState(opening, held).steps()) {
            var now = step.open() ? values(feeds, step.state()) : new long[before.length];
            for (int measure = 0; measure < now.length; measure++) {
                sums.add(measure, step.month(), now[measure] - before[measure]);
            }
            before = now;
        }
    }

    private long[] values(List<Feed> feeds, State state) {
        var values = new long[measures.size()];
        for (var feed : feeds) values[feed.measure()] = feed.of(state);
        return values;
    }

    private List<Feed> feeds(Counted counted, Facility facility) {
        return Objects.requireNonNull(Objects.requireNonNull(feeds.get(counted)).get(facility.kind()));
    }

    private List<Feed> feeds(Counted counted, FacilityKind kind, Map<Term, CompiledTerm> compiled) {
        var feeds = new ArrayList<Feed>();
        for (int number = 0; number < measures.size(); number++) {
            var measure = measures.get(number);
            if (measure.counts() != counted || !measure.kinds().contains(kind)) continue;
            var term = Objects.requireNonNull(compiled.get(measure.term()));
            feeds.add(new Feed(number, term, measure.aspect()));
        }
        return List.copyOf(feeds);
    }

    private static Map<Section, NavigableMap<Integer, SectionData>> bySection(
            String site, Section.Unit unit, Map<Slot, SectionData> held) {
        var bySection = new LinkedHashMap<Section, NavigableMap<Integer, SectionData>>();
        held.forEach((slot, data) -> {
            if (slot.section().unit() == unit && slot.site().equals(site)) {
                bySection
                        .computeIfAbsent(slot.section(), _ -> new TreeMap<>())
                        .put(slot.month().index(), data);
            }
        });
        return bySection;
    }
}
