package vn.p6monitor.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who issues the tokens and for how long, where its key is kept, and for which provinces there are accounts.
@ConfigurationProperties("p6.sign-in")
record SignInSettings(
        String issuer,
        int dashboardPort,
        Path keyFile,
        List<String> provinces,
        List<String> reporterFacilities,
        Duration tokenLifetime) {

    SignInSettings {
        provinces = List.copyOf(provinces);
        reporterFacilities = List.copyOf(reporterFacilities);
        for (var province : provinces) {
            if (!province.matches("\\d\\d")) {
                throw new IllegalArgumentException("a province has a code of two digits, not " + province);
            }
        }
        if (tokenLifetime.isNegative() || tokenLifetime.isZero()) {
            throw new IllegalArgumentException("a token must live for some time, not " + tokenLifetime);
        }
    }

    /// The addresses under which a browser on this machine may have opened the dashboard.
    List<String> dashboards() {
        return List.of("http://localhost:" + dashboardPort, "http://127.0.0.1:" + dashboardPort);
    }
}
