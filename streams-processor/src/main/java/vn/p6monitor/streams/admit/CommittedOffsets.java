package vn.p6monitor.streams.admit;

import vn.p6monitor.streams.flow.Passed;

/// How far the application had committed its input when a task starts.
@FunctionalInterface
public interface CommittedOffsets {
    /// The committed offsets of the input partitions that a task of admission reads: those with its own number.
    Passed ofTask(int task);

    /// The same of the generation that this one follows, which has told all rejections before them.
    default Passed ofFormer(int task) {
        return Passed.NOTHING;
    }
}
