package vn.p6monitor.ingest.openrosa;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Section;

/// A facility that can be chosen in a form, and where it lies since July 2025.
record Offer(Place province, Place commune, Facility facility) {
    private static final Place NOWHERE = new Place("-", "-");
    private static final Comparator<Offer> BY_PLACE = Comparator.comparing((Offer offer) -> offer.province.code)
            .thenComparing(offer -> offer.commune.code)
            .thenComparing(offer -> offer.facility.name())
            .thenComparing(offer -> offer.facility.code());

    /// A province or commune, or `-` for what the areas do not know any more.
    record Place(String code, String name) {}

    /// Those that the sender may report the section for, by their places.
    static List<Offer> to(Sender sender, Section section, Register register) {
        var areas = register.areas();
        return candidates(sender, register)
                .filter(facility -> section.kinds().contains(facility.kind()))
                .map(facility -> of(facility, areas))
                .filter(offer -> offer.isFor(sender))
                .sorted(BY_PLACE)
                .toList();
    }

    /// All, unless it is known beforehand which: most phones are of one school, and ask often.
    private static Stream<Facility> candidates(Sender sender, Register register) {
        boolean hasOwnOnly = !sender.isMinistry() && !sender.roles().contains(Role.PROVINCE);
        return hasOwnOnly
                ? sender.facilities().stream().flatMap(code -> register.facility(code).stream())
                : register.facilities();
    }

    private static Offer of(Facility facility, Areas areas) {
        return switch (Placement.of(facility.commune2021(), facility.commune2025(), areas)) {
            case Verdict.Accepted<Placement>(var place) -> {
                var commune = place.path2025().getFirst();
                var province = place.path2025().getLast();
                yield new Offer(
                        new Place(province.code(), province.name()),
                        new Place(commune.code(), commune.name()),
                        facility);
            }
            case Verdict.Refused<Placement> _ -> new Offer(NOWHERE, NOWHERE, facility);
        };
    }

    private boolean isFor(Sender sender) {
        if (sender.isMinistry()) return true;
        return sender.mayReportFor(facility.code(), Objects.equals(province, NOWHERE) ? null : province.code);
    }
}
