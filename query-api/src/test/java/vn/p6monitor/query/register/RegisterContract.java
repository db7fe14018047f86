package vn.p6monitor.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

/// What every implementation of the register keeps.
public abstract class RegisterContract {
    private static final List<Registration> SOME = List.of(
            said(1, "11-TH-0042", "Trường Tiểu học Na Tông", FacilityKind.PRIMARY, "03365", "03358", null),
            said(2, "11-TH-0043", "Trường Tiểu học số 2 Na Tông", FacilityKind.PRIMARY, "03365", null, "2025-04"),
            said(3, "11-MN-0001", "Mầm non Đề Thám", FacilityKind.PRESCHOOL, null, "03358", null),
            said(4, "15-CD-0001", "Cao đẳng Lào Cai", FacilityKind.COLLEGE, null, "02650", null));

    /// An implementation that holds just these registrations, of which each facility's come in the order of the topic.
    protected abstract Register holding(List<Registration> registrations);

    /// A registration that came at a time of its own.
    protected static Registration said(
            long at,
            String code,
            String name,
            FacilityKind kind,
            @Nullable String commune2021,
            @Nullable String commune2025,
            @Nullable String closedOn) {
        var opening = new Opening(
                Month.of(1995, 9),
                closedOn == null ? null : Month.parse(closedOn).orElseThrow());
        var main = new Site("main", SiteType.MAIN, null, null, null, new Opening(null, null));
        var facility = new Facility(code, name, kind, commune2021, commune2025, opening, List.of(main), null);
        return new Registration(facility, Instant.ofEpochMilli(at), "ministry", null);
    }

    @ParameterizedTest
    @CsvSource({
        "na tong, 11-TH-0042 11-TH-0043",
        "Na Tông, 11-TH-0042 11-TH-0043",
        "tong na 2, 11-TH-0043",
        "ĐỀ thám, 11-MN-0001",
        "th, 11-MN-0001",
        "11-th, 11-TH-0042 11-TH-0043",
        "1, 11-MN-0001 11-TH-0042 11-TH-0043 15-CD-0001",
        "tieu lao, ''",
        "ong, ''",
        "…, ''"
    })
    void findsByWordsOfTheNameOrTheBeginningOfTheCode(String text, String codes) {
        assertThat(codes(new Register.Scope(Words.of(text), List.of(), null, null)))
                .isEqualTo(codes);
    }

    @Test
    void findsByCommunesOfEitherSet() {
        var older = new Territory(BoundarySet.SET_2021, List.of("03365"), List.of());
        var newer = new Territory(BoundarySet.SET_2025, List.of("03358"), List.of());
        var followed = new Territory(BoundarySet.SET_2025, List.of("03358"), List.of("03365"));
        assertThat(codes(in(older))).isEqualTo("11-TH-0042 11-TH-0043");
        assertThat(codes(in(newer))).isEqualTo("11-MN-0001 11-TH-0042");
        assertThat(codes(in(followed))).isEqualTo("11-MN-0001 11-TH-0042 11-TH-0043");
        assertThat(codes(in(older, newer))).isEqualTo("11-TH-0042");
        assertThat(codes(in(new Territory(BoundarySet.SET_2025, List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void findsAKindAndWhatIsOpen() {
        assertThat(codes(new Register.Scope(null, List.of(), FacilityKind.PRIMARY, null)))
                .isEqualTo("11-TH-0042 11-TH-0043");
        assertThat(codes(new Register.Scope(null, List.of(), FacilityKind.PRIMARY, Month.of(2025, 4))))
                .isEqualTo("11-TH-0042 11-TH-0043");
        assertThat(codes(new Register.Scope(null, List.of(), null, Month.of(2025, 5))))
                .isEqualTo("11-MN-0001 11-TH-0042 15-CD-0001");
        assertThat(codes(new Register.Scope(null, List.of(), null, Month.of(1995, 8))))
                .isEmpty();
    }

    @Test
    void goesOnBehindACode() {
        var register = holding(SOME);
        var all = new Register.Scope(null, List.of(), null, null);
        assertThat(codes(register.page(all, null, 2))).isEqualTo("11-MN-0001 11-TH-0042");
        assertThat(codes(register.page(all, "11-TH-0042", 2))).isEqualTo("11-TH-0043 15-CD-0001");
        assertThat(register.page(all, "15-CD-0001", 2)).isEmpty();
    }

    @Test
    void knowsWhatIsInForceAndWhatWasBefore() {
        var all = new ArrayList<>(SOME);
        var renamed = said(5, "11-TH-0042", "Núa Ngam", FacilityKind.PRIMARY, "03365", "03358", null);
        all.add(renamed);
        var register = holding(all);
        assertThat(register.inForce("11-TH-0042")).contains(renamed);
        assertThat(register.inForce("11-TH-9999")).isEmpty();
        assertThat(register.history("11-TH-0042")).containsExactly(SOME.getFirst(), renamed);
        assertThat(register.history("11-TH-9999")).isEmpty();
    }

    private static Register.Scope in(Territory... territories) {
        return new Register.Scope(null, List.of(territories), null, null);
    }

    private String codes(Register.Scope scope) {
        return codes(holding(SOME).page(scope, null, Register.PAGE));
    }

    private static String codes(List<Registration> registrations) {
        return String.join(
                " ",
                registrations.stream()
                        .map(registration -> registration.facility().code())
                        .toList());
    }
}
