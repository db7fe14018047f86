package vn.p6monitor.schemas.report;

import java.util.Arrays;

/// The values of one section as 64-bit words, which of them are known, and its texts beside them.
public final class SectionData {
    private static final String[] NO_TEXTS = {};

    private final Section section;
    private final long[] values;
    private final long known;
    private final String[] texts;

    private SectionData(Section section, long[] values, long known, String[] texts) {
        this.section = section;
        this.values = values;
        this.known = known;
        this.texts = texts;
    }

    public Section section() {
        return section;
    }

    /// Whether a field was given; a list that may be left out always is, an absent one being empty.
    public boolean isKnown(int field) {
        return ((known >>> field) & 1) != 0;
    }

    /// The value in the form that `Field.Type` says, or 0 where it is not known.
    public long value(int field) {
        return values[field];
    }

    /// The value of a field of the type NUMBER, or 0 where it is not known.
    public double number(int field) {
        return Double.longBitsToDouble(values[field]);
    }

    /// The value of a field of the type TEXT, or the empty text where it is not known.
    public String text(int field) {
        return texts.length == 0 ? "" : texts[field];
    }

    /// One bit for each known field.
    public long known() {
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SectionData that
                && section.position() == that.section.position()
                && known == that.known
                && Arrays.equals(values, that.values)
                && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return (Arrays.hashCode(values) * 31 + Long.hashCode(known)) * 31 + Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(section.name()).append('{');
        for (var field : section.fields()) {
            if (isKnown(field.index())) {
                text.append(field.name()).append('=').append(shown(field)).append(' ');
            }
        }
        return text.append('}').toString();
    }

    private String shown(Field field) {
        return switch (field.type()) {
            case TEXT -> text(field.index());
            case NUMBER -> Fraction.text(number(field.index()));
            case INTEGER, YES_NO, CHOICE, CHOICES -> Long.toString(value(field.index()));
        };
    }

    /// Collects values; a field that is not put stays unknown, but for lists that may be left out, which stay empty.
    public static final class Builder {
        private final Section section;
        private final long[] values;
        private final String[] texts;
        private long known;

        public Builder(Section section) {
            this.section = section;
            this.values = new long[section.fields().size()];
            this.texts = hasTexts(section) ? new String[values.length] : NO_TEXTS;
            Arrays.fill(texts, "");
            for (var field : section.fields()) {
                if (field.type() == Field.Type.CHOICES && !field.required()) known |= 1L << field.index();
            }
        }

        /// Puts a value in the form that `Field.Type` says.
        public Builder put(int field, long value) {
            if (section.fields().get(field).type() == Field.Type.TEXT) {
                throw new IllegalArgumentException(section + " has a text there");
            }
            values[field] = value;
            known |= 1L << field;
            return this;
        }

        /// Puts the value of a field of the type NUMBER.
        public Builder putNumber(int field, double value) {
            return put(field, Fraction.bits(value));
        }

        /// Puts the value of a field of the type TEXT.
        public Builder putText(int field, String text) {
            if (section.fields().get(field).type() != Field.Type.TEXT) {
                throw new IllegalArgumentException(section + " has no text there");
            }
            texts[field] = text;
            known |= 1L << field;
            return this;
        }

        public SectionData build() {
            return new SectionData(section, values.clone(), known, texts.length == 0 ? NO_TEXTS : texts.clone());
        }

        private static boolean hasTexts(Section section) {
            return section.fields().stream().anyMatch(field -> field.type() == Field.Type.TEXT);
        }
    }
}
