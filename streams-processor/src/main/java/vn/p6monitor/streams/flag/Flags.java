package vn.p6monitor.streams.flag;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.schemas.flag.Flag;

/// All that is to be looked at of a facility's reports.
public final class Flags {
    private static final List<Rule> RULES = List.of(
            new SuddenChange(),
            new EmptyClasses(),
            new TestedWithoutConnection(),
            new Lateness(),
            new LongOutage(),
            new Conflict());

    private Flags() {}

    /// The flags in their order.
    public static List<Flag> of(Reported reported) {
        var flags = new ArrayList<Flag>();
        for (var rule : RULES) rule.check(reported, flags::add);
        flags.sort(null);
        return flags;
    }
}
