package vn.p6monitor.schemas.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.generation.GenerationRequest.Reason;
import vn.p6monitor.schemas.index.Generation;

class GenerationLogTest {
    private GenerationLog log = GenerationLog.EMPTY;
    private long end;

    @Test
    void wantsNothingBeforeAnythingIsAsked() {
        assertThat(log.wanted()).isEmpty();
        assertThat(log.lacks("standard")).isTrue();
    }

    @Test
    void countsGenerationsByTheOffsetsOfTheirRequests() {
        ask(Reason.RELEASE, "standard");
        assertWanted(1, "standard");
        ask(Reason.REBUILD, null);
        assertWanted(2, "standard");
        ask(Reason.CATALOGUE, "ours");
        assertWanted(3, "ours");
        ask(Reason.REBUILD, null);
        assertWanted(4, "ours");
    }

    @Test
    void takesTheCatalogueOfAReleaseOnce() {
        ask(Reason.RELEASE, "standard");
        assertThat(log.lacks("standard")).isFalse();
        ask(Reason.RELEASE, "standard");
        assertWanted(1, "standard");
        ask(Reason.RELEASE, "next");
        assertWanted(3, "next");
        // An instance of the former release that still runs, or runs again.
        assertThat(log.lacks("standard")).isFalse();
        ask(Reason.RELEASE, "standard");
        assertWanted(3, "next");
    }

    @Test
    void leavesTheMinistrysCatalogueWhereAReleaseBringsAnother() {
        ask(Reason.RELEASE, "standard");
        ask(Reason.CATALOGUE, "ours");
        assertThat(log.lacks("next")).isFalse();
        ask(Reason.RELEASE, "next");
        assertWanted(2, "ours");
    }

    @Test
    void takesTheMinistrysCatalogueBeforeAnyRelease() {
        ask(Reason.CATALOGUE, "ours");
        assertWanted(1, "ours");
        assertThat(log.lacks("standard")).isFalse();
    }

    @Test
    void tellsTheCatalogueOfEachGenerationThatWasAskedForWithEffect() {
        ask(Reason.REBUILD, null);
        ask(Reason.RELEASE, "standard");
        ask(Reason.RELEASE, "standard");
        ask(Reason.CATALOGUE, "ours");
        ask(Reason.REBUILD, null);
        assertThat(log.catalogue(Generation.numbered(1))).isEmpty();
        assertThat(log.catalogue(Generation.numbered(2))).contains("standard");
        assertThat(log.catalogue(Generation.numbered(3))).isEmpty();
        assertThat(log.catalogue(Generation.numbered(4))).contains("ours");
        assertThat(log.catalogue(Generation.numbered(5))).contains("ours");
    }

    @Test
    void rebuildsNothingBeforeThereIsACatalogue() {
        ask(Reason.REBUILD, null);
        assertThat(log.wanted()).isEmpty();
        ask(Reason.RELEASE, "standard");
        assertWanted(2, "standard");
    }

    private void ask(Reason reason, @Nullable String catalogue) {
        log = log.plus(end++, new GenerationRequest(reason, catalogue, "someone"));
    }

    private void assertWanted(int number, String catalogue) {
        assertThat(log.wanted()).contains(new GenerationLog.Asked(Generation.numbered(number), catalogue));
    }
}
