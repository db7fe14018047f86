package vn.p6monitor.schemas.catalogue;

/// A text in both languages of the platform.
public record Text(String vi, String en) {}
