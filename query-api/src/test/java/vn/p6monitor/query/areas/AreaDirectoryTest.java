package vn.p6monitor.query.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.Generation;

class AreaDirectoryTest {
    private static final Generation G1 = Generation.numbered(1);
    private static final BoundarySet OLD = BoundarySet.SET_2021;

    private static final Area POOR = Area.group(OLD, "group:poor", "Nghèo", null, List.of("03365"));

    private final AreaDirectory directory = new AreaDirectory(new InMemoryAreaIndex(List.of(
            area("10", AreaLevel.PROVINCE, null, "15"),
            area("15", AreaLevel.PROVINCE, "VN", "15"),
            area("11", AreaLevel.PROVINCE, "VN", "11"),
            area("90", AreaLevel.PROVINCE, "VN", "11", "15"),
            area("100", AreaLevel.DISTRICT, "11"),
            area("101", AreaLevel.DISTRICT, "11"),
            area("03365", AreaLevel.COMMUNE, "100", "03358"),
            area("D101", AreaLevel.COMMUNE, "101"),
            POOR)));

    @Test
    void hasTheNationBuiltIn() {
        assertThat(directory.find(G1, OLD, "VN")).contains(Area.nation(OLD));
        assertThat(codes(directory.find(G1, OLD, List.of("VN", "11", "nowhere"))))
                .containsExactly("11", "VN");
    }

    @Test
    void putsTheNationAboveProvinces() {
        assertThat(directory.find(G1, OLD, "10").map(Area::parent)).contains("VN");
    }

    @Test
    void knowsWhichOldProvincesBecameWhollyOneNew() {
        assertThat(directory.provincesOf(G1, "15", OLD)).containsExactlyInAnyOrder("10", "15");
        assertThat(directory.provincesOf(G1, "15", BoundarySet.SET_2025)).containsExactly("15");
        assertThat(directory.provincesOf(G1, "11", OLD)).containsExactly("11");
    }

    @Test
    void listsEverythingInsideAnArea() {
        var eleven = directory.find(G1, OLD, "11").orElseThrow();
        assertThat(codes(directory.listWithin(G1, eleven, null, 100))).containsExactly("03365", "100", "101", "D101");
        assertThat(codes(directory.listWithin(G1, eleven, AreaLevel.COMMUNE, 100)))
                .containsExactly("03365", "D101");
        assertThat(codes(directory.listWithin(G1, eleven, AreaLevel.COMMUNE, 1)))
                .containsExactly("03365");
        assertThat(codes(directory.listWithin(G1, Area.nation(OLD), AreaLevel.DISTRICT, 100)))
                .containsExactly("100", "101");
    }

    @Test
    void listsASetWithTheNationAmongIt() {
        assertThat(codes(directory.list(G1, OLD, null, 100)))
                .containsExactly("03365", "10", "100", "101", "11", "15", "90", "D101", "VN", "group:poor");
        assertThat(codes(directory.list(G1, OLD, null, 9))).endsWith("D101", "VN");
        assertThat(codes(directory.list(G1, OLD, null, 8))).endsWith("90", "D101");
        assertThat(codes(directory.list(G1, OLD, AreaLevel.NATION, 100))).containsExactly("VN");
        assertThat(codes(directory.list(G1, OLD, AreaLevel.PROVINCE, 2))).containsExactly("10", "11");
    }

    @Test
    void findsGroupsWhichLieNowhere() {
        assertThat(directory.find(G1, OLD, "group:poor")).contains(POOR);
        assertThat(codes(directory.find(G1, OLD, List.of("group:poor", "VN", "11"))))
                .containsExactly("11", "VN", "group:poor");
        assertThat(directory.list(G1, OLD, AreaLevel.GROUP, 100)).containsExactly(POOR);
        assertThat(codes(directory.listWithin(G1, Area.nation(OLD), null, 100)))
                .containsExactly("03365", "10", "100", "101", "11", "15", "90", "D101");
    }

    @Test
    void listsMoreThanOnePageOfTheIndex() {
        var many = IntStream.range(0, AreaIndex.PAGE + 1)
                .mapToObj(i -> area("%05d".formatted(i), AreaLevel.COMMUNE, "100"))
                .toList();
        var large = new AreaDirectory(new InMemoryAreaIndex(many));
        assertThat(large.list(G1, OLD, AreaLevel.COMMUNE, 20_000)).hasSize(AreaIndex.PAGE + 1);
    }

    private static Area area(String code, AreaLevel level, @Nullable String parent, String... successors) {
        return new Area(OLD, code, level, parent, "Nơi " + code, null, List.of(successors));
    }

    private static List<String> codes(List<Area> areas) {
        return areas.stream().map(Area::code).toList();
    }
}
