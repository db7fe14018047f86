package vn.p6monitor.streams.flow;

/// Says, behind a stage's results in every partition, how far into the inputs those results reach.
///
/// @param stage of the topology that says so
/// @param task the partition of that stage
public record Progress(String stage, int task, Passed passed) implements Admitted, Facts, Rolled {
    public byte[] toBytes() {
        var out = new PackedWriter().text(stage).unsigned(task);
        passed.write(out);
        return out.toBytes();
    }

    public static Progress fromBytes(byte[] bytes) {
        var in = new PackedReader(bytes);
        return new Progress(in.text(), in.size(), Passed.read(in));
    }

    /// The key of a progress record; no facility or area has such a one.
    public String key() {
        return "/progress/" + stage + '/' + task;
    }
}
