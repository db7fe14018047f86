package vn.p6monitor.streams.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.streams.flow.Facts.Place;
import vn.p6monitor.streams.flow.Facts.Places;

class CommunesTest {
    static final Places IN_11 = places("11");
    static final Places IN_15 = places("15");

    static Places places(String province) {
        return new Places(List.of(), List.of(new Place(province, AreaLevel.PROVINCE)), List.of());
    }

    /// What is said of each, as `area: where`.
    static List<String> said(Communes communes, Map<String, Optional<Places>> now) {
        var said = Stream.<String>builder();
        communes.say(new TreeMap<>(now), (area, places) -> {
            said.add(area + ": "
                    + (places == null ? "none" : places.path2025().getFirst().code()));
        });
        return said.build().toList();
    }

    @Test
    void areEachSpokenForByOneTask() {
        var areas = new TreeMap<String, Optional<Places>>();
        for (int i = 0; i < 100; i++) areas.put("2025/%05d".formatted(i), Optional.of(IN_11));
        var byTask = IntStream.range(0, 3)
                .mapToObj(task -> said(new Communes(task, 3), areas))
                .toList();
        assertThat(byTask).allSatisfy(own -> assertThat(own).isNotEmpty());
        assertThat(byTask.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        areas.keySet().stream().map(area -> area + ": 11").toList());
    }

    @Test
    void areSpokenOfOnlyWhereSomethingIsNew() {
        var communes = new Communes(0, 1);
        var before = Map.of("2025/03358", Optional.of(IN_11), "2025/11", Optional.<Places>empty());
        assertThat(said(communes, before)).containsExactly("2025/03358: 11", "2025/11: none");
        assertThat(said(communes, before)).isEmpty();
        assertThat(said(communes, Map.of("2025/03358", Optional.of(IN_15), "2025/11", Optional.empty())))
                .containsExactly("2025/03358: 15");
        assertThat(said(communes, Map.of("2025/03358", Optional.empty()))).containsExactly("2025/03358: none");
    }
}
