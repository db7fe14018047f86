package vn.p6monitor.ingest.area;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.p6monitor.fuzz.Damage;
import vn.p6monitor.fuzz.Fuzz;
import vn.p6monitor.ingest.lines.NdjsonLines;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.upload.Rejections;

/// Whatever is done to a list of areas: it holds and comes in an order, or is refused with reasons.
class AreaFuzzTest {
    private static final String AREAS = """
            {"boundaries":"2025","area":"12","level":"province","parent":"VN","name":"Lai Châu","nameEn":"Lai Chau"}
            {"boundaries":"2025","area":"03999","level":"commune","parent":"12","name":"Xã Mới","type":"commune"}
            {"boundaries":"2021","area":"12","level":"province","parent":"VN","name":"Lai Châu","successors":["12"]}
            {"boundaries":"2021","area":"101","level":"district","parent":"12","name":"Huyện","validTo":"2024-12-31"}
            {"boundaries":"2021","area":"101","level":"district","parent":"12","name":"Thị xã","validFrom":"2025-01-01"}
            {"boundaries":"2021","area":"03998","level":"commune","parent":"101","name":"Xã Cũ","successors":["03999"]}
            {"boundaries":"2025","group":"remote","name":"Vùng sâu","communes":["03999","03358"]}
            """;
    private static final Damage DAMAGE = Damage.withPieces(List.of(
            "\"2021\"",
            "\"2025\"",
            "\"commune\"",
            "\"district\"",
            "\"VN\"",
            "\"12\"",
            "\"101\"",
            "\"03999\"",
            "[]",
            "null",
            "\"2025-06-31\""));

    @Test
    void areTakenOrRefusedWithReasons() throws InterruptedException {
        var known = KnownRegister.ofASmallCountry().areas();
        Fuzz.run(List.of(AREAS.getBytes(UTF_8)), DAMAGE, bytes -> {
            var list = AreaList.read(new NdjsonLines(new ByteArrayInputStream(bytes)), known);
            if (list.holds()) {
                assertThat(list.inOrder()).hasSizeLessThanOrEqualTo(list.size());
                return;
            }
            try (var rejections = new Rejections("area", Locale.ENGLISH, Long.MAX_VALUE)) {
                list.tell(rejections);
                assertThat(rejections.count()).isPositive();
            }
        });
    }
}
