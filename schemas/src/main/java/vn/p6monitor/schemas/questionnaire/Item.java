package vn.p6monitor.schemas.questionnaire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// A section, or something that a section, a report or a registration is asked for.
///
/// @param label a few words, such as a heading
/// @param explanation a sentence or two
/// @param answers what the codes of a closed list mean, in its order; empty for all else
public record Item(Wording label, Wording explanation, Map<String, Wording> answers) {
    static Item of(String key, Collection<String> codes) {
        var answers = new LinkedHashMap<String, Wording>();
        codes.forEach(code -> answers.put(code, Wording.of(key + '.' + code)));
        return new Item(Wording.of(key), Wording.of(key + ".explained"), answers);
    }
}
