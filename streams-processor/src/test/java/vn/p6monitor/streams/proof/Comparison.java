package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;

/// Compares every number that a reader could ask for with the recomputation's.
final class Comparison {
    private static final List<@Nullable FacilityKind> KINDS = kinds();

    private Comparison() {}

    /// @throws AssertionError for the first number that differs
    static void check(World world, Reader reader, Recomputation recomputation) {
        var areas = recomputation.register().areas();
        for (var area : areas) {
            for (var kind : KINDS) check(world, area, kind, reader, recomputation);
        }
        var known = new HashSet<String>();
        for (var area : areas) known.add(area.boundaries().code() + '/' + area.code());
        for (var row : reader.rows()) {
            var key = row.key();
            assertThat(known).contains(key.boundaries().code() + '/' + key.area());
            assertThat(row.ancestors())
                    .as("areas above %s", key)
                    .isEqualTo(recomputation.above(key.boundaries(), key.area()));
        }
    }

    private static void check(
            World world, Area area, @Nullable FacilityKind kind, Reader reader, Recomputation recomputation) {
        for (var indicator : Reader.CATALOGUE.indicators()) {
            // A year after the last report all of them have grown old.
            for (int month = world.first().index() - 1; month <= world.last().index() + 13; month++) {
                var expected = recomputation.of(indicator.code(), area.boundaries(), area.code(), kind, month);
                var actual = reader.figures(indicator.code(), area.boundaries(), area.code(), kind, month);
                if (!actual.equals(expected)) {
                    throw new AssertionError("%s of %s %s, %s, in %s: expected %s but was %s"
                            .formatted(
                                    indicator.code(),
                                    area.boundaries(),
                                    area.code(),
                                    kind == null ? "all kinds" : kind,
                                    new Month(month),
                                    expected,
                                    actual));
                }
            }
        }
    }

    private static List<@Nullable FacilityKind> kinds() {
        var kinds = new ArrayList<@Nullable FacilityKind>(Arrays.asList(FacilityKind.values()));
        kinds.add(null);
        return Collections.unmodifiableList(kinds);
    }
}
