package vn.p6monitor.streams.flow;

/// Says, behind a stage's results in every partition, how far into the inputs those results reach.
///
/// @param stage of the topology that says so
/// @param task the partition of that stage
/// @param calm whether nothing more was coming when it was said: who waits for more to combine need not
public record Progress(String stage, int task, Passed passed, boolean calm) implements Admitted, Facts, Rolled {
    public byte[] toBytes() {
        var out = new PackedWriter().text(stage).unsigned(task);
        passed.write(out);
        out.unsigned(calm ? 1 : 0);
        return out.toBytes();
    }

    public static Progress fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        return new Progress(in.text(), in.size(), Passed.read(in), in.unsigned() != 0);
    }

    /// The key of a progress record; no facility or area has such a one.
    public String key() {
        return "/progress/" + stage + '/' + task;
    }
}
