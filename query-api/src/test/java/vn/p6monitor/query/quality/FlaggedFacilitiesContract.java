package vn.p6monitor.query.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

/// What every implementation of the facilities with flags keeps.
public abstract class FlaggedFacilitiesContract {
    /// The generation that is asked for.
    protected static final Generation GENERATION = new Generation("test");

    private static final List<String> HERE = List.of("2025/VN", "2025/11", "2025/03358", "2021/VN", "2021/11");
    private static final List<String> THERE = List.of("2025/VN", "2025/15", "2025/02650", "2025/group:remote");

    /// An implementation that holds just these documents.
    protected abstract FlaggedFacilities holding(List<FlagsDocument> documents);

    @Test
    void findsFacilitiesInAllOfSeveralAreasInTheOrderOfTheirCodes() {
        var facilities = holding(List.of(
                document("b", 0, HERE, FlagRule.RECEIVED_LATE),
                document("c", 0, THERE, FlagRule.RECEIVED_LATE),
                document("a", 0, HERE, FlagRule.SUDDEN_CHANGE)));
        assertThat(codes(facilities, List.of("2025/VN"))).containsExactly("a", "b", "c");
        assertThat(codes(facilities, List.of("2025/03358"))).containsExactly("a", "b");
        assertThat(codes(facilities, List.of("2021/11", "2025/11"))).containsExactly("a", "b");
        assertThat(codes(facilities, List.of("2025/group:remote"))).containsExactly("c");
        assertThat(codes(facilities, List.of("2025/group:remote", "2025/11"))).isEmpty();
        assertThat(codes(facilities, List.of("2021/15"))).isEmpty();
    }

    @Test
    void findsFacilitiesWithAFlagOfARuleAndAllTheirFlags() {
        var both = document("a", 0, HERE, FlagRule.SUDDEN_CHANGE, FlagRule.RECEIVED_LATE);
        var facilities = holding(List.of(both, document("b", 0, HERE, FlagRule.OUTAGE_EXCEEDS_MONTH)));
        var late = new FlaggedFacilities.Scope(HERE, Set.of(FlagRule.RECEIVED_LATE), null);
        assertThat(facilities.page(GENERATION, late, null))
                .containsExactly(new FlaggedFacility(
                        "a",
                        0,
                        FacilityKind.PRIMARY,
                        both.flags().stream().map(FlagsDocument.Entry::flag).toList()));
        var any =
                new FlaggedFacilities.Scope(HERE, Set.of(FlagRule.RECEIVED_LATE, FlagRule.OUTAGE_EXCEEDS_MONTH), null);
        assertThat(facilities.page(GENERATION, any, null)).hasSize(2);
    }

    @Test
    void leavesOutFacilitiesOfWhichNothingIsToBeLookedAtAnyMore() {
        assertThat(codes(holding(List.of(document("a", 0, HERE))), HERE)).isEmpty();
    }

    @Test
    void findsOneFacilityWithAllItsParts() {
        var facilities = holding(List.of(
                document("a", 1, HERE, FlagRule.RECEIVED_LATE),
                document("a", 0, HERE),
                document("b", 0, HERE, FlagRule.RECEIVED_LATE)));
        assertThat(facilities.of(GENERATION, "a"))
                .extracting(FlaggedFacility::part)
                .containsExactly(0, 1);
        assertThat(facilities.of(GENERATION, "c")).isEmpty();
    }

    @Test
    void findsFacilitiesOfAKind() {
        var facilities = holding(List.of(document("a", 0, HERE, FlagRule.RECEIVED_LATE)));
        assertThat(facilities.page(GENERATION, of(FacilityKind.PRIMARY), null)).hasSize(1);
        assertThat(facilities.page(GENERATION, of(FacilityKind.COLLEGE), null)).isEmpty();
    }

    @Test
    void goesOnBehindAPartOfAFacilityAndAFullPage() {
        var documents = new ArrayList<FlagsDocument>();
        for (int i = 0; i < FlaggedFacilities.PAGE; i++) {
            documents.add(document("%04d".formatted(i), 10, HERE, FlagRule.RECEIVED_LATE));
        }
        documents.add(document("0000", 9, HERE, FlagRule.RECEIVED_LATE));
        var facilities = holding(documents);
        var all = of(null);
        var first = facilities.page(GENERATION, all, null);
        assertThat(first).hasSize(FlaggedFacilities.PAGE);
        assertThat(first.subList(0, 2)).extracting(FlaggedFacility::part).containsExactly(9, 10);
        var rest = facilities.page(
                GENERATION, all, new FlaggedFacilities.Start(first.getLast().facility(), 10));
        assertThat(rest).extracting(FlaggedFacility::facility).containsExactly("0199");
        assertThat(facilities.page(GENERATION, all, new FlaggedFacilities.Start("0000", 9)))
                .first()
                .extracting(FlaggedFacility::part)
                .isEqualTo(10);
        assertThat(facilities.page(GENERATION, all, new FlaggedFacilities.Start("0000", -1)))
                .isEqualTo(first);
    }

    private static FlaggedFacilities.Scope of(@Nullable FacilityKind kind) {
        return new FlaggedFacilities.Scope(HERE, Set.of(), kind);
    }

    private static List<String> codes(FlaggedFacilities facilities, List<String> areas) {
        return facilities.page(GENERATION, new FlaggedFacilities.Scope(areas, Set.of(), null), null).stream()
                .map(FlaggedFacility::facility)
                .toList();
    }

    private static FlagsDocument document(String facility, int part, List<String> areas, FlagRule... rules) {
        var flags = new ArrayList<Flag>();
        for (var rule : rules) {
            flags.add(new Flag(
                    rule,
                    Sections.named("enrolment").orElseThrow(),
                    "main",
                    Month.of(2025, 5),
                    new UUID(1, flags.size()),
                    rule == FlagRule.RECEIVED_LATE ? null : "learners",
                    1_000_000L,
                    null));
        }
        return FlagsDocument.of(facility, part, "PRIMARY", areas, flags);
    }
}
