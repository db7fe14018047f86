package vn.p6monitor.streams.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.flow.Facts.Group;
import vn.p6monitor.streams.flow.Facts.Place;
import vn.p6monitor.streams.flow.Facts.Places;
import vn.p6monitor.streams.proof.HeapStore;

class KnownAreasTest {
    static final BoundarySet OLD = BoundarySet.SET_2021;
    static final BoundarySet NEW = BoundarySet.SET_2025;

    final HeapStore<byte[]> store = new HeapStore<>(KnownAreas.STORE);
    KnownAreas known = new KnownAreas(store);

    /// The areas that the school of the examples lies in.
    @BeforeEach
    void learnWhereTheSchoolLies() {
        known.learn(area(NEW, "11", AreaLevel.PROVINCE, "VN"));
        known.learn(area(NEW, "03358", AreaLevel.COMMUNE, "11"));
        known.learn(area(OLD, "11", AreaLevel.PROVINCE, "VN", "11"));
        known.learn(area(OLD, "100", AreaLevel.DISTRICT, "11"));
        known.learn(area(OLD, "03365", AreaLevel.COMMUNE, "100", "03358"));
        assertThat(known.haveChanged()).isTrue();
    }

    static Area area(BoundarySet set, String code, AreaLevel level, String parent, String... successors) {
        return new Area(set, code, level, parent, "Nơi " + code, null, List.of(successors));
    }

    static Area group(BoundarySet set, String code, String... communes) {
        return Area.group(set, code, "Nhóm", null, List.of(communes));
    }

    List<Group> groups() {
        return known.placesOf(Objects.requireNonNull(known.placeOf(Examples.school())))
                .groups();
    }

    @Test
    void knowWhereEachCommuneLiesAndThatOthersAreNone() {
        known.learn(group(NEW, "group:remote", "03358"));
        known.learn(area(NEW, "03385", AreaLevel.COMMUNE, "nowhere"));
        var communes = known.communes();
        assertThat(communes.get("2025/03358"))
                .contains(new Places(
                        List.of(),
                        List.of(new Place("03358", AreaLevel.COMMUNE), new Place("11", AreaLevel.PROVINCE)),
                        List.of(new Group(NEW, "group:remote"))));
        assertThat(communes.get("2021/03365"))
                .contains(new Places(
                        List.of(
                                new Place("03365", AreaLevel.COMMUNE),
                                new Place("100", AreaLevel.DISTRICT),
                                new Place("11", AreaLevel.PROVINCE)),
                        List.of(),
                        List.of()));
        for (var none : List.of("2025/11", "2021/100", "2025/03385", "2025/group:remote", "2025/VN")) {
            assertThat(communes.get(none)).as(none).isEmpty();
        }
    }

    @Test
    void areEachSpokenForByOneTaskWhichSaysNothingTwice() {
        var said = new ArrayList<String>();
        var tasks = List.of(new Communes(0, 2), new Communes(1, 2));
        for (var task : tasks) task.say(known.communes(), (commune, places) -> said.add(commune + (places != null)));
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "2021/VNfalse",
                        "2021/11false",
                        "2021/100false",
                        "2021/03365true",
                        "2025/VNfalse",
                        "2025/11false",
                        "2025/03358true");
        said.clear();
        for (var task : tasks) task.say(known.communes(), (commune, places) -> said.add(commune + (places != null)));
        assertThat(said).isEmpty();
        known.learn(area(NEW, "03358", AreaLevel.DISTRICT, "11"));
        for (var task : tasks) task.say(known.communes(), (commune, places) -> said.add(commune + (places != null)));
        assertThat(said).containsExactly("2025/03358false");
    }

    @Test
    void knowTheGroupsOfBothSetsThatASchoolIsInBySetAndCode() {
        assertThat(groups()).isEmpty();
        known.learn(group(NEW, "group:remote", "03358", "03385"));
        known.learn(group(NEW, "group:poor", "03385", "03358"));
        known.learn(group(OLD, "group:remote", "03365"));
        known.learn(group(NEW, "group:coastal", "03385"));
        assertThat(groups())
                .containsExactly(
                        new Group(OLD, "group:remote"), new Group(NEW, "group:poor"), new Group(NEW, "group:remote"));
    }

    @Test
    void takeACodeForACommuneOfTheGroupsOwnSetOnly() {
        known.learn(group(OLD, "group:poor", "03358"));
        known.learn(group(NEW, "group:poor", "03365", "11"));
        assertThat(groups()).isEmpty();
    }

    @Test
    void replaceAGroupWhole() {
        known.learn(group(NEW, "group:poor", "03358"));
        known.learn(group(NEW, "group:poor", "03385"));
        assertThat(groups()).isEmpty();
        known.learn(group(NEW, "group:poor", "03358", "03358"));
        known.learn(group(NEW, "group:poor"));
        assertThat(groups()).isEmpty();
    }

    @Test
    void haveChangedWhereAGroupHasOtherCommunesAndNotWhereItHasAnotherName() {
        known.learn(group(NEW, "group:poor", "03358", "03385"));
        assertThat(known.haveChanged()).isTrue();
        known.learn(Area.group(NEW, "group:poor", "Nghèo", "Poor", List.of("03385", "03358")));
        assertThat(known.haveChanged()).isFalse();
        known.learn(group(NEW, "group:poor", "03358"));
        assertThat(known.haveChanged()).isTrue();
        assertThat(known.haveChanged()).isFalse();
    }

    @Test
    void rememberGroupsAndThatTheyHaveChangedWhenATaskStartsAgain() {
        known.learn(group(NEW, "group:poor", "03385"));
        known.learn(group(NEW, "group:poor", "03358"));
        known = new KnownAreas(store);
        assertThat(known.haveChanged()).isTrue();
        assertThat(groups()).containsExactly(new Group(NEW, "group:poor"));
        known.learn(group(NEW, "group:poor"));
        assertThat(groups()).isEmpty();
    }
}
