package vn.p6monitor.sample;

import java.util.List;
import java.util.stream.IntStream;

/// Invents names of villages for satellite sites, in the manner of the province's own.
final class Villages {
    private static final List<String> FIRST =
            List.of("Huổi", "Nậm", "Pá", "Nà", "Tà", "Hua", "Pú", "Háng", "Phiêng", "Co", "Bản", "Púng", "Tìa");

    private static final List<String> LAST = List.of(
            "Chanh", "Khoang", "Lụ", "Ngám", "Sáng", "Hạ", "Pết", "Lông", "Mí", "Cắm", "Vai", "Hốc", "Dên", "Trà",
            "Xôm", "Đích", "Lóng", "Thín", "Cuông", "Ban");

    private Villages() {}

    /// So many different names in one commune; in a town they are numbered neighbourhoods.
    static List<String> in(Commune commune, int count, Chance chance) {
        if (commune.urban())
            return IntStream.rangeClosed(1, count)
                    .mapToObj(number -> "Tổ dân phố " + number)
                    .toList();
        var pairs = FIRST.stream()
                .flatMap(first -> LAST.stream().map(last -> first + " " + last))
                .toList();
        return chance.shuffled(pairs).subList(0, count);
    }
}
