package vn.p6monitor.benchmarks.contender;

import java.net.URI;
import java.nio.file.Path;

/// Where a contender works: the broker, the registry, and a folder for what is kept.
record Place(String kafka, URI registry, Path folder) {}
