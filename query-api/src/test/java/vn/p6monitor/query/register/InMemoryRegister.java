package vn.p6monitor.query.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;

/// Registrations in a list, in the order of the topic.
public record InMemoryRegister(List<Registration> registrations) implements Register {
    @Override
    public Optional<Registration> inForce(String facility) {
        return Optional.ofNullable(inForce().get(facility));
    }

    @Override
    public List<Registration> page(Scope scope, @Nullable String after, int size) {
        return inForce().values().stream()
                .filter(registration -> meets(registration.facility(), scope))
                .filter(registration ->
                        after == null || registration.facility().code().compareTo(after) > 0)
                .limit(size)
                .toList();
    }

    @Override
    public List<Registration> history(String facility) {
        return registrations.stream()
                .filter(registration -> registration.facility().code().equals(facility))
                .toList();
    }

    private Map<String, Registration> inForce() {
        var inForce = new TreeMap<String, Registration>();
        for (var registration : registrations) {
            inForce.merge(
                    registration.facility().code(),
                    registration,
                    (one, other) -> version(other) >= version(one) ? other : one);
        }
        return inForce;
    }

    private static long version(Registration registration) {
        var version = registration.facility().version();
        return version == null ? Long.MIN_VALUE : version;
    }

    private static boolean meets(Facility facility, Scope scope) {
        var words = scope.words();
        var openAt = scope.openAt();
        return (words == null || meets(facility, words))
                && scope.territories().stream().allMatch(territory -> territory.holds(facility))
                && (scope.kind() == null || scope.kind() == facility.kind())
                && (openAt == null || facility.opening().includes(openAt));
    }

    private static boolean meets(Facility facility, Words words) {
        var code = facility.code().toLowerCase(Locale.ROOT);
        if (code.startsWith(words.text().toLowerCase(Locale.ROOT))) return true;
        var name = Words.split(facility.name());
        return !words.beginnings().isEmpty()
                && words.beginnings().stream()
                        .allMatch(beginning -> name.stream().anyMatch(word -> word.startsWith(beginning)));
    }
}
