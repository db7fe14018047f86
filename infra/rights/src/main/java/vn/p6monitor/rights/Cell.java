package vn.p6monitor.rights;

import java.util.Arrays;
import java.util.List;

/// What someone may expect: a status, and signs by which the answer can be told from others of that status.
public record Cell(int status, List<String> signs) {
    public Cell {
        signs = List.copyOf(signs);
    }

    /// Reads `STATUS [SIGN]…`.
    static Cell parse(String text) {
        var words = Arrays.asList(text.split(" +"));
        return new Cell(Integer.parseInt(words.getFirst()), words.subList(1, words.size()));
    }

    @Override
    public String toString() {
        return status + (signs.isEmpty() ? "" : " " + String.join(" ", signs));
    }
}
