package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// What the library of one institution has beyond paper.
record DigitalLibrary(
        boolean digitalLibrary,
        @Nullable Boolean steamHub,
        @Nullable Integer digitalTitles) implements State {
    /// Yes for no.
    @Override
    public DigitalLibrary mistaken() {
        return new DigitalLibrary(!digitalLibrary, steamHub, digitalTitles);
    }
}
