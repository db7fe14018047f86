package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.p6monitor.schemas.catalogue.Fold;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.catalogue.Side;
import vn.p6monitor.schemas.facility.FacilityKind;

/// Two worlds that differ only inside the rounding, or in what is withheld whole, are one to readers without a role.
@ApiTest
class NonInterferenceTest {
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/values?area=VN,11,15,03358,02650,group:remote&from=2025-01&to=2025-05",
            "/api/v1/values?area=VN,11,15,03358,02650,group:remote&from=2025-01&to=2025-05&kind=*",
            "/api/v1/values?within=VN&level=commune&period=2025-05&kind=PRIMARY",
            "/api/v1/values?within=VN&level=province&period=2025-05&limit=7",
            "/api/v1/values?within=VN&level=commune&from=2025-01&to=2025-05&format=csv");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void answersAreTheSameBytes(long seed) {
        var random = new Random(seed);
        var one = new World();
        var other = new World();
        for (var area : List.of("VN", "11", "15", "03358", "02650", "group:remote")) {
            for (var kind : kinds()) {
                for (var month : List.of("2025-01", "2025-04")) fill(one, other, area, kind, month, random);
            }
        }
        var anyone = new Api.Client(mvc, null, null);
        api.away = false;
        assertThat(answers(one, anyone)).as("seed %d", seed).isEqualTo(answers(other, anyone));
        assertThat(answers(one, anyone.as("researcher"))).isEqualTo(answers(other, anyone.as("researcher")));
        assertThat(answers(one, anyone.as("ministry")))
                .as("the worlds do differ, seed %d", seed)
                .isNotEqualTo(answers(other, anyone.as("ministry")));
    }

    private static boolean isOfStates(Indicator indicator) {
        var denominator = indicator.denominator();
        return indicator.numerator().fold() == Fold.STATE && (denominator == null || denominator.fold() == Fold.STATE);
    }

    private static void fill(
            World one, World other, String area, @Nullable FacilityKind kind, String month, Random random) {
        for (var indicator : World.CATALOGUE.indicators()) {
            if (kind != null && !indicator.kinds().contains(kind)) continue;
            if (!isOfStates(indicator)) continue;
            var measures = World.MEASURES.of(indicator);
            long expected = random.nextInt(1, 6);
            long known = random.nextLong(expected + 1);
            boolean hidden = indicator.staff() && known < 3;
            long most = random.nextInt(3) == 0 ? 2_000 : 40;
            long numerator = random.nextLong(most);
            long denominator = random.nextLong(most);
            for (var world : List.of(one, other)) {
                world.put(SET_2025, area, kind, measures.known(), month, known);
                world.put(SET_2025, area, kind, measures.expected(), month, 6);
            }
            one.put(SET_2025, area, kind, measures.numerator(), month, numerator);
            one.put(SET_2025, area, kind, measures.denominator(), month, denominator);
            other.put(
                    SET_2025,
                    area,
                    kind,
                    measures.numerator(),
                    month,
                    indistinguishable(numerator, indicator, Side.NUMERATOR, hidden, random));
            other.put(
                    SET_2025,
                    area,
                    kind,
                    measures.denominator(),
                    month,
                    indistinguishable(denominator, indicator, Side.DENOMINATOR, hidden, random));
        }
    }

    private static long indistinguishable(long number, Indicator indicator, Side side, boolean hidden, Random random) {
        if (hidden) return random.nextLong(1_000);
        if (!indicator.people().contains(side)) return number;
        long five = (number + 2) / 5 * 5;
        return Math.max(0, five - 2 + random.nextInt(5));
    }

    private static List<@Nullable FacilityKind> kinds() {
        var kinds = new ArrayList<@Nullable FacilityKind>(List.of(FacilityKind.values()));
        kinds.add(null);
        return kinds;
    }

    private List<String> answers(World world, Api.Client reader) {
        api.world = world;
        return QUESTIONS.stream()
                .map(reader::get)
                .map(answer -> answer.header("ETag") + answer.body())
                .toList();
    }
}
