package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.Sums;

class EntitlementTest {
    private static final AreaSums NATION = area("VN");
    private static final AreaSums PROVINCE = area("11", "VN");
    private static final AreaSums COMMUNE = area("03358", "VN", "11");
    private static final AreaSums ELSEWHERE = area("02650", "VN", "15");
    private static final AreaSums GROUP = area("group:poor");

    private static AreaSums area(String code, String... ancestors) {
        return new AreaSums(code, List.of(ancestors), null, 0, Sums.NONE);
    }

    @Test
    void letsTheMinistrySeeEverythingExactly() {
        var ministry = new Entitlement(true, Set.of());
        assertThat(List.of(NATION, PROVINCE, COMMUNE, ELSEWHERE, GROUP))
                .allMatch(area -> ministry.to(area) == Disclosure.EXACT);
    }

    @Test
    void letsAProvinceSeeItselfAndWhatLiesInItExactly() {
        var province = new Entitlement(false, Set.of("11", "12"));
        assertThat(List.of(PROVINCE, COMMUNE)).allMatch(area -> province.to(area) == Disclosure.EXACT);
        assertThat(List.of(NATION, ELSEWHERE, GROUP)).allMatch(area -> province.to(area) == Disclosure.ROUNDED);
    }

    @Test
    void letsNobodyElseSeeAnythingExactly() {
        var anyone = new Entitlement(false, Set.of());
        assertThat(List.of(NATION, PROVINCE, COMMUNE, ELSEWHERE, GROUP))
                .allMatch(area -> anyone.to(area) == Disclosure.ROUNDED);
    }
}
