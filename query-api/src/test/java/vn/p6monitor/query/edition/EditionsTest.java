package vn.p6monitor.query.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.index.Generation;

class EditionsTest {
    private static final Generation G1 = Generation.numbered(1);
    private static final Generation G2 = Generation.numbered(2);
    private static final String NEXT = Catalogue.standardText().replace("version: \"1\"", "version: \"2\"");

    private final Shelf shelf = new Shelf();
    private final Editions editions = new Editions(shelf);

    @Test
    void readsTheCatalogueOfTheGenerationInForce() {
        shelf.switchTo(G1, Catalogue.standardText());
        assertThat(editions.inForce().catalogue().version()).isEqualTo("1");
        shelf.switchTo(G2, NEXT);
        assertThat(editions.inForce().generation()).isEqualTo(G2);
        assertThat(editions.inForce().catalogue().version()).isEqualTo("2");
    }

    @Test
    void readsACatalogueOnce() {
        shelf.switchTo(G1, Catalogue.standardText());
        var first = editions.inForce();
        assertThat(editions.inForce()).isSameAs(first);
        assertThat(shelf.catalogues).isEqualTo(1);
    }

    @Test
    void findsAFormerOneForAsLongAsItIsThere() {
        shelf.switchTo(G1, Catalogue.standardText());
        shelf.switchTo(G2, NEXT);
        assertThat(editions.find(G1).map(edition -> edition.catalogue().version()))
                .contains("1");
        shelf.texts.remove(G1);
        assertThat(editions.find(G1)).isEmpty();
    }

    @Test
    void hasNoneBeforeThereIsOne() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(editions::inForce)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INDEX_UNAVAILABLE));
    }

    @Test
    void readsAgainWhatWasNoLongerInForceWhenItHadBeenRead() {
        shelf.switchTo(G1, Catalogue.standardText());
        var read = editions.read(edition -> {
            if (edition.generation().equals(G1)) shelf.switchTo(G2, NEXT);
            return edition.generation();
        });
        assertThat(read).isEqualTo(G2);
    }

    /// Generations in a map.
    private static final class Shelf implements EditionIndex {
        private final Map<Generation, String> texts = new HashMap<>();
        private Optional<Generation> inForce = Optional.empty();
        private int catalogues;

        void switchTo(Generation generation, String catalogue) {
            texts.put(generation, catalogue);
            inForce = Optional.of(generation);
        }

        @Override
        public Optional<Generation> inForce() {
            return inForce;
        }

        @Override
        public Optional<String> catalogue(Generation generation) {
            catalogues++;
            return Optional.ofNullable(texts.get(generation));
        }
    }
}
