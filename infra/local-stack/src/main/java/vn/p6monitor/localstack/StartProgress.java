package vn.p6monitor.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.p6monitor.localstack.processes.Condition.Phase;
import vn.p6monitor.localstack.processes.StartFailed;
import vn.p6monitor.localstack.processes.SupervisedProcess;

/// Tells who has come to serve while all the children start, and who is still awaited.
record StartProgress(Settings settings, List<SupervisedProcess> processes) {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration REMIND = Duration.ofSeconds(10);

    void await() throws InterruptedException {
        long start = System.nanoTime();
        long remind = start + REMIND.toNanos();
        var awaited = new ArrayList<>(processes);
        while (!awaited.isEmpty()) {
            for (var process : List.copyOf(awaited)) {
                if (serves(process)) {
                    awaited.remove(process);
                    tell("%-18s serves after %.1f s".formatted(process.name(), secondsSince(start)));
                }
            }
            if (!awaited.isEmpty() && System.nanoTime() > remind) {
                remind += REMIND.toNanos();
                tell("%-18s %s (%.0f s)".formatted("…", awaited(awaited), secondsSince(start)));
            }
            if (secondsSince(start) > settings.patience().toSeconds()) {
                throw new StartFailed("given up after " + settings.patience().toSeconds() + " s: " + awaited(awaited));
            }
            Thread.sleep(LOOK);
        }
    }

    private boolean serves(SupervisedProcess process) throws InterruptedException {
        return switch (process.condition().phase()) {
            case HEALTHY -> true;
            case FAILED, STOPPED -> {
                process.awaitHealthy(Duration.ZERO); // throws, with the end of the log
                yield true;
            }
            case WAITING, STARTING, NOT_ANSWERING, RESTARTING -> false;
        };
    }

    private String awaited(List<SupervisedProcess> awaited) {
        return awaited.stream()
                .map(process -> process.name()
                        + (process.condition().phase() == Phase.WAITING ? " waits for others" : " starts"))
                .collect(Collectors.joining(", "));
    }

    private void tell(String what) {
        settings.console().accept(what);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
