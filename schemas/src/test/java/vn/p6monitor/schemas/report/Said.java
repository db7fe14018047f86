package vn.p6monitor.schemas.report;

import java.util.List;

/// What sections say, in the words of reports.
public final class Said {
    private Said() {}

    /// `data("equipment", "computers", 12, "projectors", 2)`; everything else is unknown.
    public static SectionData data(String sectionName, Object... namesAndValues) {
        var section = Sections.named(sectionName).orElseThrow();
        var data = new SectionData.Builder(section);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var field = section.field((String) namesAndValues[i]).orElseThrow();
            put(data, field, namesAndValues[i + 1]);
        }
        return data.build();
    }

    /// What one field says: its number, text or word, or the number that stands for a word.
    static void put(SectionData.Builder data, Field field, Object value) {
        switch (field.type()) {
            case NUMBER -> data.putNumber(field.index(), ((Number) value).doubleValue());
            case TEXT -> data.putText(field.index(), (String) value);
            case INTEGER, YES_NO, CHOICE, CHOICES -> data.put(field.index(), word(field, value));
        }
    }

    private static long word(Field field, Object value) {
        return switch (value) {
            case Number number -> number.longValue();
            case Boolean yes -> yes ? 1 : 0;
            case String symbol -> field.symbols().indexOf(symbol);
            case List<?> symbols ->
                symbols.stream()
                        .mapToLong(symbol -> 1L << field.symbols().indexOf(symbol))
                        .sum();
            default -> throw new IllegalArgumentException("no value of a field: " + value);
        };
    }
}
