package vn.p6monitor.query.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import vn.p6monitor.schemas.index.Generation;

/// Whether there is anything to answer from: Elasticsearch answers, and the aliases point somewhere.
@Component
class IndexHealthIndicator extends AbstractHealthIndicator {
    private final ElasticsearchClient elasticsearch;

    IndexHealthIndicator(ElasticsearchClient elasticsearch) {
        super("the index cannot be read");
        this.elasticsearch = elasticsearch;
    }

    /// A search that finds nothing needs no right but to read, and fails where an alias is missing.
    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        elasticsearch.search(
                search -> search.index(Generation.ALIASES)
                        .size(0)
                        .allowPartialSearchResults(false)
                        .trackTotalHits(hits -> hits.enabled(false)),
                Void.class);
        health.up();
    }
}
