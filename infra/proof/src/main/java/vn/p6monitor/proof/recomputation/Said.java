package vn.p6monitor.proof.recomputation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.SectionData;

/// What a report says, by the names of its fields.
final class Said {
    private final Map<String, Field> fields = new HashMap<>();
    private final SectionData data;

    Said(SectionData data) {
        this.data = data;
        for (var field : data.section().fields()) fields.put(field.name(), field);
    }

    /// A number, or 1 for a yes and 0 for a no; absent where it was left out.
    @Nullable
    Long number(String name) {
        int field = field(name).index();
        return data.isKnown(field) ? data.value(field) : null;
    }

    /// A number that is never left out.
    long given(String name) {
        return Objects.requireNonNull(number(name));
    }

    /// Whether a yes was given.
    boolean yes(String name) {
        return Objects.equals(number(name), 1L);
    }

    /// A number with a fraction, in decimals as they were sent.
    BigDecimal decimal(String name) {
        return BigDecimal.valueOf(data.number(field(name).index()));
    }

    /// Which of a list was chosen.
    String choice(String name) {
        return field(name).symbols().get((int) given(name));
    }

    /// All that were chosen of a list.
    Set<String> choices(String name) {
        var symbols = field(name).symbols();
        var chosen = new HashSet<String>();
        for (int i = 0; i < symbols.size(); i++) {
            if ((given(name) >> i) % 2 == 1) chosen.add(symbols.get(i));
        }
        return chosen;
    }

    private Field field(String name) {
        return Objects.requireNonNull(fields.get(name), () -> data.section() + " has no " + name);
    }
}
