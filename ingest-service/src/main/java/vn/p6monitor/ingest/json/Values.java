package vn.p6monitor.ingest.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.json.JsonValue.Fraction;
import vn.p6monitor.ingest.json.JsonValue.Items;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.json.JsonValue.Text;
import vn.p6monitor.ingest.json.JsonValue.WholeNumber;
import vn.p6monitor.ingest.json.JsonValue.YesNo;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.ValueType;

/// Takes single values for what they must be; null for those that are absent, and for the wrong ones, which are noted.
record Values(List<Problem> problems) {
    private static final int LONGEST_SHOWN = 80;

    @Nullable
    String text(@Nullable JsonValue value, String path) {
        if (value instanceof Text(String text)) return text;
        noteType(value, path, ValueType.TEXT);
        return null;
    }

    @Nullable
    Boolean yesNo(@Nullable JsonValue value, String path) {
        if (value instanceof YesNo(boolean yes)) return yes;
        noteType(value, path, ValueType.YES_OR_NO);
        return null;
    }

    @Nullable
    Long wholeNumber(@Nullable JsonValue value, String path, long min, long max) {
        if (!(value instanceof WholeNumber number)) {
            noteType(value, path, ValueType.WHOLE_NUMBER);
            return null;
        }
        var inLong = number.value();
        if (inLong.isPresent() && inLong.getAsLong() >= min && inLong.getAsLong() <= max) return inLong.getAsLong();
        note(ProblemCode.OUT_OF_RANGE, path, Long.toString(min), Long.toString(max));
        return null;
    }

    @Nullable
    Double number(@Nullable JsonValue value, String path) {
        if (value instanceof Fraction(double number)) return number;
        if (value instanceof WholeNumber(String digits)) return Double.valueOf(digits);
        noteType(value, path, ValueType.NUMBER);
        return null;
    }

    @Nullable
    Members object(@Nullable JsonValue value, String path) {
        if (value instanceof Members members) return members;
        noteType(value, path, ValueType.OBJECT);
        return null;
    }

    <T> @Nullable T choice(@Nullable JsonValue value, String path, Collection<T> choices, Function<T, String> code) {
        var text = text(value, path);
        if (text == null) return null;
        for (var choice : choices) {
            if (code.apply(choice).equals(text)) return choice;
        }
        var names = String.join(", ", choices.stream().map(code).toList());
        note(ProblemCode.UNKNOWN_VALUE, path, shown(text), names);
        return null;
    }

    /// The entries that could be read, in their order.
    <T> List<T> items(@Nullable JsonValue value, String path, BiFunction<JsonValue, String, @Nullable T> read) {
        var taken = new ArrayList<T>();
        if (value instanceof Items(var items)) {
            for (int i = 0; i < items.size(); i++) {
                var item = read.apply(items.get(i), path + '[' + i + ']');
                if (item != null) taken.add(item);
            }
        } else {
            noteType(value, path, ValueType.LIST);
        }
        return taken;
    }

    void note(ProblemCode code, String path, String... particulars) {
        problems.add(Problem.of(code, path, particulars));
    }

    /// What a sender wrote, short enough to be told back.
    static String shown(String text) {
        if (text.length() <= LONGEST_SHOWN) return text;
        int end = Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return text.substring(0, end) + '…';
    }

    private void noteType(@Nullable JsonValue value, String path, ValueType expected) {
        if (value != null) problems.add(Problem.wrongType(path, expected));
    }
}
