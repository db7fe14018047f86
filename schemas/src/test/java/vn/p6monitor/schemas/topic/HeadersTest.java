package vn.p6monitor.schemas.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

class HeadersTest {
    @Test
    void areTextAndMayBeGivenMoreThanOnce() {
        var headers = new RecordHeaders();
        headers.add(Headers.of(Headers.REASON, "một")).add(Headers.of(Headers.REASON, "hai"));
        assertThat(headers.lastHeader(Headers.REASON).value()).isEqualTo("hai".getBytes(UTF_8));
        assertThat(Headers.text(headers, Headers.REASON)).isEqualTo("hai");
        assertThat(Headers.texts(headers, Headers.REASON)).containsExactly("một", "hai");
    }

    @Test
    void mayBeAbsentOrWithoutAValue() {
        var headers = new RecordHeaders();
        assertThat(Headers.text(headers, Headers.LINE)).isNull();
        headers.add(Headers.LINE, null);
        assertThat(Headers.text(headers, Headers.LINE)).isNull();
        assertThat(Headers.texts(headers, Headers.LINE)).isEmpty();
    }

    @Test
    void nameAReasonByItsCodeAndItsPath() {
        assertThat(Headers.reason(Problem.of(ProblemCode.OUT_OF_RANGE, "data.computers", "0", "9")))
                .isEqualTo("OUT_OF_RANGE data.computers");
        assertThat(Headers.reason(Problem.of(ProblemCode.MALFORMED_JSON, ""))).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void nameARecordByItsPlace() {
        assertThat(Headers.source("p6.field-reports.11", 2, 41)).isEqualTo("p6.field-reports.11-2@41");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void haveACodeForEachWay(Way way) {
        assertThat(Way.parse(way.code())).contains(way);
        assertThat(way.code()).isLowerCase();
    }
}
