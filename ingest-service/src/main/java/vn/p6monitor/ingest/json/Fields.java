package vn.p6monitor.ingest.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.json.JsonValue.Null;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// Takes the fields of one object by name, and notes everything that is wrong with them.
///
/// What is absent or wrong comes as null or empty; only what is wrong leaves a problem.
public final class Fields {
    private final Members object;
    private final String prefix;
    private final Values values;
    private final List<String> known = new ArrayList<>();

    /// @param prefix path of the object with its full stop, empty for the outermost
    /// @param problems where problems are noted
    public Fields(Members object, String prefix, List<Problem> problems) {
        this.object = object;
        this.prefix = prefix;
        this.values = new Values(problems);
    }

    /// Notes those of the fields that are absent.
    public void require(String... names) {
        for (var name : names) {
            if (!isGiven(name)) values.note(ProblemCode.MISSING_FIELD, prefix + name);
        }
    }

    public boolean isGiven(String name) {
        return take(name) != null;
    }

    public @Nullable String text(String name) {
        return values.text(take(name), prefix + name);
    }

    /// A text in a form of its own, such as a month.
    public <T> @Nullable T parsed(String name, Function<String, Optional<T>> parse, ProblemCode malformed) {
        var text = text(name);
        if (text == null) return null;
        var parsed = parse.apply(text);
        if (parsed.isEmpty()) values.note(malformed, prefix + name);
        return parsed.orElse(null);
    }

    public @Nullable Boolean yesNo(String name) {
        return values.yesNo(take(name), prefix + name);
    }

    public @Nullable Long wholeNumber(String name, long min, long max) {
        return values.wholeNumber(take(name), prefix + name, min, max);
    }

    public @Nullable Double number(String name) {
        return values.number(take(name), prefix + name);
    }

    public @Nullable Members object(String name) {
        return values.object(take(name), prefix + name);
    }

    /// One of a closed list of texts.
    public <T> @Nullable T choice(String name, Collection<T> choices, Function<T, String> code) {
        return values.choice(take(name), prefix + name, choices, code);
    }

    /// Any of a closed list of texts, each once.
    public <T> List<T> choices(String name, Collection<T> choices, Function<T, String> code) {
        var chosen = new HashSet<T>();
        return values.items(take(name), prefix + name, (item, path) -> {
            var choice = values.choice(item, path, choices, code);
            if (choice != null && !chosen.add(choice)) values.note(ProblemCode.DUPLICATE, path, code.apply(choice));
            return choice;
        });
    }

    public List<String> texts(String name) {
        return values.items(take(name), prefix + name, values::text);
    }

    /// A list of objects; `read` gives null for one that it has noted a problem with.
    public <T> List<T> objects(String name, Function<Fields, @Nullable T> read) {
        return values.items(take(name), prefix + name, (item, path) -> {
            var members = values.object(item, path);
            if (members == null) return null;
            var fields = new Fields(members, path + '.', values.problems());
            var value = read.apply(fields);
            fields.refuseOthers();
            return value;
        });
    }

    /// Notes every field that nobody asked for, and every one that was given twice.
    public void refuseOthers() {
        object.members().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> values.note(ProblemCode.UNKNOWN_FIELD, prefix + shown(name)));
        object.repeated().forEach(name -> values.note(ProblemCode.DUPLICATE, prefix + shown(name), shown(name)));
    }

    /// What a sender wrote, short enough to be told back.
    public static String shown(String text) {
        return Values.shown(text);
    }

    private @Nullable JsonValue take(String name) {
        known.add(name);
        var value = object.members().get(name);
        return value instanceof Null ? null : value;
    }
}
