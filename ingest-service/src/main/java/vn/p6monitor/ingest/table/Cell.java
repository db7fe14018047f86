package vn.p6monitor.ingest.table;

/// What stands in one cell, without the spaces around it.
///
/// @param number whether the file says that it is a number; of a CSV file nothing is known
public record Cell(String text, boolean number) {
    public static final Cell BLANK = new Cell("", false);

    public static Cell of(String text) {
        var stripped = strip(text);
        return stripped.isEmpty() ? BLANK : new Cell(stripped, false);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /// Spaces that do not break are spaces too, which offices write without seeing them.
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) start++;
        while (end > start && isSpace(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
    }
}
