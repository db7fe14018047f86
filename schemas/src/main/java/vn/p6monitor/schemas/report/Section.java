package vn.p6monitor.schemas.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.p6monitor.schemas.facility.FacilityKind;

/// A part of the questionnaire, such as `connectivity`, as the Avro schema describes it.
///
/// @param position of the section among all, fixed by the order of the schema's union
/// @param kinds the facility kinds that may report it
/// @param freshMonths for how many months a state holds from its own month on
public record Section(
        String name, int position, Sort sort, Unit unit, Set<FacilityKind> kinds, int freshMonths, List<Field> fields) {
    /// Whether a section says what is so, or what happened.
    public enum Sort {
        STATE,
        ACTIVITY
    }

    /// What a report of the section speaks for.
    public enum Unit {
        SITE,
        FACILITY
    }

    public Section {
        // Not Set.copyOf, whose order differs from one start to the next.
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        for (var field : fields) {
            if (field.name().equals(name)) return Optional.of(field);
        }
        return Optional.empty();
    }

    /// A section is known by its name; sections are looked up too often to be compared field by field.
    @Override
    public boolean equals(Object other) {
        return other instanceof Section that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
