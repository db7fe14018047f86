package vn.p6monitor.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.benchmarks.report.Figures.OfContender;

/// Figures as text, which is Markdown too.
public record Table(Figures figures) {
    public List<String> lines() {
        var lines = new ArrayList<String>();
        machine(lines);
        contenders(lines);
        floors(lines);
        kept(lines);
        return lines;
    }

    private void machine(List<String> lines) {
        var subject = figures.subject();
        lines.add(figures.machine().title());
        lines.add("");
        lines.add(
                ("%,d events (%,d of them reports) of %,d units over %d months, seed %d, %s; %s in their topics, %.0f bytes"
                                + " each; produced at %,.0f events/s")
                        .formatted(
                                subject.events(),
                                subject.reports(),
                                subject.units(),
                                subject.months(),
                                subject.seed(),
                                subject.country(),
                                size(subject.inputBytes()),
                                (double) subject.inputBytes() / subject.events(),
                                subject.producedPerSecond()));
        lines.add("");
    }

    private void contenders(List<String> lines) {
        lines.add(row(
                "",
                "events/s: median",
                "least … most",
                "runs",
                "CPU µs/report",
                "broker's",
                "peak memory",
                "documents/report"));
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|");
        for (var contender : figures.contenders()) lines.add(row(contender));
        lines.add("");
    }

    private String row(OfContender contender) {
        var rate = contender.rate();
        if (contender.stopped()) {
            double seconds = figures.subject().events() / rate.median();
            var more = "more than %,.0f s (stopped)".formatted(seconds);
            return row(contender.role().title(), "", more, "", "", "", size(contender.peakBytes()), "");
        }
        return row(
                contender.role().title(),
                "%,.0f".formatted(rate.median()),
                "%,.0f … %,.0f".formatted(rate.least(), rate.greatest()),
                Integer.toString(contender.runs()),
                "%.1f".formatted(contender.cpuMicros().median()),
                "%.1f".formatted(contender.brokerCpuMicros().median()),
                size(contender.peakBytes()),
                contender.role().sums() ? "%.2f".formatted(contender.documents().median()) : "");
    }

    private static String row(String title, String rate, String range, String runs, String... others) {
        var row = new StringBuilder("| %-31s | %16s | %27s | %4s |".formatted(title, rate, range, runs));
        for (var other : others) row.append(" %16s |".formatted(other));
        return row.toString();
    }

    private void floors(List<String> lines) {
        for (var floor : figures.floors()) {
            lines.add("* " + (figures.judged() ? floor.text() : floor.text("not judged on so small a set")));
        }
        lines.add("");
    }

    private void kept(List<String> lines) {
        var kept = figures.kept();
        lines.add(
                ("Kept by the pipeline: stores on disk %s, changelogs %s; %,d documents of %s. For each unit and month:"
                                + " %.1f, %.1f and %.1f bytes")
                        .formatted(
                                size(kept.stores()),
                                size(kept.changelogs()),
                                kept.rows(),
                                size(kept.documents()),
                                perUnitAndMonth(kept.stores()),
                                perUnitAndMonth(kept.changelogs()),
                                perUnitAndMonth(kept.documents())));
        boolean stopped = figures.contenders().stream().anyMatch(OfContender::stopped);
        lines.add("The results of every run%s are the recomputation's".formatted(stopped ? " that ended" : ""));
    }

    private double perUnitAndMonth(long bytes) {
        return (double) bytes / figures.subject().units() / figures.subject().months();
    }

    private static String size(long bytes) {
        return "%,d MB".formatted(Math.round(bytes / 1e6));
    }
}
