package vn.p6monitor.query.freshness.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.query.freshness.Progress;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.schemas.index.ProgressDocument;

/// Reads the one document of a generation's index `p6-progress-…`, and that of the ledger's, by their id because only
/// that is real-time.
@Repository
class ElasticsearchProgress implements Progress {
    private static final int NOT_FOUND = 404;
    private static final ProgressDocument NOTHING = new ProgressDocument(new TreeMap<>(), null);

    private final ElasticsearchClient elasticsearch;

    ElasticsearchProgress(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public ProgressDocument visible(Generation generation) {
        return Question.answer(() -> get(generation.progressIndex()));
    }

    @Override
    public ProgressDocument ofLedger() {
        return Question.answer(() -> {
            try {
                return get(LedgerIndex.PROGRESS.alias());
            } catch (ElasticsearchException e) {
                // The first ledger has not caught up yet.
                if (e.status() == NOT_FOUND) return NOTHING;
                throw e;
            }
        });
    }

    private ProgressDocument get(String index) throws IOException {
        var answer = elasticsearch.get(get -> get.index(index).id(ProgressDocument.ID), ProgressDocument.class);
        return Optional.ofNullable(answer.source()).orElse(NOTHING);
    }
}
