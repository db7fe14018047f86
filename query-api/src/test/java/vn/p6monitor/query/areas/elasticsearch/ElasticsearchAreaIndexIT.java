package vn.p6monitor.query.areas.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import vn.p6monitor.query.areas.AreaIndex;
import vn.p6monitor.query.areas.AreaIndexContract;
import vn.p6monitor.query.elasticsearch.RealElasticsearch;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.index.AreaDocument;

class ElasticsearchAreaIndexIT extends AreaIndexContract {
    private final RealElasticsearch server = new RealElasticsearch();

    @Override
    protected AreaIndex holding(List<Area> areas) {
        var byId = new LinkedHashMap<String, AreaDocument>();
        for (var area : areas) {
            byId.put(
                    area.boundaries().code() + '/' + area.code(),
                    new AreaDocument(
                            area.boundaries().code(),
                            area.code(),
                            area.level().code(),
                            area.parent(),
                            area.name(),
                            area.nameEn(),
                            area.successors(),
                            area.communes()));
        }
        try {
            server.fillAreas(byId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ElasticsearchAreaIndex(server.client());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }
}
