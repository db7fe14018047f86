package vn.p6monitor.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The provinces of both boundary sets and the units of Điện Biên, from this module's own list.
final class AreaList {
    private static final String RESOURCE = "areas.csv";

    private AreaList() {}

    static List<Area> read() {
        try (var resource = Objects.requireNonNull(AreaList.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(AreaList::area)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Area area(String line) {
        var cells = line.split(",", -1);
        var successors = cells[6].isEmpty() ? List.<String>of() : List.of(cells[6].split(";", -1));
        return new Area(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], successors);
    }
}
