package vn.p6monitor.proof.world;

import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// Makes what a report says: mostly small numbers, no part larger than its whole, much left out.
record DataMaker(Chance chance) {
    SectionData of(Section section) {
        var data = new SectionData.Builder(section);
        for (var field : section.fields()) {
            if (!field.required() && chance.in100(30)) continue;
            switch (field.type()) {
                case INTEGER -> data.put(field.index(), count(data, field));
                case NUMBER ->
                    data.putNumber(field.index(), fraction((int) field.limits().max()));
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
        int most = chance.in100(80) ? 9 : 60;
        return chance.between(
                (int) field.limits().min(), (int) Math.min(field.limits().max(), most));
    }

    /// Often close to the threshold of speed, with a mean of two that lies on it.
    private double fraction(int most) {
        return chance.in100(40)
                ? chance.between(1, Math.min(most, 40) * 2) / 2.0
                : chance.of(19.95, 20.0, 20.05, 19.99, 20.01);
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
