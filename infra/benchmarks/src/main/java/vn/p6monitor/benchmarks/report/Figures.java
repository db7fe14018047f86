package vn.p6monitor.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.benchmarks.contender.Role;
import vn.p6monitor.benchmarks.measure.Run;

/// What the runs of one benchmark come to.
///
/// @param contenders in the order in which they ran
public record Figures(Machine machine, Subject subject, List<OfContender> contenders, List<Floor> floors, Kept kept) {
    /// Floors mean something from this many reports on; with fewer, starting is most of the work.
    private static final int ENOUGH_REPORTS = 200_000;

    private static final int LEAST_SHARE_OF_DECODE = 20;
    private static final double LEAST_TIMES_CHAIN = 1.5;
    private static final double MOST_DOCUMENTS = 0.4;

    /// What was replayed.
    ///
    /// @param country where its areas are from
    /// @param inputBytes of all events in their topics
    /// @param producedPerSecond events encoded and acknowledged
    public record Subject(
            long seed,
            String country,
            int units,
            int months,
            long events,
            int reports,
            long inputBytes,
            double producedPerSecond) {}

    /// One contender's figures.
    ///
    /// @param rate events a second
    /// @param cpuMicros of its own process, and `brokerCpuMicros` of the broker, for each report
    /// @param peakBytes the most memory it held
    /// @param documents area values written for each report; absent figures are 0
    /// @param stopped whether it was stopped before its end, so that its rate is less than the one given
    public record OfContender(
            Role role,
            int runs,
            Spread rate,
            Spread cpuMicros,
            Spread brokerCpuMicros,
            long peakBytes,
            Spread documents,
            boolean stopped) {
        /// Of one that ended at least once, the runs that were stopped tell nothing more.
        static OfContender of(List<Run> all, Subject subject) {
            var ended = all.stream().filter(run -> !run.stopped()).toList();
            var runs = ended.isEmpty() ? all : ended;
            double reports = subject.reports();
            return new OfContender(
                    runs.getFirst().role(),
                    runs.size(),
                    Spread.of(runs, run -> subject.events() / run.spent().seconds()),
                    Spread.of(runs, run -> run.spent().cpu().toNanos() / 1e3 / reports),
                    Spread.of(runs, run -> run.spent().brokerCpu().toNanos() / 1e3 / reports),
                    runs.stream()
                            .mapToLong(run -> run.spent().peakBytes())
                            .max()
                            .orElseThrow(),
                    Spread.of(
                            runs, run -> run.result().map(Run.Result::documents).orElse(0L) / reports),
                    ended.isEmpty());
        }
    }

    /// What the pipeline keeps, in bytes.
    ///
    /// @param stores on disk, those in memory not among them
    /// @param changelogs the topics that secure all stores
    /// @param rows how many documents the index has in the end
    /// @param documents their size as JSON
    public record Kept(long stores, long changelogs, long rows, long documents) {}

    public Figures {
        contenders = List.copyOf(contenders);
        floors = List.copyOf(floors);
    }

    public static Figures of(Machine machine, Subject subject, List<Run> runs, Kept kept) {
        var contenders = new ArrayList<OfContender>();
        for (var role : Role.values()) {
            var own = runs.stream().filter(run -> run.role() == role).toList();
            if (!own.isEmpty()) contenders.add(OfContender.of(own, subject));
        }
        return new Figures(machine, subject, contenders, floors(contenders), kept);
    }

    private static List<Floor> floors(List<OfContender> contenders) {
        var pipeline = of(Role.PIPELINE, contenders);
        double decode = of(Role.DECODE, contenders).rate.median();
        var chain = of(Role.CHAIN, contenders);
        double rate = pipeline.rate.median();
        return List.of(
                new Floor(
                        "events/s as a share of consume + generic decode",
                        false,
                        rate / decode,
                        1.0 / LEAST_SHARE_OF_DECODE,
                        false),
                new Floor(
                        "times the rate of the DSL chain",
                        chain.stopped,
                        rate / chain.rate.median(),
                        LEAST_TIMES_CHAIN,
                        false),
                new Floor("area documents per report", false, pipeline.documents.median(), MOST_DOCUMENTS, true));
    }

    private static OfContender of(Role role, List<OfContender> contenders) {
        return contenders.stream()
                .filter(figures -> figures.role == role)
                .findFirst()
                .orElseThrow();
    }

    /// Whether the set is large enough for the floors to mean anything.
    public boolean judged() {
        return subject.reports >= ENOUGH_REPORTS;
    }

    /// Whether no floor is missed that means anything.
    public boolean hold() {
        return !judged() || floors.stream().allMatch(Floor::holds);
    }
}
