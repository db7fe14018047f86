package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.proof.recomputation.Figures;
import vn.p6monitor.proof.recomputation.Recomputation;
import vn.p6monitor.proof.recomputation.Span;
import vn.p6monitor.proof.world.Chance;
import vn.p6monitor.proof.world.World;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

/// Compares every number that a reader could ask for with the recomputation's.
///
/// @param views the periods in which they are compared
record Comparison(List<View> views) {
    /// A period as both sides call it.
    record View(Span span, Period period, Month asOf) {
        static View of(Span span) {
            return new View(span, Period.parse(span.period()).orElseThrow(), new Month(span.asOf()));
        }
    }

    private static final List<@Nullable FacilityKind> KINDS = kinds();

    Comparison {
        views = List.copyOf(views);
    }

    /// All periods that anything is said of and those around them, the longer ones also while they run.
    static Comparison of(World world, Chance chance) {
        // A year after the last report all of them have grown old.
        var whole = Span.over(world.first().index() - 1, world.last().index() + 13);
        var spans = new ArrayList<>(whole);
        for (var span : whole) {
            if (span.months() > 1) spans.add(span.asOf(chance.between(span.first(), span.last() - 1)));
        }
        return new Comparison(spans.stream().map(View::of).toList());
    }

    /// So many of the periods.
    Comparison some(int count, Chance chance) {
        var some = new ArrayList<View>();
        for (int i = 0; i < count; i++) some.add(chance.of(views));
        return new Comparison(some);
    }

    /// @throws AssertionError for the first number that differs
    void check(Reader reader, Recomputation recomputation) {
        for (var area : recomputation.areas()) {
            for (var kind : KINDS) check(recomputation.in(area, kind), reader);
        }
        var known = new HashSet<String>();
        for (var area : recomputation.areas()) known.add(area.boundaries().code() + '/' + area.code());
        for (var row : reader.rows()) {
            var key = row.key();
            assertThat(known).contains(key.boundaries().code() + '/' + key.area());
            assertThat(row.ancestors())
                    .as("areas above %s", key)
                    .isEqualTo(recomputation.above(key.boundaries(), key.area()));
        }
    }

    private void check(Recomputation.Part part, Reader reader) {
        var area = part.area();
        var together = reader.sums(area.boundaries(), area.code(), null);
        var own = reader.sums(area.boundaries(), area.code(), part.kind());
        boolean isDeserted = !part.isInhabited() && own.isEmpty();
        var sums = part.kind() == null ? own : own.plus(Reader.MEASURES.ofCommunes(together));
        for (var indicator : Reader.CATALOGUE.indicators()) {
            // No reader is shown what is outside the scope of an indicator.
            if (part.kind() != null && !indicator.kinds().contains(part.kind())) continue;
            if (isDeserted && indicator.counts() != Counted.COMMUNE) continue;
            var amounts = Reader.MEASURES.of(indicator);
            for (var view : views) {
                var expected = part.of(indicator.code(), view.span);
                var actual = Reader.figures(amounts, sums, view.period, view.asOf);
                check(indicator.code(), part, view.span, expected, actual);
            }
        }
    }

    private static void check(String indicator, Recomputation.Part part, Span span, Figures expected, Figures actual) {
        if (actual.equals(expected)) return;
        throw new AssertionError("%s of %s %s, %s, in %s as of month %d: expected %s but was %s"
                .formatted(
                        indicator,
                        part.area().boundaries(),
                        part.area().code(),
                        part.kind() == null ? "all kinds" : part.kind(),
                        span.period(),
                        span.asOf(),
                        expected,
                        actual));
    }

    private static List<@Nullable FacilityKind> kinds() {
        var kinds = new ArrayList<@Nullable FacilityKind>(Arrays.asList(FacilityKind.values()));
        kinds.add(null);
        return Collections.unmodifiableList(kinds);
    }
}
