package vn.p6monitor.schemas.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// Leave to do some things with a topic, a group or a transactional id, from any host.
///
/// @param pattern whether it is the one of this name, or all whose names begin so
/// @param operations of which `READ`, `WRITE` and `DELETE` imply `DESCRIBE`
public record Right(ResourceType resource, PatternType pattern, String name, Set<AclOperation> operations) {
    private static final String ANY_HOST = "*";

    public Right {
        operations = Set.copyOf(operations);
    }

    static Right onTopic(String name, AclOperation first, AclOperation... others) {
        return new Right(ResourceType.TOPIC, PatternType.LITERAL, name, EnumSet.of(first, others));
    }

    /// On all whose names begin so.
    static Right onAll(ResourceType resource, String prefix, AclOperation first, AclOperation... others) {
        return new Right(resource, PatternType.PREFIXED, prefix, EnumSet.of(first, others));
    }

    /// As Kafka keeps it.
    ///
    /// @param principal such as `User:query`
    Stream<AclBinding> bindings(String principal) {
        var of = new ResourcePattern(resource, name, pattern);
        return operations.stream()
                .map(operation -> new AclBinding(
                        of, new AccessControlEntry(principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
    }
}
