package vn.p6monitor.benchmarks.national;

import java.util.Map;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// Makes data that the rules accept, for any section.
final class DataMaker {
    /// In a hundred times that a field which may be left out is told.
    private static final int TOLD = 80;

    /// The greatest that a number comes to in a school; 12 where it is not listed.
    private static final Map<String, Integer> GREATEST = Map.of(
            "learners", 900,
            "attendances", 80,
            "poorHouseholds", 400,
            "computers", 60,
            "computersRequired", 80,
            "staff", 70,
            "classes", 36,
            "reportCardsDue", 900,
            "digitalTitles", 500,
            "downloadMbps", 120);

    private DataMaker() {}

    static SectionData make(Chance chance, Section section) {
        var data = new SectionData.Builder(section);
        var values = new long[section.fields().size()];
        for (var field : section.fields()) {
            if (!field.required() && !chance.percent(TOLD)) continue;
            switch (field.type()) {
                case NUMBER -> data.putNumber(field.index(), 0.5 + chance.below(2 * greatest(field)) / 2.0);
                case TEXT -> data.putText(field.index(), "VEX VR");
                case INTEGER, YES_NO, CHOICE, CHOICES -> {
                    values[field.index()] = value(chance, section, field, values);
                    data.put(field.index(), values[field.index()]);
                }
            }
        }
        return data.build();
    }

    private static long value(Chance chance, Section section, Field field, long[] values) {
        return switch (field.type()) {
            case INTEGER -> number(chance, section, field, values);
            case YES_NO -> chance.below(2);
            case CHOICE -> chance.below(field.symbols().size());
            case CHOICES ->
                1L << chance.below(field.symbols().size())
                        | chance.below(1 << field.symbols().size());
            case NUMBER, TEXT -> throw new IllegalArgumentException("not held as a whole number: " + field.name());
        };
    }

    /// A part never exceeds its whole, also one that was not told and is nothing then.
    private static long number(Chance chance, Section section, Field field, long[] values) {
        if (field.partOf() != null) {
            return chance.fewBelow(
                    values[section.field(field.partOf()).orElseThrow().index()] + 1);
        }
        return field.limits().min()
                + chance.fewBelow(greatest(field) - field.limits().min() + 1);
    }

    private static int greatest(Field field) {
        return (int) Math.min(field.limits().max(), GREATEST.getOrDefault(field.name(), 12));
    }
}
