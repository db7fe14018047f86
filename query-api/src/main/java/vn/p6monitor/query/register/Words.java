package vn.p6monitor.query.register;

import java.util.Arrays;
import java.util.List;
import vn.p6monitor.schemas.text.Folding;

/// What someone looks for: the beginning of a code, or the beginnings of words of a name, in whatever order.
///
/// @param text as it was typed
/// @param beginnings of words, without tone marks and capitals
public record Words(String text, List<String> beginnings) {
    public Words {
        beginnings = List.copyOf(beginnings);
    }

    static Words of(String text) {
        return new Words(text.strip(), split(text));
    }

    /// The words of a text, without tone marks and capitals.
    static List<String> split(String text) {
        return Arrays.stream(Folding.fold(text).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
