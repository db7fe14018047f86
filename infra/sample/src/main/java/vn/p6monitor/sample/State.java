package vn.p6monitor.sample;

/// What is so of one unit: the data of a report of a state section.
sealed interface State extends Data
        permits Connectivity, Power, Equipment, Rooms, Staff, Enrolment, Platforms, DigitalLibrary, Clubs, Households {
    /// The same unit some months earlier: about the same, a little worse; unchanged where nobody was asked then.
    default State before(Chance chance) {
        return this;
    }

    @Override
    State mistaken();
}
