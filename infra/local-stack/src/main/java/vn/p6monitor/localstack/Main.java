package vn.p6monitor.localstack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.p6monitor.localstack.frontdoor.FrontDoor;
import vn.p6monitor.localstack.frontdoor.NotTaken;
import vn.p6monitor.localstack.processes.StartFailed;

/// The command behind `./p6 up`, `down`, `status`, `areas`, `province`, `catalogue` and `rebuild`.
final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int NOT_RUNNING = 3;

    private final Path repository;
    private final PrintStream out;

    private Main(Path repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    /// The first argument is the checkout, the rest is the command.
    public static void main(String[] arguments) throws InterruptedException {
        var words = List.of(arguments);
        System.exit(new Main(Path.of(words.getFirst()), System.out).run(words.subList(1, words.size())));
    }

    private int run(List<String> words) throws InterruptedException {
        try {
            if (!words.isEmpty() && words.getFirst().equals("areas")) {
                return areas(AreasCommand.parse(repository, words.subList(1, words.size())));
            }
            if (GenerationCommand.isOne(words)) {
                return generation(GenerationCommand.parse(repository, words));
            }
            if (!words.isEmpty() && words.getFirst().equals(ProvinceCommand.WORD)) {
                return province(ProvinceCommand.parse(repository, words.subList(1, words.size())));
            }
            var command = Command.parse(repository, words);
            return switch (command.verb()) {
                case UP -> command.detach() ? new Background(command, repository, out).start() : up(command);
                case DOWN -> new RunningStack(command.data()).stop(out) ? 0 : FAILED;
                case STATUS -> status(command);
            };
        } catch (AlreadyRunning e) {
            out.println(e.getMessage() + ":");
            return status(Command.parse(repository, words));
        } catch (Command.Unknown e) {
            System.err.println(e.getMessage());
            return MISUSED;
        } catch (Refused | StartFailed | NotTaken e) {
            System.err.println(e.getMessage());
            return FAILED;
        }
    }

    private int up(Command command) throws InterruptedException {
        try (var stack = LocalStack.start(command.settings(repository))) {
            if (command.sample()) {
                stack.loadSample();
            }
            new StatusTable(stack.status()).rows().forEach(out::println);
            out.printf("P6 Monitor is ready: %s/ (stop it with ctrl-C or `./p6 down`)%n", stack.address(Child.QUERY));
            stack.declareReady();
            stack.awaitEnd();
        }
        return 0;
    }

    private int areas(AreasCommand command) throws InterruptedException {
        return switch (command.verb()) {
            case IMPORT -> importAreas(command);
            case CONVERT -> convertAreas(command);
        };
    }

    private int importAreas(AreasCommand command) throws InterruptedException {
        var running = new RunningStack(command.data());
        if (!running.isRunning()) {
            return notRunning(command.data());
        }
        var lines = AreasImport.read(command);
        try (var door = new FrontDoor(addresses(running), FrontDoor.Client.MINISTRY)) {
            new AreasImport(new Delivery(door, out::println, "areas")).send(lines);
        }
        return 0;
    }

    /// In UTF-8 whatever the console is in: the lines are for a file.
    private int convertAreas(AreasCommand command) {
        for (var line : AreasImport.read(command)) {
            out.writeBytes((line.json() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
        return 0;
    }

    private int generation(GenerationCommand command) throws InterruptedException {
        var running = new RunningStack(command.data());
        if (!running.isRunning()) {
            return notRunning(command.data());
        }
        try (var door = new FrontDoor(addresses(running), command.client());
                var building = new Building(running.address(Child.PROCESSOR))) {
            new GenerationOrder(door, building, out::println).give(command);
        }
        return 0;
    }

    private int province(ProvinceCommand command) throws InterruptedException {
        if (command.cluster() == null && !new RunningStack(command.data()).isRunning()) {
            return notRunning(command.data());
        }
        ProvinceOrder.of(command, out::println).give(command.province(), command.newPassword());
        return 0;
    }

    private static FrontDoor.Addresses addresses(RunningStack running) {
        return new FrontDoor.Addresses(
                running.address(Child.SIGN_IN), running.address(Child.INGEST), running.address(Child.QUERY));
    }

    private int status(Command command) throws InterruptedException {
        var running = new RunningStack(command.data());
        if (!running.isRunning()) {
            return notRunning(command.data());
        }
        new StatusTable(running.board()).rows().forEach(out::println);
        try (var building = new Building(running.address(Child.PROCESSOR))) {
            building.told().ifPresent(out::println);
        }
        return 0;
    }

    private int notRunning(Path data) {
        out.println("P6 Monitor is not running on " + data);
        return NOT_RUNNING;
    }
}
