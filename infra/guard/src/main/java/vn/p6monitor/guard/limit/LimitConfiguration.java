package vn.p6monitor.guard.limit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/// Puts the limits around the services: that of addresses before the tokens are looked at, that of clients behind.
@AutoConfiguration
@EnableConfigurationProperties(LimitSettings.class)
public class LimitConfiguration {
    private static final int BEFORE_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;
    private static final int BEHIND_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    FilterRegistrationBean<AddressLimit> addressLimit(
            LimitSettings settings, ExcessAnswer answer, ObjectProvider<MeterRegistry> meters) {
        var accounts = accounts(settings.address(), settings);
        var filter = new FilterRegistrationBean<>(new AddressLimit(accounts, refusal(answer, "address", meters)));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    UnderWay underWay(LimitSettings settings) {
        return new UnderWay(settings.underWay(), settings.underWayOfClient());
    }

    @Bean
    MeterBinder underWayMeter(UnderWay underWay) {
        return registry -> Gauge.builder("p6.under.way", underWay, UnderWay::count)
                .description("requests that are under way")
                .register(registry);
    }

    @Bean
    FilterRegistrationBean<ClientLimit> clientLimit(
            LimitSettings settings, UnderWay underWay, ExcessAnswer answer, ObjectProvider<MeterRegistry> meters) {
        var bytes = settings.bytes();
        var filter = new FilterRegistrationBean<>(new ClientLimit(
                accounts(settings.client(), settings),
                bytes == null ? null : accounts(bytes.toRate(), settings),
                underWay,
                refusal(answer, "client", meters)));
        filter.setOrder(BEHIND_SECURITY);
        return filter;
    }

    private static Accounts accounts(LimitSettings.Rate rate, LimitSettings settings) {
        return new Accounts(rate, settings.mostRemembered(), TimeMeter.SYSTEM_NANOTIME);
    }

    private static Refusal refusal(ExcessAnswer answer, String by, ObjectProvider<MeterRegistry> meters) {
        return new Refusal(answer, counter(by, meters));
    }

    private static Consumer<Excess> counter(String by, ObjectProvider<MeterRegistry> meters) {
        return excess ->
                meters.ifAvailable(registry -> registry.counter("p6.limited", "by", by, "excess", excess.name())
                        .increment());
    }
}
