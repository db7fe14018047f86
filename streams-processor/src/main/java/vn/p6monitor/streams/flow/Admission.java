package vn.p6monitor.streams.flow;

/// What becomes of a record of the input topics.
public sealed interface Admission permits Admitted, Rejected {}
