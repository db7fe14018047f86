package vn.p6monitor.sample;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Divides a total into whole shares in proportion to weights, by the largest remainder (Hamilton's method).
final class Apportionment {
    private final List<Claim> claims;
    private final int[] shares;
    private final boolean[] full;

    private Apportionment(List<Claim> claims) {
        this.claims = claims;
        this.shares = claims.stream().mapToInt(Claim::least).toArray();
        this.full = new boolean[claims.size()];
    }

    /// A claim to a share that lies between two bounds, both included.
    record Claim(long weight, int least, int most) {
        Claim {
            if (weight < 0 || least < 0 || most < least)
                throw new IllegalArgumentException("no claim: " + weight + " " + least + " " + most);
        }

        private int room() {
            return most - least;
        }
    }

    /// The share of each claimant; claimants must differ.
    static <T> Map<T, Integer> among(List<T> claimants, int total, Function<T, Claim> claim) {
        int[] shares = of(total, claimants.stream().map(claim).toList());
        var shared = new LinkedHashMap<T, Integer>();
        for (int share : shares) shared.put(claimants.get(shared.size()), share);
        return Collections.unmodifiableMap(shared);
    }

    /// The shares, in the order of the claims; they add up to the total.
    static int[] of(int total, List<Claim> claims) {
        int rest = total - claims.stream().mapToInt(Claim::least).sum();
        if (rest < 0 || rest > claims.stream().mapToInt(Claim::room).sum())
            throw new IllegalArgumentException("the claims cannot share " + total);
        return new Apportionment(claims).share(rest);
    }

    private int[] share(int total) {
        int rest = total;
        for (int filled = fill(rest); filled > 0; filled = fill(rest)) rest -= filled;
        divide(rest);
        return shares;
    }

    /// Gives every claim that its proportion would overfill what it has room for; returns how much that took.
    private int fill(int rest) {
        long weights = openWeights();
        if (weights == 0) return 0;
        int taken = 0;
        for (int i : open()) {
            Claim claim = claims.get(i);
            if (claim.room() * weights > rest * claim.weight()) continue;
            shares[i] = claim.most();
            full[i] = true;
            taken += claim.room();
        }
        return taken;
    }

    private void divide(int rest) {
        if (rest == 0) return;
        long weights = openWeights();
        if (weights == 0) throw new IllegalArgumentException("nobody claims the last " + rest);
        int[] open = open();
        for (int i : open) shares[i] += Math.toIntExact(rest * claims.get(i).weight() / weights);
        int left = rest
                - Arrays.stream(open)
                        .map(i -> shares[i] - claims.get(i).least())
                        .sum();
        Arrays.stream(open)
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer i) -> rest * claims.get(i).weight() % weights)
                        .reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
    }

    private int[] open() {
        return IntStream.range(0, full.length).filter(i -> !full[i]).toArray();
    }

    private long openWeights() {
        return Arrays.stream(open()).mapToLong(i -> claims.get(i).weight()).sum();
    }
}
