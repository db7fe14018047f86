package vn.p6monitor.schemas.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.problem.Place;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.yaml.YamlNode;
import vn.p6monitor.schemas.yaml.YamlText;

/// Reads a catalogue as it is written down, in YAML.
public final class CatalogueReader {
    /// More would be no catalogue that anyone reads.
    static final int MOST_INDICATORS = 500;

    private CatalogueReader() {}

    /// The catalogue, all of whose expressions compile; or everything that is wrong with it.
    ///
    /// Each problem has its place in the text and its path, `CN04.numerator.value`, or
    /// `indicators[3].numerator.value` where the code is not told. A text that is no YAML has one problem only,
    /// where the reading had to stop.
    public static Verdict<Catalogue> read(String yaml) {
        return YamlText.read(yaml).then(CatalogueReader::read);
    }

    private static Verdict<Catalogue> read(YamlNode document) {
        var notes = new Notes();
        var entries = Entries.of(document, "", notes);
        var catalogue = entries == null ? null : read(entries, notes);
        return catalogue == null || notes.count() > 0 ? Verdict.refused(notes.all()) : Verdict.accepted(catalogue);
    }

    private static @Nullable Catalogue read(Entries entries, Notes notes) {
        entries.require("version", "indicators");
        var version = entries.scalar("version");
        if (version != null && !Codes.isWellFormed(version.text())) {
            notes.add(ProblemCode.MALFORMED_CODE, "version", version.place());
        }
        var indicators = indicators(entries, notes);
        entries.refuseOthers();
        return version == null || notes.count() > 0 ? null : new Catalogue(version.text(), indicators);
    }

    private static List<Indicator> indicators(Entries entries, Notes notes) {
        var items = entries.items("indicators");
        var place = entries.placeOf("indicators");
        if (entries.isEmptyList("indicators")) notes.add(ProblemCode.TOO_FEW, "indicators", place, "1");
        if (items.size() > MOST_INDICATORS) {
            notes.add(ProblemCode.TOO_MANY, "indicators", place, Integer.toString(MOST_INDICATORS));
            return List.of();
        }
        var reader = new IndicatorReader(notes);
        var indicators = new ArrayList<Indicator>();
        var seen = new HashMap<String, Place>();
        for (int i = 0; i < items.size(); i++) {
            var indicator = indicator(items.get(i), "indicators[" + i + ']', reader, seen, notes);
            if (indicator != null) indicators.add(indicator);
        }
        return indicators;
    }

    private static @Nullable Indicator indicator(
            YamlNode node, String position, IndicatorReader reader, Map<String, Place> seen, Notes notes) {
        var entries = Entries.of(node, position, notes);
        if (entries == null) return null;
        var code = IndicatorReader.code(entries);
        if (code == null) return reader.read(entries);
        var place = entries.placeOf("code");
        var earlier = seen.putIfAbsent(code, place);
        if (earlier == null) return reader.read(entries.under(code));
        notes.add(ProblemCode.DUPLICATE_INDICATOR, position + ".code", place, code, Integer.toString(earlier.line()));
        return reader.read(entries.under(position));
    }
}
