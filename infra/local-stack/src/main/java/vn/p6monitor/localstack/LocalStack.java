package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import vn.p6monitor.localstack.frontdoor.FrontDoor;
import vn.p6monitor.localstack.processes.Leftovers;
import vn.p6monitor.localstack.processes.ProcessRecord;
import vn.p6monitor.localstack.processes.Rhythm;
import vn.p6monitor.localstack.processes.Spawner;
import vn.p6monitor.localstack.processes.SupervisedProcess;
import vn.p6monitor.localstack.processes.SupervisedProcess.Plan;
import vn.p6monitor.localstack.processes.SupervisedProcess.Surroundings;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;

/// The running platform: children that are started together, kept running, and stopped together.
public final class LocalStack implements AutoCloseable {

    static final String SUPERVISOR = "run/supervisor";
    static final String READY = "run/ready";

    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(45);
    private static final Duration PATIENCE_TO_COUNT = Duration.ofMinutes(10);

    private static final String PROVINCE_OF_THE_SAMPLE = "11";

    private final Settings settings;
    private final DataFolder data;
    private final Credentials credentials;
    private final Spawner spawner = new Spawner();
    private final ExecutorService scribe = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("status").factory());
    private final Map<Child, SupervisedProcess> processes = new EnumMap<>(Child.class);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread atExit = new Thread(this::close, "stop");

    private LocalStack(Settings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
        this.credentials = Credentials.keptIn(data.part(Credentials.FILE));
    }

    /// Starts the children and returns when all of them serve.
    ///
    /// @throws Refused when it cannot start here; nothing was started
    /// @throws vn.p6monitor.localstack.processes.StartFailed when a child does not serve in time
    public static LocalStack start(Settings settings) throws InterruptedException {
        return start(settings, new ThisMachine());
    }

    static LocalStack start(Settings settings, Machine machine) throws InterruptedException {
        var data = DataFolder.open(settings.data());
        try {
            for (var program : new Leftovers(data.records()).end()) {
                settings.console().accept(program + " was left over from an earlier run and is ended");
            }
            data.clearTemporary();
            new Preconditions(settings, machine).check();
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
        var stack = new LocalStack(settings, data);
        try {
            stack.begin();
            return stack;
        } catch (RuntimeException | InterruptedException e) {
            stack.close();
            throw e;
        }
    }

    private void begin() throws InterruptedException {
        ProcessRecord.write(data.part(SUPERVISOR), List.of(ProcessRecord.of(ProcessHandle.current())));
        Runtime.getRuntime().addShutdownHook(atExit);
        var site =
                new Site(new Distribution(settings.repository()), data, ports(), credentials, settings.environment());
        settings.children().stream().sorted().forEach(child -> processes.put(child, supervised(site, child)));
        processes.values().forEach(SupervisedProcess::start);
        new StartProgress(settings, List.copyOf(processes.values())).await();
    }

    private SupervisedProcess supervised(Site site, Child child) {
        var server = site.server(child);
        var needs = child.needs().stream().map(this::process).toList();
        return new SupervisedProcess(
                new Plan(server.prepare(), server.probe(), needs, Rhythm.DEFAULT),
                new Surroundings(spawner, data.records(), data.logs(), settings.console(), this::noteStatus));
    }

    private void noteStatus() {
        try {
            scribe.execute(() -> status().writeTo(data));
        } catch (RejectedExecutionException _) {
            // All is stopped, and the status with it.
        }
    }

    StatusBoard status() {
        return new StatusBoard(processes.entrySet().stream()
                .map(entry -> StatusBoard.Line.of(
                        entry.getKey(), entry.getValue().condition(), ports().address(entry.getKey())))
                .toList());
    }

    public Ports ports() {
        return settings.ports();
    }

    /// Where others reach a child.
    public String address(Child child) {
        return ports().address(child);
    }

    /// The passwords of this stack's users.
    public Credentials credentials() {
        return credentials;
    }

    /// Who may do everything in Kafka.
    public KafkaUser kafkaAdmin() {
        return KafkaUser.admin(credentials);
    }

    public Path data() {
        return data.root();
    }

    /// The number of the process a child now runs as.
    public long pid(Child child) {
        return process(child).condition().pid().orElseThrow();
    }

    /// Kills a child as a crash would (SIGKILL); it is started again.
    public void kill(Child child) {
        process(child).kill();
    }

    /// Returns when every child serves.
    public void awaitHealthy(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (var process : processes.values()) {
            process.awaitHealthy(Duration.ofNanos(end - System.nanoTime()));
        }
    }

    /// Sends the Điện Biên sample, unless this data folder has it, and returns when every answer counts it.
    public void loadSample() throws InterruptedException {
        addProvince(PROVINCE_OF_THE_SAMPLE);
        var addresses = new FrontDoor.Addresses(address(Child.SIGN_IN), address(Child.INGEST), address(Child.QUERY));
        try (var door = new FrontDoor(addresses, FrontDoor.Client.MINISTRY)) {
            var load = new SampleLoad(new Delivery(door, settings.console(), "sample"));
            var marker = data.part("sample-loaded");
            if (Files.exists(marker)) return;
            load.send();
            load.awaitCounted(PATIENCE_TO_COUNT);
            // Not before: what was sent is safe to be sent again, and later something else may wait for the register.
            data.write(marker.getFileName().toString(), "dien-bien\n");
        }
    }

    /// Lets a province's system in, as `KafkaUser.province`.
    ///
    /// @param province its 2025 code
    public void addProvince(String province) {
        var registry = new HttpSchemaRegistry(RegistryServer.api(address(Child.REGISTRY)));
        try (var admin = Admin.create(kafkaAdmin().client(address(Child.KAFKA)))) {
            var entry = new ProvinceEntry(admin, registry);
            entry.setPassword(
                    entry.prepare(province), KafkaUser.province(province).password());
        }
    }

    /// Lets a process that started this one know that the start is over.
    void declareReady() {
        data.write(READY, "");
    }

    /// Returns when the stack was stopped.
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private SupervisedProcess process(Child child) {
        var process = processes.get(child);
        if (process == null) {
            throw new IllegalArgumentException(child.title() + " is not part of this stack");
        }
        return process;
    }

    /// Stops the applications, then the servers they use, and lets go of the data folder.
    @Override
    public synchronized void close() {
        if (ended.getCount() == 0) {
            return;
        }
        settings.console().accept("Stopping …");
        stop(Child::isApplication);
        stop(child -> !child.isApplication());
        spawner.close();
        scribe.shutdown();
        forget();
        data.close();
        settings.console().accept("Stopped; what was stored is kept in " + data.root());
        ended.countDown();
    }

    private void stop(Predicate<Child> which) {
        var threads = processes.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(entry -> Thread.ofVirtual().start(() -> entry.getValue().stop(PATIENCE_TO_STOP)))
                .toList();
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try {
            scribe.awaitTermination(5, TimeUnit.SECONDS);
            for (var name : List.of(SUPERVISOR, READY, StatusBoard.FILE)) {
                Files.deleteIfExists(data.part(name));
            }
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException _) {
            // The hook itself is what runs.
        }
    }
}
