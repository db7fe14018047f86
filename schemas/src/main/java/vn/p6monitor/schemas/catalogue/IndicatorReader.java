package vn.p6monitor.schemas.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.problem.ProblemCode;

/// Reads one indicator of a catalogue, and notes everything that is wrong with it.
final class IndicatorReader {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9]{2}");
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_UNIT = 60;
    private static final int LONGEST_TEXT = 2_000;

    private final Notes notes;
    private final TermReader terms;

    IndicatorReader(Notes notes) {
        this.notes = notes;
        this.terms = new TermReader(notes);
    }

    /// The code of an indicator, or null where it has none of the right form.
    static @Nullable String code(Entries entries) {
        var code = entries.glance("code");
        return code != null && CODE.matcher(code).matches() ? code : null;
    }

    /// The indicator, or null where anything is wrong with it.
    @Nullable
    Indicator read(Entries entries) {
        int before = notes.count();
        entries.require("code", "name", "definition", "counts", "unit", "numerator", "direction");
        var code = entries.scalar("code");
        if (code != null && !CODE.matcher(code.text()).matches()) {
            notes.add(ProblemCode.MALFORMED_INDICATOR_CODE, entries.pathOf("code"), code.place());
        }
        var name = entries.bilingual("name", LONGEST_NAME);
        var definition = entries.bilingual("definition", LONGEST_TEXT);
        var counts = entries.choice("counts", Arrays.asList(Counted.values()), Counted::code);
        var kinds = kinds(entries);
        var unit = entries.bilingual("unit", LONGEST_UNIT);
        boolean percent = entries.yesNo("percent");
        var numerator = terms.read(entries.mapping("numerator"), counts, kinds);
        var denominator = terms.read(entries.mapping("denominator"), counts, kinds);
        var direction = entries.choice("direction", Arrays.asList(Direction.values()), Direction::code);
        var target = target(entries.mapping("target"));
        var analogue = entries.text("analogue", LONGEST_TEXT);
        var people = people(entries);
        boolean staff = entries.yesNo("staff");
        entries.refuseOthers();
        if (percent && !entries.has("denominator")) {
            notes.add(ProblemCode.PERCENT_OF_NOTHING, entries.pathOf("percent"), entries.placeOf("percent"));
        }
        if (code == null
                || name == null
                || definition == null
                || counts == null
                || unit == null
                || numerator == null
                || direction == null
                || notes.count() > before) {
            return null;
        }
        return new Indicator(
                code.text(),
                name,
                definition,
                counts,
                kinds,
                unit,
                percent,
                numerator,
                denominator,
                direction,
                target,
                analogue,
                people,
                staff);
    }

    private static Set<FacilityKind> kinds(Entries entries) {
        var kinds = entries.choices("kinds", Arrays.asList(FacilityKind.values()), FacilityKind::name);
        return kinds.isEmpty() ? Indicator.ALL_KINDS : EnumSet.copyOf(kinds);
    }

    private @Nullable Target target(@Nullable Entries entries) {
        if (entries == null) return null;
        entries.require("value", "source");
        var value = entries.number("value");
        var source = entries.bilingual("source", LONGEST_TEXT);
        entries.refuseOthers();
        return value == null || source == null ? null : new Target(value, source);
    }

    private Set<Side> people(Entries entries) {
        List<Side> sides = entries.choices("people", Arrays.asList(Side.values()), Side::code);
        if (sides.contains(Side.DENOMINATOR) && !entries.has("denominator")) {
            notes.add(ProblemCode.NO_SUCH_SIDE, entries.pathOf("people"), entries.placeOf("people"));
        }
        return Set.copyOf(sides);
    }
}
