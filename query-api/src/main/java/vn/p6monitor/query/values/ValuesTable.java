package vn.p6monitor.query.values;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.delivery.Table;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.catalogue.Indicator;

/// All values of a question as a table: what JSON tells of each, and the names of its area and indicator.
final class ValuesTable implements Table {
    private static final List<String> HEADINGS = List.of(
            "indicator",
            "indicatorName",
            "area",
            "areaName",
            "boundaries",
            "period",
            "kind",
            "value",
            "reason",
            "unit",
            "numerator",
            "denominator",
            "counts",
            "known",
            "expected",
            "asOf",
            "rounded");

    private final ValuesReading reading;
    private final ValuesQuery query;
    private final Reader reader;
    private final Map<String, String> areas;
    private final Map<String, String> indicators;

    /// @param language of the names
    ValuesTable(ValuesReading reading, ValuesQuery query, Reader reader, Locale language) {
        this.reading = reading;
        this.query = query;
        this.reader = reader;
        boolean english = language.equals(Locale.ENGLISH);
        this.areas = reading.areas(query).stream().collect(Collectors.toMap(Area::code, area -> name(area, english)));
        this.indicators = query.indicators().stream()
                .collect(Collectors.toMap(
                        Indicator::code,
                        indicator -> english
                                ? indicator.name().en()
                                : indicator.name().vi()));
    }

    @Override
    public List<String> headings() {
        return HEADINGS;
    }

    @Override
    public void eachRow(Consumer<List<@Nullable Object>> row) {
        reading.each(query, reader, (_, made) -> {
            row.accept(cells(made.get()));
            return true;
        });
    }

    private List<@Nullable Object> cells(Row row) {
        return Arrays.asList(
                row.indicator(),
                indicators.get(row.indicator()),
                row.area(),
                areas.get(row.area()),
                row.boundaries(),
                row.period(),
                row.kind() == null ? null : row.kind().name(),
                row.value(),
                row.reason() == null ? null : row.reason().name(),
                row.unit(),
                row.numerator(),
                row.denominator(),
                row.counts().code(),
                row.coverage().known(),
                row.coverage().expected(),
                row.asOf(),
                row.rounded());
    }

    private static String name(Area area, boolean english) {
        var inEnglish = area.nameEn();
        return english && inEnglish != null ? inEnglish : area.name();
    }
}
