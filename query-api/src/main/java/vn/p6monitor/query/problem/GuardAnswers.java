package vn.p6monitor.query.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.p6monitor.guard.header.StatusAnswer;
import vn.p6monitor.guard.limit.Excess;
import vn.p6monitor.guard.limit.ExcessAnswer;

/// Says in this service's words what the guard refuses.
@Configuration(proxyBeanMethods = false)
class GuardAnswers {
    @Bean
    ExcessAnswer excessAnswer(Problems problems) {
        return (excess, request, response) -> problems.write(code(excess), request, response);
    }

    @Bean
    StatusAnswer statusAnswer(Problems problems) {
        return (status, request, response) -> problems.write(ProblemCode.of(status), request, response);
    }

    private static ProblemCode code(Excess excess) {
        return switch (excess) {
            case REQUESTS, BYTES -> ProblemCode.TOO_MANY_REQUESTS;
            case AT_ONCE -> ProblemCode.TOO_MANY_AT_ONCE;
            case BUSY -> ProblemCode.TOO_BUSY;
        };
    }
}
