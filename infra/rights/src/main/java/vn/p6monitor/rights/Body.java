package vn.p6monitor.rights;

/// What a request carries.
public record Body(String type, String text) {}
