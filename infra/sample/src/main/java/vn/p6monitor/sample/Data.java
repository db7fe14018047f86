package vn.p6monitor.sample;

/// What one unit says in one report.
sealed interface Data permits State, Activity {
    /// The same with a slip of the pen: something else, which no rule refuses.
    Data mistaken();
}
