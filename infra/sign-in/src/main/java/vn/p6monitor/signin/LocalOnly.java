package vn.p6monitor.signin;

import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/// Refuses to start anywhere but in the profile `local`: everyone knows the secrets.
final class LocalOnly implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var profiles = List.of(event.getEnvironment().getActiveProfiles());
        if (!profiles.equals(List.of("local"))) {
            throw new NotLocal(profiles);
        }
    }
}
