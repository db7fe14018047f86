package vn.p6monitor.benchmarks.national;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.areafiles.AreaFiles;
import vn.p6monitor.areafiles.AreaLine;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;

/// The real country, from the statistics office's files.
public final class CountryFiles {
    private static final JsonMapper JSON = new JsonMapper();

    private CountryFiles() {}

    /// @throws IllegalArgumentException where the folder's CSV files cannot be read as areas, with every reason
    public static Country in(Path folder) {
        return switch (AreaFiles.read(csvFiles(folder))) {
            case AreaFiles.Read(var lines) -> country(lines);
            case AreaFiles.Unreadable(var complaints) ->
                throw new IllegalArgumentException(String.join("\n", complaints));
        };
    }

    private static List<Path> csvFiles(Path folder) {
        try (var files = Files.list(folder)) {
            var found = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) throw new IllegalArgumentException("there are no CSV files in " + folder);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An area whose name or type changed has several lines; where it lies is the same in all.
    private static Country country(List<AreaLine> lines) {
        var areas = new LinkedHashMap<String, Area>();
        for (var line : lines) {
            var area = JSON.readValue(line.json(), Content.class).place();
            areas.put(AreaCodec.key(area), area);
        }
        return new Country(List.copyOf(areas.values()));
    }

    /// What of a line places an area.
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Content(
            String boundaries,
            String area,
            String level,
            String parent,
            String name,
            @Nullable String nameEn,
            @Nullable List<String> successors) {
        Area place() {
            return new Area(
                    BoundarySet.parse(boundaries).orElseThrow(),
                    area,
                    AreaLevel.parse(level).orElseThrow(),
                    parent,
                    name,
                    nameEn,
                    successors == null ? List.of() : successors);
        }
    }
}
