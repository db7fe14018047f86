package vn.p6monitor.ingest.area;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.p6monitor.areafiles.AreaFiles;
import vn.p6monitor.areafiles.AreaLine;
import vn.p6monitor.ingest.lines.NdjsonLines;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.problem.Verdict;

/// The whole country's areas hold, and a facility can lie in any of its communes.
///
/// The country is a made-up one of the real one's shape, and the real one besides where `-Dp6.area-files=FOLDER` says
/// where the statistics office's files are.
class NationalAreasTest {
    private static final String FOLDER = "p6.area-files";

    @TempDir
    static Path made;

    static Stream<List<Path>> countries() throws IOException {
        var real = System.getProperty(FOLDER);
        return Stream.concat(Stream.of(NationalFiles.writtenTo(made)), real == null ? Stream.of() : files(real));
    }

    @ParameterizedTest
    @MethodSource("countries")
    void holdAndHaveAPlaceForAFacilityInEveryCommune(List<Path> files) {
        var known = new Areas();
        var list = AreaList.read(new NdjsonLines(new ByteArrayInputStream(ndjson(files))), known);
        assertThat(list.holds()).isTrue();
        list.inOrder().forEach(known::put);

        assertThat(count(known, BoundarySet.SET_2021, AreaLevel.PROVINCE)).isEqualTo(NationalFiles.PROVINCES_2021);
        assertThat(count(known, BoundarySet.SET_2021, AreaLevel.DISTRICT)).isEqualTo(NationalFiles.DISTRICTS);
        assertThat(count(known, BoundarySet.SET_2021, AreaLevel.COMMUNE))
                .isEqualTo(NationalFiles.COMMUNES_2021 + NationalFiles.ISLANDS);
        assertThat(count(known, BoundarySet.SET_2025, AreaLevel.PROVINCE)).isEqualTo(NationalFiles.PROVINCES_2025);
        assertThat(count(known, BoundarySet.SET_2025, AreaLevel.COMMUNE)).isEqualTo(NationalFiles.COMMUNES_2025);
        // One province of 2021, one of 2025 and ten of its communes changed name or type.
        assertThat(known.all().filter(area -> area.names().size() > 1))
                .hasSize(12)
                .allSatisfy(
                        area -> assertThat(area.names().getLast().validFrom()).isAfter(LocalDate.of(2024, 12, 31)));

        assertThat(communes(known, BoundarySet.SET_2025))
                .allSatisfy(commune ->
                        assertThat(isPlaced(null, commune.code(), known)).isTrue());
        assertThat(communes(known, BoundarySet.SET_2021)).allSatisfy(commune -> {
            assertThat(commune.successors()).isNotEmpty();
            assertThat(isPlaced(commune.code(), null, known))
                    .isEqualTo(commune.successors().size() == 1);
            assertThat(commune.successors())
                    .allSatisfy(newer ->
                            assertThat(isPlaced(commune.code(), newer, known)).isTrue());
        });
        assertThat(communes(known, BoundarySet.SET_2021)
                        .mapToInt(area -> area.successors().size())
                        .sum())
                .isEqualTo(NationalFiles.MAPPINGS);
    }

    private static boolean isPlaced(@Nullable String commune2021, @Nullable String commune2025, Areas areas) {
        return Placement.of(commune2021, commune2025, areas) instanceof Verdict.Accepted<Placement>;
    }

    private static long count(Areas areas, BoundarySet set, AreaLevel level) {
        return areas.all()
                .filter(area -> area.boundaries() == set && area.level() == level)
                .count();
    }

    private static Stream<Area> communes(Areas areas, BoundarySet set) {
        return areas.all().filter(area -> area.boundaries() == set && area.level() == AreaLevel.COMMUNE);
    }

    private static byte[] ndjson(List<Path> files) {
        var reading = AreaFiles.read(files);
        assertThat(reading).isInstanceOf(AreaFiles.Read.class);
        return ((AreaFiles.Read) reading)
                .lines().stream()
                        .map(AreaLine::json)
                        .collect(Collectors.joining("\n"))
                        .getBytes(UTF_8);
    }

    private static Stream<List<Path>> files(String folder) throws IOException {
        try (var files = Files.list(Path.of(folder))) {
            return Stream.of(
                    files.filter(file -> file.toString().endsWith(".csv")).toList());
        }
    }
}
