package vn.p6monitor.query.values;

import java.util.List;
import vn.p6monitor.schemas.index.AreaValuesDocument;

class InMemoryValuesTest extends ValuesContract {
    @Override
    protected Values holding(List<AreaValuesDocument> documents) {
        return new InMemoryValues(documents);
    }
}
