package vn.p6monitor.query.freshness.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.query.freshness.Progress;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;

/// Reads the one document of a generation's index `p6-progress-…`, by its id because only that is real-time.
@Repository
class ElasticsearchProgress implements Progress {
    private static final ProgressDocument NOTHING = new ProgressDocument(new TreeMap<>(), null);

    private final ElasticsearchClient elasticsearch;

    ElasticsearchProgress(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public ProgressDocument visible(Generation generation) {
        var answer = Question.answer(() -> elasticsearch.get(
                get -> get.index(generation.progressIndex()).id(ProgressDocument.ID), ProgressDocument.class));
        return Optional.ofNullable(answer.source()).orElse(NOTHING);
    }
}
