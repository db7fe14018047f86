package vn.p6monitor.schemas.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.text.Nearest;

/// The fields that an expression may name, by their qualified names, such as `speedTest.downloadMbps`.
final class Reach {
    /// A field of a section.
    record Reference(Section section, Field field) {
        String name() {
            return camelCase(section.name()) + '.' + field.name();
        }
    }

    private static final int LONGEST_SHOWN = 80;

    private static final Map<String, Reference> EVERYWHERE = references(Sections.all());

    private final Map<String, Reference> references;

    Reach(Collection<Section> scope) {
        references = references(scope);
    }

    void forEach(BiConsumer<String, Reference> each) {
        references.forEach(each);
    }

    Optional<Reference> named(String name) {
        return Optional.ofNullable(references.get(name));
    }

    /// Says of a name that is none here what was probably meant.
    InvalidExpressionException missing(String name, String text, int at) {
        var written = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + '…' : name;
        var elsewhere = EVERYWHERE.get(name);
        if (elsewhere != null) {
            return new InvalidExpressionException(
                    text,
                    at,
                    ProblemCode.OUT_OF_REACH,
                    name,
                    elsewhere.section().name(),
                    sections());
        }
        return new InvalidExpressionException(
                text,
                at,
                ProblemCode.UNKNOWN_REFERENCE,
                written,
                Nearest.to(written, candidates(name)).orElse("–"));
    }

    /// The sections in reach, as they are written in expressions.
    private String sections() {
        return references.values().stream()
                .map(Reference::section)
                .distinct()
                .sorted(java.util.Comparator.comparingInt(Section::position))
                .map(section -> camelCase(section.name()))
                .collect(Collectors.joining(", "));
    }

    /// The fields of the section that was named, if it is one; else all.
    private Collection<String> candidates(String name) {
        var section = name.split("\\.", -1)[0] + '.';
        var ofSection = new ArrayList<String>(List.of());
        for (var reference : references.keySet()) {
            if (reference.startsWith(section)) ofSection.add(reference);
        }
        return ofSection.isEmpty() ? references.keySet() : ofSection;
    }

    /// A hyphen would be a minus.
    static String camelCase(String name) {
        var words = name.split("-", -1);
        var written = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            written.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return written.toString();
    }

    private static Map<String, Reference> references(Collection<Section> sections) {
        var references = new HashMap<String, Reference>();
        for (var section : sections) {
            for (var field : section.fields()) {
                var reference = new Reference(section, field);
                references.put(reference.name(), reference);
            }
        }
        return Map.copyOf(references);
    }
}
