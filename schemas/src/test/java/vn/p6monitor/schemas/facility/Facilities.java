package vn.p6monitor.schemas.facility;

import java.util.List;
import vn.p6monitor.schemas.period.Month;

/// Facilities for tests.
public final class Facilities {
    static final Opening ALWAYS = new Opening(null, null);
    static final Site MAIN = new Site(Site.MAIN_CODE, SiteType.MAIN, null, null, null, ALWAYS);

    private Facilities() {}

    /// A school open from March to June 2025 with its main site, and `d1`, which is open from May on.
    public static Facility school(FacilityKind kind) {
        return new Facility(
                "11-TH-0042",
                "Trường Tiểu học Na Tông",
                kind,
                "03365",
                "03358",
                new Opening(Month.of(2025, 3), Month.of(2025, 6)),
                List.of(
                        MAIN,
                        new Site(
                                "d1",
                                SiteType.SATELLITE,
                                "Huổi Chanh",
                                21.1,
                                103.1,
                                new Opening(Month.of(2025, 5), null))),
                7L);
    }

    static Site satellite(String code) {
        return new Site(code, SiteType.SATELLITE, "Huổi Chanh", 21.1, 103.1, ALWAYS);
    }
}
