package vn.p6monitor.streams.proof;

import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// Makes what a report says: small numbers, no part larger than its whole, much left out.
record DataMaker(Chance chance) {
    SectionData of(Section section) {
        var data = new SectionData.Builder(section);
        for (var field : section.fields()) {
            if (!field.required() && chance.in100(35)) continue;
            data.put(
                    field.index(),
                    switch (field.type()) {
                        case INTEGER -> field.partOf() == null ? chance.between(0, 9) : part(data, field.partOf());
                        case YES_NO -> chance.between(0, 1);
                        case CHOICE -> chance.between(0, field.symbols().size() - 1);
                        case CHOICES -> chance.between(0, (1 << field.symbols().size()) - 1);
                    });
        }
        return data.build();
    }

    /// Often nothing or all of it.
    private long part(SectionData.Builder data, String whole) {
        var soFar = data.build();
        int index = soFar.section().field(whole).orElseThrow().index();
        int most = soFar.isKnown(index) ? (int) soFar.value(index) : 9;
        return chance.in100(25) ? 0 : chance.between(0, most);
    }
}
