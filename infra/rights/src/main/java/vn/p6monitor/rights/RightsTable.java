package vn.p6monitor.rights;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/// Who may do what, as the contract has it: a row for each request, a column for everyone in `Who`.
public record RightsTable(List<Row> rows) {
    public RightsTable {
        rows = List.copyOf(rows);
    }

    /// Reads rows of the form `METHOD ADDRESS [with BODY] [as MEDIA-TYPE] | cell | …`; a cell is a status and signs by
    /// which the answer is known. Lines that begin with `#` are for people.
    public static RightsTable parse(String text) {
        return new RightsTable(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Row::parse)
                .toList());
    }

    /// Fails where there is a way into a service of which no row says whose it is.
    ///
    /// @param bodies that rows name
    public void assertShowsAll(List<Mapping> ways, Map<String, Body> bodies) {
        var missing = ways.stream()
                .filter(way -> rows.stream().noneMatch(row -> way.isShownBy(row, bodies)))
                .map(Mapping::toString)
                .sorted()
                .distinct()
                .collect(joining("\n  "));
        if (!missing.isEmpty()) {
            throw new AssertionError("""
                    No row of the rights table says who may:
                      %s
                    Add a row for each to the table of this test, with what the table of rights in the contract says of \
                    everyone, and let the service's SecurityConfiguration say the same. A body or a media type that is \
                    new needs a row of its own: METHOD ADDRESS with BODY as MEDIA-TYPE.""".formatted(missing));
        }
    }
}
