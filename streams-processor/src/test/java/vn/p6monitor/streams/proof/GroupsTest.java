package vn.p6monitor.streams.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.streams.flow.Rolled;

/// The real topology with schools in two communes, and the groups that those are in: how many of them are expected.
class GroupsTest extends RunningTopology {
    private static final Month OPENED = Month.of(2020, 1);

    private static final List<Event> AREAS = List.of(
            area(SET_2025, "11", AreaLevel.PROVINCE, "VN"),
            area(SET_2025, "03358", AreaLevel.COMMUNE, "11"),
            area(SET_2025, "03385", AreaLevel.COMMUNE, "11"),
            area(SET_2021, "11", AreaLevel.PROVINCE, "VN", "11"),
            area(SET_2021, "100", AreaLevel.DISTRICT, "11"),
            area(SET_2021, "03365", AreaLevel.COMMUNE, "100", "03358"));

    /// One in the old commune, and so in the first of the new ones, one in the first and one in the second.
    private static final List<Event> SCHOOLS = List.of(
            school("a", FacilityKind.PRIMARY, "03365", null),
            school("b", FacilityKind.PRESCHOOL, null, "03358"),
            school("c", FacilityKind.PRIMARY, null, "03385"));

    private static final List<Event> GROUPS = List.of(
            group(SET_2021, "group:poor", "03365"),
            group(SET_2025, "group:poor", "03358"),
            group(SET_2025, "group:remote", "03385", "03358"));

    private static Event group(BoundarySet set, String code, String... communes) {
        return new Event.OfArea(Area.group(set, code, "Nhóm", null, List.of(communes)), RECEIVED);
    }

    private static Event school(
            String code, FacilityKind kind, @Nullable String commune2021, @Nullable String commune2025) {
        var main = new Site(Site.MAIN_CODE, SiteType.MAIN, null, null, null, new Opening(null, null));
        var open = new Opening(OPENED, null);
        var school = new Facility(code, "Trường", kind, commune2021, commune2025, open, List.of(main), null);
        return new Event.OfFacility(school, true, RECEIVED);
    }

    /// How many schools are expected in an area, of a kind or of all.
    private long schools(BoundarySet set, String area, @Nullable FacilityKind kind) {
        return reader().figures("DV01", set, area, kind, OPENED.index()).expected();
    }

    private void assertEverySchoolIsInItsGroups() {
        assertThat(schools(SET_2021, "group:poor", null)).isEqualTo(1);
        assertThat(schools(SET_2021, "group:poor", FacilityKind.PRESCHOOL)).isZero();
        assertThat(schools(SET_2025, "group:poor", null)).isEqualTo(2);
        assertThat(schools(SET_2025, "group:poor", FacilityKind.PRIMARY)).isEqualTo(1);
        assertThat(schools(SET_2025, "group:remote", null)).isEqualTo(3);
        assertThat(schools(SET_2025, "group:remote", FacilityKind.PRIMARY)).isEqualTo(2);
        assertThat(schools(SET_2021, "group:remote", null)).isZero();
        assertThat(schools(SET_2025, "VN", null)).isEqualTo(3);
    }

    @Test
    void itDoesNotMatterWhetherGroupsComeBeforeOrAfterSchoolsAndAreas() {
        var parts = List.of(AREAS, SCHOOLS, GROUPS);
        for (var order : List.of("012", "021", "102", "120", "201", "210")) {
            startAnew(order);
            for (var part : order.chars().map(c -> c - '0').toArray()) {
                feed(parts.get(part));
                running().tell();
            }
            running().settle();
            assertEverySchoolIsInItsGroups();
        }
    }

    @Test
    void schoolsLeaveAGroupAndJoinItAsItsCommunesChange() {
        feed(AREAS);
        feed(SCHOOLS);
        say(GROUPS);
        say(group(SET_2025, "group:poor", "03385"), group(SET_2025, "group:remote"));
        assertThat(schools(SET_2025, "group:poor", null)).isEqualTo(1);
        assertThat(schools(SET_2025, "group:poor", FacilityKind.PRESCHOOL)).isZero();
        assertThat(schools(SET_2025, "group:remote", null)).isZero();
        assertThat(schools(SET_2025, "03358", null)).isEqualTo(2);
        say(GROUPS);
        assertEverySchoolIsInItsGroups();
    }

    @Test
    void aSchoolThatMovesTakesItsNumbersToTheGroupsOfItsNewCommune() {
        feed(AREAS);
        feed(SCHOOLS);
        say(GROUPS);
        say(school("a", FacilityKind.PRIMARY, null, "03385"));
        assertThat(schools(SET_2021, "group:poor", null)).isZero();
        assertThat(schools(SET_2025, "group:poor", null)).isEqualTo(1);
        assertThat(schools(SET_2025, "group:remote", null)).isEqualTo(3);
    }

    @Test
    void aGroupThatChangedJustBeforeARestartIsNotForgotten() {
        feed(AREAS);
        say(SCHOOLS);
        feed(GROUPS);
        running().restart();
        running().settle();
        assertEverySchoolIsInItsGroups();
        feed(List.of(group(SET_2025, "group:remote", "03385")));
        running().tell();
        running().restart();
        running().settle();
        assertThat(schools(SET_2025, "group:remote", null)).isEqualTo(1);
    }

    @Test
    void sayingAGroupAgainOrByAnotherNameSendsNothing() {
        feed(AREAS);
        feed(SCHOOLS);
        say(GROUPS);
        var rows = rows();
        feed(GROUPS);
        var poor = Area.group(SET_2025, "group:poor", "Nghèo", "Poor", List.of("03358"));
        say(new Event.OfArea(poor, RECEIVED));
        assertThat(rows()).isEqualTo(rows);
    }

    private List<Rolled> rows() {
        return running().values().stream()
                .filter(Rolled.AreaValues.class::isInstance)
                .toList();
    }
}
