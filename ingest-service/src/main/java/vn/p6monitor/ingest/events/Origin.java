package vn.p6monitor.ingest.events;

import java.util.UUID;

/// Which upload an event came with, and who sent it.
public record Origin(UUID upload, String sender) {}
