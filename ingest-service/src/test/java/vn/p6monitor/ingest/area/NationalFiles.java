package vn.p6monitor.ingest.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files of a made-up country of the real one's shape: as many areas, splits and island districts, and names that
/// change with a date.
final class NationalFiles {
    static final int PROVINCES_2021 = 63;
    static final int PROVINCES_2025 = 34;
    static final int DISTRICTS = 696;
    static final int ISLANDS = 5;
    static final int COMMUNES_2021 = 10_035;
    static final int COMMUNES_2025 = 3_321;
    static final int MAPPINGS = 10_602;

    private static final int RENAMED = 10;

    private final List<String> provinces = header("code,name_vi,name_en,valid_from,valid_to,successor_code,type");
    private final List<String> districts = header("code,name_vi,name_en,province_code,type,valid_to");
    private final List<String> communes2021 = header("code,name_vi,name_en,type,district_code,province_code,valid_to");
    private final List<String> communes2025 = header("code,name_vi,name_en,type,province_code,valid_from,valid_to");
    private final List<String> succession = header("old_code,old_district_code,old_province_code,old_name_vi,"
            + "new_code,new_name_vi,new_province_code,split");
    private int mappings;

    private NationalFiles() {
        makeProvinces();
        for (int i = 0; i < COMMUNES_2025; i++) makeCommuneOf2025(i);
        for (int i = 0; i < DISTRICTS; i++) {
            districts.add("%s,Huyện %d,District %d,%s,rural_district,2025-06-30"
                    .formatted(district(i), i, i, oldProvince(i % PROVINCES_2021)));
        }
        for (int i = 0; i < COMMUNES_2021; i++) makeCommuneOf2021(i);
        for (int i = DISTRICTS - ISLANDS; i < DISTRICTS; i++) map("D" + district(i), i, i % PROVINCES_2021, 1);
    }

    static List<Path> writtenTo(Path folder) {
        var made = new NationalFiles();
        if (made.mappings != MAPPINGS) throw new IllegalStateException("mappings: " + made.mappings);
        // The names say nothing and the order is odd: the header lines tell which is which.
        return List.of(
                write(folder.resolve("e.csv"), made.succession),
                write(folder.resolve("d.csv"), made.communes2021),
                write(folder.resolve("c.csv"), made.districts),
                write(folder.resolve("b.csv"), made.communes2025),
                write(folder.resolve("a.csv"), made.provinces));
    }

    private void makeProvinces() {
        for (int i = 0; i < PROVINCES_2021; i++) {
            var code = oldProvince(i);
            var into = newProvince(i % PROVINCES_2025);
            if (i == 0) {
                provinces.add("%s,Tỉnh %d,Province %d,2008-08-01,2024-12-31,%s,province".formatted(code, i, i, into));
                provinces.add("%s,Phố %d,City %d,2025-01-01,2025-06-30,%s,municipality".formatted(code, i, i, into));
            } else {
                provinces.add("%s,Tỉnh %d,Province %d,2008-08-01,2025-06-30,%s,province".formatted(code, i, i, into));
            }
        }
        for (int i = 0; i < PROVINCES_2025; i++) {
            var code = newProvince(i);
            if (i == 1) {
                provinces.add("%s,Tỉnh,Province,2025-07-01,2026-04-29,%s,province".formatted(code, code));
                provinces.add("%s,Tỉnh,Province,2026-04-30,,,municipality".formatted(code));
            } else {
                provinces.add("%s,Tỉnh,Province,2025-07-01,,,province".formatted(code));
            }
        }
    }

    private void makeCommuneOf2025(int i) {
        var start = "%s,Xã %d,Commune %d,commune,%s,2025-07-01,"
                .formatted(newCommune(i), i, i, newProvince(i % PROVINCES_2025));
        if (i % PROVINCES_2025 == 1 && i / PROVINCES_2025 < RENAMED) {
            communes2025.add(start + "2026-04-29");
            communes2025.add("%s,Phường %d,Ward %d,ward,%s,2026-04-30,"
                    .formatted(newCommune(i), i, i, newProvince(i % PROVINCES_2025)));
        } else {
            communes2025.add(start);
        }
    }

    private void makeCommuneOf2021(int i) {
        int district = i % (DISTRICTS - ISLANDS);
        int province = district % PROVINCES_2021;
        var code = "%05d".formatted(50_000 + i);
        communes2021.add("%s,Xã %d,Commune %d,commune,%s,%s,2025-06-30"
                .formatted(code, i, i, district(district), oldProvince(province)));
        // 500 communes are split in two and 31 in three; the five islands went whole: 10,602 rows.
        map(code, i, province, i < 31 ? 3 : i < 531 ? 2 : 1);
    }

    private void map(String code, int i, int province, int into) {
        int newProvince = province % PROVINCES_2025;
        for (int part = 0; part < into; part++) {
            int commune = newProvince + PROVINCES_2025 * ((i + part) % (COMMUNES_2025 / PROVINCES_2025));
            succession.add("%s,,%s,Xã,%s,Xã,%s,%s"
                    .formatted(
                            code,
                            oldProvince(province),
                            newCommune(commune),
                            newProvince(newProvince),
                            into > 1 ? "yes" : "no"));
            mappings++;
        }
    }

    private static String oldProvince(int i) {
        return "%02d".formatted(i + 1);
    }

    private static String newProvince(int i) {
        return "%02d".formatted(i + 1);
    }

    private static String district(int i) {
        return "%03d".formatted(i + 1);
    }

    private static String newCommune(int i) {
        return "%05d".formatted(i + 1);
    }

    private static List<String> header(String header) {
        return new ArrayList<>(List.of(header));
    }

    private static Path write(Path file, List<String> lines) {
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
