package vn.p6monitor.schemas.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/// Lets principals in to Kafka, and gives each what it may do.
public final class AccessSetup {
    private static final int ITERATIONS = 8192;

    private AccessSetup() {}

    /// Gives each of them its rights, and takes away what it may do beyond them.
    ///
    /// @throws KafkaException when the broker is away or refuses
    public static void grant(Admin admin, Collection<Principal> principals) {
        var wanted = principals.stream()
                .flatMap(principal -> principal.bindings().stream())
                .collect(Collectors.toSet());
        var present = new HashSet<AclBinding>();
        for (var principal : principals)
            present.addAll(get(admin.describeAcls(allOf(principal)).values()));
        var missing =
                wanted.stream().filter(binding -> !present.contains(binding)).toList();
        var beyond = present.stream()
                .filter(binding -> !wanted.contains(binding))
                .map(AclBinding::toFilter)
                .toList();
        if (!missing.isEmpty()) get(admin.createAcls(missing).all());
        if (!beyond.isEmpty()) get(admin.deleteAcls(beyond).all());
    }

    private static AclBindingFilter allOf(Principal principal) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal.user(), null, AclOperation.ANY, AclPermissionType.ANY));
    }

    /// Whether a user has a password.
    ///
    /// @throws KafkaException when the broker is away or refuses
    public static boolean isKnown(Admin admin, String user) {
        try {
            return !get(admin.describeUserScramCredentials(List.of(user)).description(user))
                    .credentialInfos()
                    .isEmpty();
        } catch (ResourceNotFoundException _) {
            return false;
        }
    }

    /// Gives a user a password, in place of the one it had. Connections that are open stay open.
    ///
    /// @throws KafkaException when the broker is away or refuses
    public static void setPassword(Admin admin, String user, String password) {
        var scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        get(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, scram, password)))
                .all());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException known) throw known;
            throw new KafkaException("access to Kafka could not be set up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while setting up access to Kafka", e);
        }
    }
}
