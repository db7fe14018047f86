package vn.p6monitor.query.quality;

import java.util.List;
import vn.p6monitor.schemas.index.FlagsDocument;

class InMemoryFlaggedFacilitiesTest extends FlaggedFacilitiesContract {
    @Override
    protected FlaggedFacilities holding(List<FlagsDocument> documents) {
        return new InMemoryFlaggedFacilities(documents);
    }
}
