package vn.p6monitor.query.areas;

import java.util.List;
import vn.p6monitor.schemas.area.Area;

class InMemoryAreaIndexTest extends AreaIndexContract {
    @Override
    protected AreaIndex holding(List<Area> areas) {
        return new InMemoryAreaIndex(areas);
    }
}
