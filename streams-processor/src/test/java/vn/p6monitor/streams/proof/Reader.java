package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.proof.recomputation.Figures;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rolled;

/// What someone knows who reads the area values from the beginning.
final class Reader {
    static final Catalogue CATALOGUE = Catalogue.standard();
    static final Measures MEASURES = new Measures(CATALOGUE);

    private final SortedMap<String, Rolled.AreaValues> rows = new TreeMap<>();
    private final SortedMap<String, Rolled.Flags> flags = new TreeMap<>();
    private final Map<String, Passed> passed = new HashMap<>();
    private final Map<String, Sums> whole = new HashMap<>();

    void read(Rolled rolled) {
        switch (rolled) {
            case Rolled.AreaValues row -> {
                var before = rows.put(row.key().toString(), row);
                if (before != null)
                    assertThat(row.version()).as("%s", row.key()).isGreaterThan(before.version());
                var difference = before == null ? row.sums() : row.sums().minus(before.sums());
                whole.merge(whole(row.key()), difference, Sums::plus);
            }
            case Rolled.Flags its -> {
                var before = flags.put(its.recordKey(), its);
                if (before != null)
                    assertThat(its.version()).as("%s", its.recordKey()).isGreaterThan(before.version());
            }
            case Progress progress -> passed.put(progress.key(), progress.passed());
        }
    }

    /// How far into the inputs what was read reaches in any case.
    ///
    /// @param tasks that report, of all stages together
    SortedMap<String, Long> covered(int tasks) {
        return passed.size() < tasks
                ? new TreeMap<>()
                : Passed.common(passed.values()).offsets();
    }

    /// All that is said of one area and kind.
    Sums sums(BoundarySet set, String area, @Nullable FacilityKind kind) {
        return whole.getOrDefault(set.code() + '/' + area + '/' + (kind == null ? "*" : kind.name()), Sums.NONE);
    }

    /// @param month by its index, of whole months
    Figures figures(String indicator, BoundarySet set, String area, @Nullable FacilityKind kind, int month) {
        var at = new Month(month);
        return figures(
                MEASURES.of(CATALOGUE.indicator(indicator).orElseThrow()), sums(set, area, kind), Period.of(at), at);
    }

    /// What a reader makes of sums.
    static Figures figures(Measures.OfIndicator amounts, Sums sums, Period period, Month asOf) {
        var denominator = amounts.denominator();
        return new Figures(
                amounts.numerator().of(sums, period, asOf),
                denominator == null ? 0 : denominator.of(sums, period, asOf),
                amounts.known().of(sums, period, asOf),
                amounts.expected().of(sums, period, asOf));
    }

    /// The row that a part belongs to.
    private static String whole(Rolled.RowKey key) {
        return key.boundaries().code() + '/' + key.area() + '/' + key.kind();
    }

    /// The rows that say anything.
    Collection<Rolled.AreaValues> rows() {
        return rows.values().stream().filter(row -> !row.sums().isEmpty()).toList();
    }

    /// What is to be looked at of a facility; nothing where nobody said otherwise.
    List<Flag> flags(String facility) {
        return flags.values().stream()
                .filter(its -> its.facility().equals(facility))
                .flatMap(its -> its.flagged().flags().stream())
                .toList();
    }

    /// All that is said, byte for byte; a row without numbers says the same as none, and so do no flags.
    SortedMap<String, String> bytes() {
        var bytes = new TreeMap<String, String>();
        for (var row : rows()) {
            bytes.put(
                    row.key().toString(),
                    row.level() + " below " + row.ancestors() + ": "
                            + Base64.getEncoder().encodeToString(row.sums().toBytes()));
        }
        flags.forEach((key, its) -> {
            if (!its.flagged().flags().isEmpty()) bytes.put(key, its.flagged().toString());
        });
        return bytes;
    }
}
