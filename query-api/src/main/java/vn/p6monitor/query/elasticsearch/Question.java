package vn.p6monitor.query.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;

/// Something asked of Elasticsearch, which may be away.
@FunctionalInterface
public interface Question<T> {
    T ask() throws IOException;

    /// @throws ProblemException when no answer comes, or not a whole one; not for a question that is wrong itself
    static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (TransportException e) {
            throw ProblemException.because(e, ProblemCode.INDEX_UNAVAILABLE);
        } catch (ElasticsearchException e) {
            // A query that Elasticsearch cannot understand is a bug here, and no later attempt will help.
            if (e.status() == 400) throw e;
            throw ProblemException.because(e, ProblemCode.INDEX_UNAVAILABLE);
        } catch (IOException e) {
            throw ProblemException.because(e, ProblemCode.INDEX_UNAVAILABLE);
        }
    }
}
