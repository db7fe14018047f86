package vn.p6monitor.query.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;

/// The parameters of a request, none of which goes unnoticed.
public final class Parameters {
    private final MultiValueMap<String, String> given;

    /// @throws ProblemException for a parameter that is not among the `known`
    public Parameters(MultiValueMap<String, String> given, List<String> known) {
        for (var name : given.keySet()) {
            if (!known.contains(name)) {
                throw ProblemException.in(name, ProblemCode.UNKNOWN_PARAMETER, name, String.join(", ", known));
            }
        }
        this.given = given;
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    /// The only value of a parameter that takes one.
    public Optional<String> one(String name) {
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) throw ProblemException.in(name, ProblemCode.REPEATED_PARAMETER, name);
        return values.stream().findFirst();
    }

    /// The different values of a parameter that takes several, separated by commas or given again.
    ///
    /// @throws ProblemException for more than `most`
    public List<String> all(String name, int most) {
        var values = given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .distinct()
                .limit(most + 1L)
                .toList();
        if (values.size() > most) throw tooMany(name, most);
        return new ArrayList<>(values);
    }

    /// @throws ProblemException unless it is a whole number from 1 to `most`
    public int limit(int most) {
        var limit = one("limit");
        if (limit.isEmpty()) return most;
        if (limit.get().matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(limit.get());
            if (number >= 1 && number <= most) return number;
        }
        throw ProblemException.in("limit", ProblemCode.MALFORMED_LIMIT, Integer.toString(most));
    }

    /// @throws ProblemException when both are given
    public void excludeEachOther(String one, String other) {
        if (has(one) && has(other)) {
            throw ProblemException.in(other, ProblemCode.CONTRADICTING_PARAMETERS, one, other);
        }
    }

    public static ProblemException tooMany(String name, int most) {
        return ProblemException.in(name, ProblemCode.TOO_MANY, name, Integer.toString(most));
    }
}
