package vn.p6monitor.ingest.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void isMadeAgainWithTheRightsThatItSays() {
        var ministry = new Sender("m", Set.of(Role.MINISTRY), null, Set.of());
        assertThat(ministry.authority("f")).containsExactly("ministry");
        var both = new Sender("b", Set.of(Role.PROVINCE, Role.REPORTER), "11", Set.of("f", "g"));
        assertThat(both.authority("f")).containsExactly("province:11", "facility:f");
        assertThat(both.authority("h")).containsExactly("province:11");
        assertThat(both.authority(null)).containsExactly("province:11");
        assertThat(Sender.withAuthority("m", ministry.authority("f"))).isEqualTo(ministry);
        var again = Sender.withAuthority("b", both.authority("f"));
        assertThat(again).isEqualTo(new Sender("b", both.roles(), "11", Set.of("f")));
    }

    @Test
    void hasNoRightsWithoutWordsForThem() {
        var operator = new Sender("o", Set.of(Role.OPERATOR), "11", Set.of("f"));
        assertThat(operator.authority("f")).isEmpty();
        assertThat(new Sender("p", Set.of(Role.PROVINCE), null, Set.of()).authority("f"))
                .isEmpty();
        var nobody = Sender.withAuthority("x", List.of("operator", "everything", "", "provinces:11"));
        assertThat(nobody).isEqualTo(new Sender("x", Set.of(), null, Set.of()));
    }

    @Test
    void givesAnOperatorNoRightToSend() {
        var operator = new Sender("o", Set.of(Role.OPERATOR), "11", Set.of("f"));
        assertThat(operator.mayReportFor("f", "11")).isFalse();
        assertThat(operator.mayRegisterIn("11")).isFalse();
    }
}
