package vn.p6monitor.query.freshness.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.query.elasticsearch.RealElasticsearch;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;

class ElasticsearchProgressIT {
    @Test
    void readsWhatWasSaidLastBeforeAnyRefresh() throws IOException {
        try (var server = new RealElasticsearch()) {
            var progress = new ElasticsearchProgress(server.client());
            var said = new ProgressDocument(new TreeMap<>(Map.of("p6.areas-0", 7L)), 1_750_000_000_000L);
            server.fillProgress(Map.of(ProgressDocument.ID, said));
            assertThat(progress.visible(new Generation("test"))).isEqualTo(said);
            server.fillProgress(Map.of("other", said));
            assertThat(progress.visible(new Generation("test"))).isEqualTo(new ProgressDocument(new TreeMap<>(), null));
        }
    }
}
