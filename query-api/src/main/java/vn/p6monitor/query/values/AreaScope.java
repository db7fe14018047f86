package vn.p6monitor.query.values;

import java.util.List;
import vn.p6monitor.schemas.area.AreaLevel;

/// The areas that a reader asks for.
public sealed interface AreaScope {
    /// Just these.
    record Codes(List<String> codes) implements AreaScope {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /// All of a level inside one.
    record Within(String ancestor, AreaLevel level) implements AreaScope {}
}
