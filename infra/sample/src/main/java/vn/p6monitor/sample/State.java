package vn.p6monitor.sample;

/// What one unit says in one section: the data of a report.
sealed interface State permits Connectivity, Equipment, Staff, Enrolment {
    /// The same unit some months earlier: about the same, a little worse.
    State before(Chance chance);

    /// The same with a slip of the pen: something else, which no rule refuses.
    State mistaken();
}
