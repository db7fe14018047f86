package vn.p6monitor.schemas.catalogue;

/// What an indicator should reach, in its own unit, and who says so.
public record Target(double value, Text source) {}
