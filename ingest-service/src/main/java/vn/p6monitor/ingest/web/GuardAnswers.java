package vn.p6monitor.ingest.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.p6monitor.guard.header.StatusAnswer;
import vn.p6monitor.guard.limit.Excess;
import vn.p6monitor.guard.limit.ExcessAnswer;

/// Says in this service's words what the guard refuses.
@Configuration(proxyBeanMethods = false)
class GuardAnswers {
    @Bean
    ExcessAnswer excessAnswer(Failures failures) {
        return (excess, request, response) -> failures.write(failure(excess), request, response);
    }

    @Bean
    StatusAnswer statusAnswer(Failures failures) {
        return (status, request, response) -> failures.write(Failure.ofStatus(status), request, response);
    }

    private static Failure failure(Excess excess) {
        return switch (excess) {
            case REQUESTS -> Failure.TOO_MANY_REQUESTS;
            case BYTES -> Failure.TOO_MANY_BYTES;
            case AT_ONCE -> Failure.TOO_MANY_AT_ONCE;
            case BUSY -> Failure.TOO_BUSY;
        };
    }
}
