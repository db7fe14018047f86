package vn.p6monitor.rights;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request, and what each may expect of it.
///
/// @param address path and query, maybe with `{names}` of what is only known while the test runs
/// @param body the name of what is sent along
/// @param accept the media type asked for
public record Row(
        String method,
        String address,
        @Nullable String body,
        @Nullable String accept,
        Map<Who, Cell> cells) {
    public Row {
        cells = Map.copyOf(cells);
    }

    /// Reads `METHOD ADDRESS [with BODY] [as MEDIA-TYPE] | cell | …`, a cell for each column.
    static Row parse(String line) {
        var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var columns = Who.values();
        if (parts.size() != columns.length + 1) {
            throw new IllegalArgumentException("expected %d cells: %s".formatted(columns.length, line));
        }
        var words = parts.getFirst().split(" +");
        var cells = new EnumMap<Who, Cell>(Who.class);
        for (int i = 0; i < columns.length; i++) cells.put(columns[i], Cell.parse(parts.get(i + 1)));
        return new Row(words[0], words[1], after("with", words), after("as", words), cells);
    }

    /// Without the query.
    String path() {
        return URI.create(address.replaceAll("[{}]", "")).getPath();
    }

    public Cell of(Who who) {
        return java.util.Objects.requireNonNull(cells.get(who));
    }

    @Override
    public String toString() {
        return method + ' ' + address + (body == null ? "" : " with " + body) + (accept == null ? "" : " as " + accept);
    }

    private static @Nullable String after(String word, String[] words) {
        int at = Arrays.asList(words).indexOf(word);
        return at < 0 ? null : words[at + 1];
    }
}
