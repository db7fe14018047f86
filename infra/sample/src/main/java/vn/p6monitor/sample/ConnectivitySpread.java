package vn.p6monitor.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.sample.Apportionment.Claim;
import vn.p6monitor.sample.Chance.Weighed;
import vn.p6monitor.sample.Connectivity.Technology;

/// Spreads the article's ways into the internet over the sites; those left over are on 4G.
final class ConnectivitySpread {
    private final List<Seat> seats;
    private final Chance chance;

    private ConnectivitySpread(List<Institution> institutions, Chance chance) {
        this.seats = institutions.stream().flatMap(Seat::of).toList();
        this.chance = chance;
    }

    /// In the order of the sites.
    static List<Access> over(List<Institution> institutions, Chance chance) {
        return new ConnectivitySpread(institutions, chance).spread();
    }

    private List<Access> spread() {
        var without = without();
        var onBroadband = onBroadband(without);
        return seats.stream()
                .map(seat -> new Access(
                        seat,
                        without.contains(seat)
                                ? Connectivity.ABSENT
                                : onBroadband.contains(seat) ? broadband() : mobile(seat)))
                .toList();
    }

    /// First by district, so that the four named ones stand out for every seed, then by chance.
    private Set<Seat> without() {
        var districts = List.of(District.values());
        var counts = Apportionment.among(districts, Article.SITES_WITHOUT_INTERNET, this::without);
        var without = new HashSet<Seat>();
        counts.forEach((district, count) -> without.addAll(chance.draw(count, urn(district))));
        return without;
    }

    private Claim without(District district) {
        int sites = urn(district).size();
        return new Claim(sites * (district.worseOff() ? 10L : 3L), 0, sites);
    }

    private List<Weighed<Seat>> urn(District district) {
        return seats.stream()
                .filter(seat -> seat.commune().district() == district)
                .map(seat -> new Weighed<>(
                        seat, seat.main() ? 1 : 8 + 5 * seat.commune().remoteness()))
                .toList();
    }

    private Set<Seat> onBroadband(Set<Seat> without) {
        var urn = seats.stream()
                .filter(seat -> !without.contains(seat))
                .map(seat -> new Weighed<>(
                        seat, seat.main() ? 240 / (1 + 2 * seat.commune().remoteness()) : 3))
                .toList();
        return Set.copyOf(chance.draw(Article.SITES_ON_BROADBAND, urn));
    }

    private Connectivity broadband() {
        var also = chance.percent(30) ? List.of(Technology.MOBILE) : List.<Technology>of();
        return new Connectivity(Technology.FIXED_BROADBAND, also, stable(88));
    }

    private Connectivity mobile(Seat seat) {
        int far = seat.commune().remoteness();
        var also = far >= 2 && chance.percent(2) ? List.of(Technology.SATELLITE) : List.<Technology>of();
        return new Connectivity(Technology.MOBILE, also, stable(80 - 15 * far));
    }

    private @Nullable Boolean stable(int percent) {
        return chance.percent(94) ? (Boolean) chance.percent(percent) : null;
    }
}
