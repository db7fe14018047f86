package vn.p6monitor.ingest.events;

import org.apache.avro.generic.GenericRecord;

/// Something to be kept for ever.
///
/// @param key of the record, in the topic's order of things
public record Event(String topic, String key, GenericRecord value, Origin origin) {}
