package vn.p6monitor.signin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what to do instead of showing a stack trace.
final class NotLocalAnalyzer extends AbstractFailureAnalyzer<NotLocal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NotLocal cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "On your own machine set SPRING_PROFILES_ACTIVE=local; anywhere else give the services the address of a"
                        + " real OpenID Connect issuer.",
                cause);
    }
}
