package vn.p6monitor.sample;

import java.util.List;
import java.util.stream.IntStream;
import vn.p6monitor.sample.Section.Statement;
import vn.p6monitor.sample.Section.Unit;

/// All sections of the sample; a further one is a state, the class that spreads its totals, and a line here.
final class Sections {
    private Sections() {}

    static List<Section> of(List<Institution> institutions, long seed) {
        var enrolment = EnrolmentSpread.over(institutions, Chance.of(seed, "enrolment"));
        var equipment = EquipmentSpread.over(institutions, enrolment, Chance.of(seed, "equipment"));
        var staff = StaffSpread.over(institutions, enrolment, Chance.of(seed, "staff"));
        var schooling = IntStream.range(0, institutions.size())
                .filter(i -> enrolment.get(i).classes() > 0)
                .mapToObj(i -> new Statement(new Unit(institutions.get(i).code(), null), enrolment.get(i)))
                .toList();
        return List.of(
                new Section("connectivity", ConnectivitySpread.over(institutions, Chance.of(seed, "connectivity"))),
                new Section("equipment", statements(institutions, equipment)),
                new Section("staff", statements(institutions, staff)),
                new Section("enrolment", schooling));
    }

    private static List<Statement> statements(List<Institution> institutions, List<? extends State> states) {
        return IntStream.range(0, institutions.size())
                .mapToObj(i -> new Statement(new Unit(institutions.get(i).code(), null), states.get(i)))
                .toList();
    }
}
