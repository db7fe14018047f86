package vn.p6monitor.ingest.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SenderTest {
    @Test
    void letsTheMinistryDoEverything() {
        var ministry = new Sender("m", Set.of(Role.MINISTRY), null, Set.of());
        assertThat(ministry.mayReportFor("f", null)).isTrue();
        assertThat(ministry.mayRegisterIn(null)).isTrue();
    }

    @Test
    void keepsAProvinceAtHome() {
        var province = new Sender("p", Set.of(Role.PROVINCE), "11", Set.of("elsewhere"));
        assertThat(province.mayReportFor("f", "11")).isTrue();
        assertThat(province.mayRegisterIn("11")).isTrue();
        assertThat(province.mayReportFor("elsewhere", "14")).isFalse();
        assertThat(province.mayRegisterIn("14")).isFalse();
        assertThat(province.mayRegisterIn(null)).isFalse();
    }

    @Test
    void givesAProvinceWithoutACodeNothing() {
        var province = new Sender("p", Set.of(Role.PROVINCE), null, Set.of());
        assertThat(province.mayRegisterIn("11")).isFalse();
        assertThat(province.mayReportFor("f", null)).isFalse();
    }

    @Test
    void letsAReporterReportAndNotRegister() {
        var reporter = new Sender("r", Set.of(Role.REPORTER), "11", Set.of("f"));
        assertThat(reporter.mayReportFor("f", null)).isTrue();
        assertThat(reporter.mayReportFor("g", "11")).isFalse();
        assertThat(reporter.mayRegisterIn("11")).isFalse();
    }

    @Test
    void givesAnOperatorNoRightToSend() {
        var operator = new Sender("o", Set.of(Role.OPERATOR), "11", Set.of("f"));
        assertThat(operator.mayReportFor("f", "11")).isFalse();
        assertThat(operator.mayRegisterIn("11")).isFalse();
    }
}
