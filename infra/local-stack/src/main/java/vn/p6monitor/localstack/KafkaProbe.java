package vn.p6monitor.localstack;

import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.localstack.processes.Probe;
import vn.p6monitor.schemas.access.AccessSetup;
import vn.p6monitor.schemas.access.Principal;

/// Asks the broker for its cluster, and lets our services in: a broker that does not know them does not serve.
final class KafkaProbe implements Probe {

    private static final int PATIENCE_MILLIS = 3_000;

    private final String address;
    private final Credentials credentials;
    private @Nullable Admin admin;
    private boolean isOpen;

    KafkaProbe(String address, Credentials credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    @Override
    public boolean serves() throws InterruptedException {
        try {
            boolean answers = !admin().describeCluster()
                    .nodes()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
            if (answers && !isOpen) open();
            return answers;
        } catch (ExecutionException | TimeoutException | KafkaException _) {
            return false;
        }
    }

    /// Once in each run of the stack: the broker keeps what it is told, and a release may bring other rights.
    private void open() {
        AccessSetup.grant(admin(), Principal.SERVICES);
        for (var service : Principal.SERVICES) {
            var user = KafkaUser.service(service, credentials);
            AccessSetup.setPassword(admin(), user.name(), user.password());
        }
        isOpen = true;
    }

    private synchronized Admin admin() {
        if (admin == null) {
            var config = new HashMap<>(KafkaUser.admin(credentials).client(address));
            config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 250);
            admin = Admin.create(config);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
