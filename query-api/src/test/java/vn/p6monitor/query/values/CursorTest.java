package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

class CursorTest {
    private static final Position SOMEWHERE =
            new Position("03358", 7, Period.of(Month.of(2025, 5)), FacilityKind.PRIMARY);

    @Test
    void bringsAPositionBack() {
        var together = new Position("VN", 0, Period.of(Month.of(2025, 5)), null);
        assertThat(Cursor.read(Cursor.write(SOMEWHERE, "ab"), "ab")).contains(SOMEWHERE);
        assertThat(Cursor.read(Cursor.write(together, "ab"), "ab")).contains(together);
    }

    @Test
    void doesNotServeAnotherQuestion() {
        assertThat(Cursor.read(Cursor.write(SOMEWHERE, "ab"), "cd")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "YWI", "YWJ8MDMzNTh8N3wyMDI1LTEzfCo", "YWJ8MDMzNTh8LTF8MjAyNS0wNXwq"})
    void refusesWhatItDidNotWrite(String cursor) {
        assertThat(Cursor.read(cursor, "ab")).isEmpty();
    }

    @Test
    void positionsFollowTheOrderOfRows() {
        var may = Period.of(Month.of(2025, 5));
        var inOrder = List.of(
                new Position("03358", 0, may, null),
                new Position("03358", 1, Period.of(Month.of(2024, 12)), null),
                new Position("03358", 1, may, FacilityKind.PRESCHOOL),
                new Position("03358", 1, may, FacilityKind.PRIMARY),
                new Position("11", 0, may, null),
                new Position("D755", 0, may, null),
                new Position("VN", 0, may, null));
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(6));
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(inOrder);
    }
}
