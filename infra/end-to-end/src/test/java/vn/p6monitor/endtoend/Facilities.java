package vn.p6monitor.endtoend;

import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.sample.DienBienSample;

/// Facilities of the sample.
final class Facilities {
    private static final JsonMapper JSON = new JsonMapper();

    private Facilities() {}

    /// The code of the facility with a name.
    static String named(DienBienSample sample, String name) {
        return sample.facilities()
                .map(JSON::readTree)
                .filter(facility -> facility.path("name").asString().equals(name))
                .map(facility -> facility.path("facility").asString())
                .findFirst()
                .orElseThrow();
    }
}
