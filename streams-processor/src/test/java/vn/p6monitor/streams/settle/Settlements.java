package vn.p6monitor.streams.settle;

import java.util.List;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.flag.Reported;
import vn.p6monitor.streams.flow.Version;

/// Lets tests of what comes behind settling settle the example's school.
public final class Settlements {
    private Settlements() {}

    public static Reported reported(List<Version> versions) {
        return Settlement.reported(Examples.school(), "11", versions);
    }
}
