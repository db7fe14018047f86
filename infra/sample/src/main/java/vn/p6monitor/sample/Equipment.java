package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// What one institution has to compute and to show with.
record Equipment(
        int computers,
        int computersOutdated,
        int computersRequired,
        int learningComputers,
        @Nullable Integer learningComputersUsable,
        int projectors,
        int interactiveBoards,
        @Nullable Integer robotKits)
        implements State {
    /// Fewer computers, more of them outdated, the same need.
    @Override
    public Equipment before(Chance chance) {
        int held = chance.percent(40) ? Math.max(1, computers - chance.below(2 + computers / 20)) : computers;
        int outdated = Math.min(held, computersOutdated + (chance.percent(20) ? 1 : 0));
        int learning = Math.min(held, learningComputers);
        var usable =
                learningComputersUsable == null ? null : Integer.valueOf(Math.min(learning, learningComputersUsable));
        int shown = Math.max(0, projectors - (chance.percent(10) ? 1 : 0));
        return new Equipment(held, outdated, computersRequired, learning, usable, shown, interactiveBoards, robotKits);
    }

    /// One digit too many.
    @Override
    public Equipment mistaken() {
        return new Equipment(
                computers * 10,
                computersOutdated,
                computersRequired,
                learningComputers,
                learningComputersUsable,
                projectors,
                interactiveBoards,
                robotKits);
    }
}
