package vn.p6monitor.query.edition;

import java.util.Optional;
import vn.p6monitor.schemas.index.Generation;

/// Cursors that name the generation of the page that they were given with: `g2f1.` and then whatever leads on.
public final class EditionCursor {
    private EditionCursor() {}

    /// The cursor that leads on in an edition.
    ///
    /// @param rest of letters, digits, `-` and `_`
    public static String of(Edition edition, String rest) {
        return edition.generation().name() + '.' + rest;
    }

    /// What leads on; empty where no generation is named.
    public static String rest(String cursor) {
        return generation(cursor).isEmpty() ? "" : cursor.substring(cursor.indexOf('.') + 1);
    }

    static Optional<Generation> generation(String cursor) {
        int dot = cursor.indexOf('.');
        return dot < 0 ? Optional.empty() : Generation.parse(cursor.substring(0, dot));
    }
}
