package vn.p6monitor.streams.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.Generation;

class ShelfTest {
    private static final Generation G1 = Generation.numbered(1);
    private static final Generation G2 = Generation.numbered(2);

    private final Map<String, Set<String>> aliases = new HashMap<>();

    @Test
    void showsNothingWhereNoAliasLeads() {
        put(G1, false);
        assertThat(shelf().shown()).isEmpty();
        assertThat(shelf().isWhole(G1)).isTrue();
        assertThat(shelf().isShownWhole(G1)).isFalse();
        assertThat(shelf().present()).containsExactly(G1);
    }

    @Test
    void showsTheGenerationThatAllAliasesLeadTo() {
        put(G1, true);
        put(G2, false);
        aliases.put("p6-something-else", Set.of());
        assertThat(shelf().shown()).contains(G1);
        assertThat(shelf().isShownWhole(G1)).isTrue();
        assertThat(shelf().present()).containsExactly(G1, G2);
        assertThat(shelf().indicesBehind(Generation.VALUES_ALIAS)).containsExactly(G1.valuesIndex());
    }

    @Test
    void isNotWholeWhereAnIndexIsLostWithItsAlias() {
        put(G1, true);
        aliases.remove(G1.valuesIndex());
        assertThat(shelf().shown()).contains(G1);
        assertThat(shelf().isShownWhole(G1)).isFalse();
        assertThat(shelf().isWhole(G1)).isFalse();
    }

    @Test
    void isNotWholeWhereAnAliasLeadsToTwo() {
        put(G1, true);
        put(G2, true);
        assertThat(shelf().shown()).contains(G2);
        assertThat(shelf().isShownWhole(G2)).isFalse();
    }

    private void put(Generation generation, boolean shown) {
        for (var alias : Generation.ALIASES) {
            var index = generation.index(alias);
            aliases.put(index, shown ? Set.of(alias, index + "-write") : Set.of(index + "-write"));
        }
    }

    private Shelf shelf() {
        return new Shelf(aliases);
    }
}
