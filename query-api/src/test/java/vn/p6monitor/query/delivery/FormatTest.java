package vn.p6monitor.query.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;

class FormatTest {
    private static final Parameters NONE = new Parameters(new LinkedMultiValueMap<>(), List.of());

    private static Format asked(String accept) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept", accept);
        return Format.asked(NONE, request);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                                  | JSON
            */*                                                               | JSON
            text/csv                                                          | CSV
            text/*                                                            | CSV
            text/csv; charset=utf-8                                           | CSV
            text/html, application/xml;q=0.9, */*;q=0.8                       | JSON
            application/json;q=0.5, text/csv                                  | CSV
            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | XLSX
            """)
    void isTheOneThatTheReaderLikesBest(String accept, Format format) {
        assertThat(asked(accept)).isEqualTo(format);
    }

    @Test
    void isJsonWhereNobodySays() {
        assertThat(Format.asked(NONE, new MockHttpServletRequest())).isEqualTo(Format.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "nonsense", "a/b/c"})
    void isNothingElse(String accept) {
        assertThatThrownBy(() -> asked(accept)).isInstanceOf(ProblemException.class);
    }
}
