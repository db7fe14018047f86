package vn.p6monitor.guard.header;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/// Answers what never came as far as the service, such as an address that is none, in the service's form and not in a
/// page of the container's.
final class ProblemValve extends ErrorReportValve {
    private static final Log LOG = LogFactory.getLog(ProblemValve.class);

    private final StatusAnswer answer;

    ProblemValve(StatusAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            Refused.answer(answer, status, request.getRequest(), response.getResponse());
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("nobody is there to be told of the status " + status, e);
        }
    }
}
