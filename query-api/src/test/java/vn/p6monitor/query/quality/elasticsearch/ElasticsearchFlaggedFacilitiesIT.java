package vn.p6monitor.query.quality.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import vn.p6monitor.query.elasticsearch.RealElasticsearch;
import vn.p6monitor.query.quality.FlaggedFacilities;
import vn.p6monitor.query.quality.FlaggedFacilitiesContract;
import vn.p6monitor.schemas.index.FlagsDocument;

class ElasticsearchFlaggedFacilitiesIT extends FlaggedFacilitiesContract {
    private final RealElasticsearch server = new RealElasticsearch();

    @Override
    protected FlaggedFacilities holding(List<FlagsDocument> documents) {
        var byId = new LinkedHashMap<String, FlagsDocument>();
        documents.forEach(document -> byId.put(FlagsDocument.id(document.facility(), document.part()), document));
        try {
            server.fillFlags(byId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ElasticsearchFlaggedFacilities(server.client());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }
}
