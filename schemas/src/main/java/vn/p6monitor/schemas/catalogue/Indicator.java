package vn.p6monitor.schemas.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;

/// One indicator of the catalogue.
///
/// @param unit of the value in words, `percent` where the ratio is shown times 100
/// @param denominator absent for counts
/// @param kinds the facilities it is computed of; where the catalogue names none, all but commune offices
/// @param people the sides that count people and are rounded for readers without a role
/// @param staff whether it is withheld where fewer than 3 facilities are known
public record Indicator(
        String code,
        Text name,
        Text definition,
        Counted counts,
        Set<FacilityKind> kinds,
        Text unit,
        boolean percent,
        Term numerator,
        @Nullable Term denominator,
        Direction direction,
        @Nullable Target target,
        @Nullable String analogue,
        Set<Side> people,
        boolean staff) {
    /// The facilities of an indicator that names no kinds.
    static final Set<FacilityKind> ALL_KINDS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(FacilityKind.COMMUNE_OFFICE)));

    public Indicator(
            String code,
            Text name,
            Text definition,
            Counted counts,
            @Nullable Set<FacilityKind> kinds,
            Text unit,
            boolean percent,
            Term numerator,
            @Nullable Term denominator,
            Direction direction,
            @Nullable Target target,
            @Nullable String analogue,
            @Nullable Set<Side> people,
            boolean staff) {
        this.code = code;
        this.name = name;
        this.definition = definition;
        this.counts = counts;
        // Not Set.copyOf, whose order differs from one start to the next.
        this.kinds = kinds == null ? ALL_KINDS : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        this.unit = unit;
        this.percent = percent;
        this.numerator = numerator;
        this.denominator = denominator;
        this.direction = direction;
        this.target = target;
        this.analogue = analogue;
        this.people = people == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(people));
        this.staff = staff;
    }
}
