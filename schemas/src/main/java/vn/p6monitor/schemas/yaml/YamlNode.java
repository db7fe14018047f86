package vn.p6monitor.schemas.yaml;

import java.util.List;
import vn.p6monitor.schemas.problem.Place;

/// A part of a YAML text, and where it stands.
public sealed interface YamlNode {
    /// Where it begins.
    Place place();

    /// Values under keys, in the order of the text.
    ///
    /// @param repeated the keys that had come before, whose values are left out
    record Mapping(Place place, List<Entry> entries, List<Scalar> repeated) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
            repeated = List.copyOf(repeated);
        }
    }

    /// One key of a mapping with its value.
    record Entry(Scalar key, YamlNode value) {}

    /// A list.
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// A word, a number or a text, as it is meant: without quotation marks.
    ///
    /// @param quoted whether it is a text for certain, and neither a number nor true, false or nothing
    /// @param verbatim where its characters stand one by one in the text; absent where they were folded or escaped
    record Scalar(Place place, String text, boolean quoted, boolean verbatim) implements YamlNode {
        /// Where one of its characters stands; where that cannot be told, where it begins.
        public Place placeOf(int character) {
            return verbatim ? place.right(character + (quoted ? 1 : 0)) : place;
        }

        /// Whether it says nothing.
        public boolean isNothing() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }
}
