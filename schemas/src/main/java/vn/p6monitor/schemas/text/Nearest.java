package vn.p6monitor.schemas.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what was probably meant by a word that is none.
public final class Nearest {
    private Nearest() {}

    /// The word that takes the fewest changed, added, left out or swapped letters, capitals being no change; the
    /// alphabetically first of several. Empty only where there are no words.
    public static Optional<String> to(String written, Collection<String> words) {
        return words.stream()
                .min(Comparator.<String>comparingInt(word -> changes(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Damerau's distance, with neighbours swapped counting as one change.
    static int changes(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) last[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int other = same(from, i, to, j) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + other);
                if (i > 1 && j > 1 && same(from, i, to, j - 1) && same(from, i - 1, to, j)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[to.length()];
    }

    private static boolean same(String from, int i, String to, int j) {
        return Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
    }
}
