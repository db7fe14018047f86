package vn.p6monitor.streams.proof;

import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// Makes what a report says: small numbers, no part larger than its whole, much left out.
record DataMaker(Chance chance) {
    SectionData of(Section section) {
        var data = new SectionData.Builder(section);
        for (var field : section.fields()) {
            if (!field.required() && chance.in100(35)) continue;
            switch (field.type()) {
                case INTEGER -> data.put(field.index(), count(data, field));
                case NUMBER -> data.putNumber(field.index(), chance.between(1, 48) / 2.0);
                case YES_NO -> data.put(field.index(), chance.between(0, 1));
                case CHOICE ->
                    data.put(field.index(), chance.between(0, field.symbols().size() - 1));
                case CHOICES -> data.put(field.index(), choices(field));
                case TEXT -> data.putText(field.index(), "Robot ảo " + chance.between(1, 3));
            }
        }
        return data.build();
    }

    private long count(SectionData.Builder data, Field field) {
        if (field.partOf() != null) return part(data, field.partOf());
        return chance.between(
                (int) field.limits().min(), (int) Math.min(field.limits().max(), 9));
    }

    private long choices(Field field) {
        int least = field.limits().min() > 0 ? 1 : 0;
        return chance.between(least, (1 << field.symbols().size()) - 1);
    }

    /// Often nothing or all of it.
    private long part(SectionData.Builder data, String whole) {
        var soFar = data.build();
        int index = soFar.section().field(whole).orElseThrow().index();
        int most = soFar.isKnown(index) ? (int) soFar.value(index) : 9;
        return chance.in100(25) ? 0 : chance.between(0, most);
    }
}
