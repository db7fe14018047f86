package vn.p6monitor.guard.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,                 203.0.113.7",
        "2001:db8:1:2::1,             20010db800010002/64",
        "2001:db8:1:2:ffff:ffff:0:1,  20010db800010002/64",
        "2001:db8:1:3::1,             20010db800010003/64",
        "::ffff:203.0.113.7,          203.0.113.7",
        "unknown,                     unknown",
    })
    void areAccountedByWhoHasThem(String address, String account) {
        assertThat(Addresses.account(address)).isEqualTo(account);
    }
}
