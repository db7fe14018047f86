package vn.p6monitor.streams.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.streams.Examples.Draft;
import vn.p6monitor.streams.flow.Version;
import vn.p6monitor.streams.settle.Settlements;

/// What a school said, and what is to be looked at of it, as text.
final class Reports {
    private Reports() {}

    /// The id of a report with a number.
    static String id(int number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }

    /// What is to be looked at of reports that were received in time.
    static String flags(Draft... drafts) {
        return flags(Arrays.stream(drafts)
                .map(draft -> Version.of(draft.build(), null, Instant.EPOCH))
                .toArray(Version[]::new));
    }

    /// The flags in their order, which is the same in whatever order the versions came.
    static String flags(Version... versions) {
        var shuffled = Arrays.asList(versions);
        var flags = Flags.of(Settlements.reported(shuffled));
        Collections.shuffle(shuffled, new Random(versions.length));
        assertThat(Flags.of(Settlements.reported(shuffled))).isEqualTo(flags);
        return text(flags);
    }

    private static String text(List<Flag> flags) {
        return flags.stream().map(Reports::text).toList().toString();
    }

    private static String text(Flag flag) {
        return "%s %s %s %s %d %s %d/%d"
                .formatted(
                        flag.rule(),
                        flag.section(),
                        flag.site(),
                        flag.month(),
                        flag.reportId().getLeastSignificantBits(),
                        flag.field(),
                        flag.value(),
                        flag.reference());
    }
}
