package vn.p6monitor.schemas.problem;

/// What a value that a sender gives can have to be.
public enum ValueType {
    TEXT,
    WHOLE_NUMBER,
    NUMBER,
    YES_OR_NO,
    LIST,
    OBJECT
}
