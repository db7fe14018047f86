package vn.p6monitor.sample;

/// Rooms of one sort that one institution had built, renovated or upgraded.
record Works(Room room, Work work, int count) implements Activity {
    /// The rooms that the contract knows.
    enum Room {
        CLASSROOM,
        LIBRARY,
        BOARDING,
        SEMI_BOARDING,
        OTHER
    }

    /// What was done to them.
    enum Work {
        NEW,
        RENOVATED,
        UPGRADED
    }

    /// One digit too many.
    @Override
    public Works mistaken() {
        return new Works(room, work, count * 10);
    }
}
