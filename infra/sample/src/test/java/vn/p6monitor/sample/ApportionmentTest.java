package vn.p6monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.p6monitor.sample.Apportionment.Claim;

class ApportionmentTest {
    @Test
    void givesWhatIsLeftToTheLargestRemainders() {
        assertThat(shares(10, claim(47), claim(16), claim(158), claim(121))).containsExactly(1, 0, 5, 4);
    }

    @Test
    void givesEqualClaimsTheRemainderInOrder() {
        assertThat(shares(5, claim(1), claim(1), claim(1))).containsExactly(2, 2, 1);
    }

    @Test
    void handsOnWhatAFullClaimCannotTake() {
        assertThat(shares(10, new Claim(100, 0, 3), claim(1), claim(1))).containsExactly(3, 4, 3);
    }

    @Test
    void givesEachItsLeastBeforeItDividesTheRest() {
        assertThat(shares(10, new Claim(0, 4, 4), new Claim(1, 2, 9), new Claim(1, 0, 9)))
                .containsExactly(4, 4, 2);
    }

    @Test
    void refusesATotalThatTheClaimsCannotShare() {
        assertThatThrownBy(() -> shares(5, new Claim(1, 0, 4))).hasMessage("the claims cannot share 5");
        assertThatThrownBy(() -> shares(5, new Claim(1, 6, 8))).hasMessage("the claims cannot share 5");
        assertThatThrownBy(() -> shares(5, new Claim(0, 0, 8))).hasMessage("nobody claims the last 5");
    }

    @Test
    void addsUpWithinTheBoundsForRandomClaims() {
        for (long seed = 1; seed <= 500; seed++) {
            var chance = Chance.of(seed, "claims");
            var claims = Stream.generate(
                            () -> new Claim(1 + chance.below(1_000), chance.below(5), 5 + chance.below(50)))
                    .limit(1 + chance.below(30))
                    .toList();
            int least = claims.stream().mapToInt(Claim::least).sum();
            int most = claims.stream().mapToInt(Claim::most).sum();
            int total = chance.between(least, most);
            int[] shares = Apportionment.of(total, claims);
            assertThat(shares).as("seed %s", seed).hasSize(claims.size());
            assertThat(Arrays.stream(shares).sum()).as("seed %s", seed).isEqualTo(total);
            for (int i = 0; i < shares.length; i++)
                assertThat(shares[i])
                        .as("seed %s", seed)
                        .isBetween(claims.get(i).least(), claims.get(i).most());
        }
    }

    private static int[] shares(int total, Claim... claims) {
        return Apportionment.of(total, List.of(claims));
    }

    private static Claim claim(long weight) {
        return new Claim(weight, 0, 1_000);
    }
}
