package vn.p6monitor.schemas.catalogue;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.p6monitor.schemas.problem.Place;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.ValueType;

/// What is found wrong with a catalogue while it is read; the same twice is told once.
final class Notes {
    private static final int LONGEST_SHOWN = 80;

    private final Set<Problem> problems = new LinkedHashSet<>();

    void add(ProblemCode code, String path, Place place, String... particulars) {
        add(Problem.of(code, path, particulars), place);
    }

    void add(Problem problem, Place place) {
        problems.add(problem.at(place));
    }

    void addWrongType(String path, Place place, ValueType expected) {
        add(Problem.wrongType(path, expected), place);
    }

    /// How many there are so far.
    int count() {
        return problems.size();
    }

    /// All, in the order of their places.
    List<Problem> all() {
        return problems.stream().sorted(Comparator.comparing(Notes::place)).toList();
    }

    private static Place place(Problem problem) {
        var place = problem.place();
        return place == null ? Place.START : place;
    }

    /// What was written, short enough to be told back.
    static String shown(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_SHOWN) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
