package vn.p6monitor.schemas.report;

import java.util.Arrays;

/// The values of one section as 64-bit words, and which of them are known.
public final class SectionData {
    private final Section section;
    private final long[] values;
    private final long known;

    private SectionData(Section section, long[] values, long known) {
        this.section = section;
        this.values = values;
        this.known = known;
    }

    public Section section() {
        return section;
    }

    /// Whether a field was given; a list always is, an absent one being empty.
    public boolean isKnown(int field) {
        return ((known >>> field) & 1) != 0;
    }

    /// The value in the form that `Field.Type` says, or 0 where it is not known.
    public long value(int field) {
        return values[field];
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
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + Long.hashCode(known);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(section.name()).append('{');
        for (var field : section.fields()) {
            if (isKnown(field.index())) {
                text.append(field.name())
                        .append('=')
                        .append(values[field.index()])
                        .append(' ');
            }
        }
        return text.append('}').toString();
    }

    /// Collects values; a field that is not put stays unknown, but for lists, which stay empty.
    public static final class Builder {
        private final Section section;
        private final long[] values;
        private long known;

        public Builder(Section section) {
            this.section = section;
            this.values = new long[section.fields().size()];
            for (var field : section.fields()) {
                if (field.type() == Field.Type.CHOICES) known |= 1L << field.index();
            }
        }

        public Builder put(int field, long value) {
            values[field] = value;
            known |= 1L << field;
            return this;
        }

        public SectionData build() {
            return new SectionData(section, values.clone(), known);
        }
    }
}
