package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// The rooms of one institution that are made for teaching with technology.
record Rooms(
        int smartClassrooms,
        @Nullable Integer computerRooms,
        @Nullable Integer stemRooms) implements State {
    /// Every classroom taken for a smart one.
    @Override
    public Rooms mistaken() {
        return new Rooms(smartClassrooms + 12, computerRooms, stemRooms);
    }
}
