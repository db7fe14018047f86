package vn.p6monitor.ingest.door;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import vn.p6monitor.ingest.archive.InMemoryArchive;
import vn.p6monitor.ingest.events.InMemoryEvents;
import vn.p6monitor.ingest.generation.InMemoryGenerationRequests;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Topics;

/// The whole service but Kafka, in June 2025; tokens are names such as `ministry`, unless they are to be signed.
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("vn.p6monitor.ingest")
@ComponentScan(
        basePackages = "vn.p6monitor.ingest",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "vn\\.p6monitor\\.ingest\\.(kafka\\..*|IngestApplication)"))
class Door {
    static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");

    private static final Map<String, Map<String, Object>> TOKENS = Map.of(
            "ministry", Map.of("roles", List.of("ministry")),
            "province-11", Map.of("roles", List.of("province"), "province", "11"),
            "province-14", Map.of("roles", List.of("province"), "province", "14"),
            "reporter", Map.of("roles", List.of("reporter"), "facilities", List.of("11-TH-0042")),
            "researcher", Map.of("roles", List.of("researcher")),
            "operator", Map.of("roles", List.of("operator")));

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    KnownRegister register() {
        return KnownRegister.ofASmallCountry();
    }

    /// What is kept is known to the register the next time it catches up.
    @Bean
    InMemoryEvents events(KnownRegister register) {
        return new InMemoryEvents(event -> {
            if (event.topic().equals(Topics.FACILITIES)
                    && FacilityCodec.decode(event.value()) instanceof Verdict.Accepted(var facility)) {
                register.withUnread(facility);
            }
            if (event.topic().equals(Topics.AREAS)
                    && AreaCodec.decode(event.value()) instanceof Verdict.Accepted(var area)) {
                register.put(List.of(area));
            }
        });
    }

    @Bean
    InMemoryArchive archive(InMemoryEvents events) {
        return new InMemoryArchive(events, NOW);
    }

    @Bean
    InMemoryGenerationRequests generationRequests() {
        return new InMemoryGenerationRequests();
    }

    @Bean
    @Profile("!signed")
    JwtDecoder tokens() {
        return token -> {
            if (token.equals("unknowable")) throw new JwtException("the issuer does not answer");
            var claims = TOKENS.get(token);
            if (claims == null) throw new BadJwtException("not one of ours");
            return Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(token)
                    .claims(all -> all.putAll(claims))
                    .build();
        };
    }

    @Bean
    HealthIndicator preparation() {
        return () -> Health.up().build();
    }

    @Bean
    HealthIndicator registerReader() {
        return () -> Health.up().build();
    }

    @Bean
    HealthIndicator kafka() {
        return () ->
                Health.outOfService().withDetail("broker", "secret.internal").build();
    }
}
