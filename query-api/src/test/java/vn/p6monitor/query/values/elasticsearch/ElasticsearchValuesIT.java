package vn.p6monitor.query.values.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import vn.p6monitor.query.elasticsearch.RealElasticsearch;
import vn.p6monitor.query.values.Values;
import vn.p6monitor.query.values.ValuesContract;
import vn.p6monitor.schemas.index.AreaValuesDocument;

class ElasticsearchValuesIT extends ValuesContract {
    private final RealElasticsearch server = new RealElasticsearch();

    @Override
    protected Values holding(List<AreaValuesDocument> documents) {
        var byId = new LinkedHashMap<String, AreaValuesDocument>();
        for (var document : documents) {
            byId.put(
                    AreaValuesDocument.id(document.boundaries(), document.area(), document.kind(), document.part()),
                    document);
        }
        try {
            server.fillValues(byId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ElasticsearchValues(server.client());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }
}
