package vn.p6monitor.schemas.facility;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.period.Month;

/// The months in which a facility or site is open, both ends included; an absent end is open.
public record Opening(@Nullable Month openedOn, @Nullable Month closedOn) {
    public boolean includes(Month month) {
        return (openedOn == null || !openedOn.isAfter(month)) && (closedOn == null || !month.isAfter(closedOn));
    }

    /// The months in which both are open; may be empty, then it opens after it closes.
    public Opening and(Opening other) {
        return new Opening(later(openedOn, other.openedOn), earlier(closedOn, other.closedOn));
    }

    private static @Nullable Month later(@Nullable Month a, @Nullable Month b) {
        if (a == null) return b;
        return b == null || a.isAfter(b) ? a : b;
    }

    private static @Nullable Month earlier(@Nullable Month a, @Nullable Month b) {
        if (a == null) return b;
        return b == null || b.isAfter(a) ? a : b;
    }
}
