package vn.p6monitor.schemas.report;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.period.Month;

/// Reports for tests.
final class Reports {
    static final UUID ID = UUID.fromString("0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10");
    static final Month MAY = Month.of(2025, 5);
    static final Instant SUBMITTED = Instant.parse("2025-06-02T08:14:03Z");

    private Reports() {}

    static Section section(String name) {
        return Sections.named(name).orElseThrow();
    }

    static Field field(String section, String name) {
        return section(section).field(name).orElseThrow();
    }

    /// A first version about May 2025.
    static Report of(SectionData data) {
        return of("main", data);
    }

    static Report of(String site, SectionData data) {
        return new Report(ID, 0, false, "11-TH-0042", site, data.section(), MAY, SUBMITTED, data);
    }

    /// A report of any section with any values that their types and the limits of their fields allow.
    static Report random(RandomGenerator random) {
        var section = Sections.all().get(random.nextInt(Sections.all().size()));
        boolean withdrawn = random.nextInt(4) == 0;
        return new Report(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(Integer.MAX_VALUE),
                withdrawn,
                "F-" + random.nextInt(1_000),
                random.nextBoolean() ? "main" : "d" + random.nextInt(9),
                section,
                new Month(random.nextInt(Month.COUNT)),
                Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
                withdrawn && random.nextBoolean() ? null : randomData(section, random));
    }

    private static SectionData randomData(Section section, RandomGenerator random) {
        var data = new SectionData.Builder(section);
        for (var field : section.fields()) {
            if (field.required() || random.nextBoolean()) Said.put(data, field, randomValue(field, random));
        }
        return data.build();
    }

    private static Object randomValue(Field field, RandomGenerator random) {
        var limits = field.limits();
        return switch (field.type()) {
            case INTEGER -> random.nextLong(limits.min(), limits.max() + 1);
            case NUMBER -> limits.max() - random.nextDouble((double) (limits.max() - limits.min()));
            case YES_NO -> random.nextInt(2);
            case CHOICE -> random.nextInt(field.symbols().size());
            case CHOICES ->
                random.nextInt(
                        Math.toIntExact(limits.min()), 1 << field.symbols().size());
            case TEXT -> "Điện 🤖".repeat(random.nextInt(1, 10));
        };
    }

    /// The same report with other particulars; null leaves one as it is.
    static Report with(Report report, @Nullable UUID reportId, @Nullable Month month, @Nullable Instant submittedAt) {
        return new Report(
                reportId == null ? report.reportId() : reportId,
                report.revision(),
                report.withdrawn(),
                report.facility(),
                report.site(),
                report.section(),
                month == null ? report.month() : month,
                submittedAt == null ? report.submittedAt() : submittedAt,
                report.data());
    }
}
