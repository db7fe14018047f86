package vn.p6monitor.schemas.problem;

/// Where something stands in a text of several lines.
///
/// @param line from 1
/// @param column from 1, in characters
public record Place(int line, int column) implements Comparable<Place> {
    public static final Place START = new Place(1, 1);

    /// So many characters further in the same line.
    public Place right(int characters) {
        return new Place(line, column + characters);
    }

    @Override
    public int compareTo(Place other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
