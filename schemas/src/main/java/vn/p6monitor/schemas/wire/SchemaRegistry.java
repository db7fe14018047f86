package vn.p6monitor.schemas.wire;

import java.util.Optional;
import org.apache.avro.Schema;

/// Where schemas are kept under the ids that records carry.
public interface SchemaRegistry {
    /// Registers a schema under a subject, or finds it there, and returns its id.
    ///
    /// @throws RegistryUnavailableException when the registry does not answer as it should
    int register(String subject, Schema schema);

    /// The schema of an id, or empty where the registry knows no Avro schema by it.
    ///
    /// @throws RegistryUnavailableException when the registry does not answer as it should
    Optional<Schema> find(int id);
}
