package vn.p6monitor.proof.recomputation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;

/// Every number from the set of events alone.
public final class Recomputation {
    private record Question(String indicator, Span span) {}

    /// A facility that has a place, and what it adds.
    record Placed(Unit unit, Register.Place place, Map<Question, Figures> memo) {
        Figures of(String indicator, Span span) {
            return memo.computeIfAbsent(new Question(indicator, span), _ -> Indicators.of(indicator, unit, span));
        }

        boolean isOf(String indicator) {
            return Indicators.isOf(indicator, unit.facility().kind());
        }

        boolean hasClass(Span span) {
            return !unit.activities("digital-skills-class", span.first(), span.last())
                    .isEmpty();
        }
    }

    /// The facilities of one kind, or of all, in one area.
    public final class Part {
        private final BoundarySet set;
        private final Area area;
        private final @Nullable FacilityKind kind;
        private final List<Placed> members;
        private final List<String> communes;

        private Part(Area area, @Nullable FacilityKind kind) {
            this.set = area.boundaries();
            this.area = area;
            this.kind = kind;
            members = placed.stream()
                    .filter(each -> kind == null || each.unit.facility().kind() == kind)
                    .filter(each -> register.holds(area, each.place.in(set)))
                    .toList();
            communes = register.communes(area);
        }

        public Area area() {
            return area;
        }

        /// Absent for all kinds together.
        public @Nullable FacilityKind kind() {
            return kind;
        }

        /// Whether there is any facility at all.
        public boolean isInhabited() {
            return !members.isEmpty();
        }

        public Figures of(String indicator, Span span) {
            if (kind != null && !Indicators.isOf(indicator, kind)) return Figures.NONE;
            if (Indicators.countsCommunes(indicator)) return ofCommunes(indicator, span);
            var sum = Figures.NONE;
            for (var each : members) {
                if (each.isOf(indicator)) sum = sum.plus(each.of(indicator, span));
            }
            return sum;
        }

        /// Communes with a class by any facility that lies in them; every commune of the area is expected.
        private Figures ofCommunes(String indicator, Span span) {
            long withClass = communes.stream()
                    .filter(commune -> members.stream()
                            .anyMatch(each -> each.isOf(indicator)
                                    && each.place.in(set).getFirst().code().equals(commune)
                                    && each.hasClass(span)))
                    .count();
            return new Figures(withClass, communes.size(), withClass, communes.size());
        }
    }

    private final Register register;
    private final List<Placed> placed = new ArrayList<>();

    /// @param events in the order of their topics
    public Recomputation(List<Event> events) {
        register = new Register(events);
        for (var facility : register.facilities()) {
            register.place(facility).ifPresent(place -> {
                var reports = new Reports(facility, place.province(), events);
                placed.add(new Placed(new Unit(facility, null, reports), place, new HashMap<>()));
            });
        }
    }

    /// All facilities that have a place.
    List<Placed> placed() {
        return placed;
    }

    /// All areas of both sets, with the nation.
    public Collection<Area> areas() {
        return register.areas();
    }

    /// @param kind absent for all together
    public Part in(Area area, @Nullable FacilityKind kind) {
        return new Part(area, kind);
    }

    /// Whether an event of the register says what holds; all others do.
    public boolean holds(Event event) {
        return switch (event) {
            case Event.OfArea(var area, var _) -> register.areas().contains(area);
            case Event.OfFacility(var facility, var sound, var _) ->
                !sound || register.facilities().contains(facility);
            case Event.OfReport _, Event.Odd _, Event.Noise _ -> true;
        };
    }

    /// The areas above an area with at least one commune in it, the nation first; none above a group.
    public List<String> above(BoundarySet set, String area) {
        return register.above(set, area);
    }
}
