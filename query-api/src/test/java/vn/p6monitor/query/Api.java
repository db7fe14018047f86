package vn.p6monitor.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.query.areas.AreaFilter;
import vn.p6monitor.query.areas.AreaIndex;
import vn.p6monitor.query.edition.EditionIndex;
import vn.p6monitor.query.freshness.Progress;
import vn.p6monitor.query.freshness.TopicEnds;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.quality.FlaggedFacilities;
import vn.p6monitor.query.quality.FlaggedFacility;
import vn.p6monitor.query.receipts.SaidReports;
import vn.p6monitor.query.register.Register;
import vn.p6monitor.query.register.Registration;
import vn.p6monitor.query.rejections.Rejections;
import vn.p6monitor.query.uploads.Uploads;
import vn.p6monitor.query.values.Values;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.index.UploadDocument;

/// The application with a world in memory, a clock that stands, and a sign-in whose tokens are the readers' names,
/// unless they are to be signed.
@TestConfiguration(proxyBeanMethods = false)
class Api {
    /// In Vietnam it is June already.
    static final Instant NOW = Instant.parse("2025-05-31T18:00:00Z");

    static final JsonMapper JSON = JsonMapper.builder().build();

    /// What the application is asked about, to be set by a test.
    volatile World world = new World();

    /// Whether the servers behind the application are there.
    volatile boolean away;

    /// The names of what was read for freshness, in order.
    final List<String> reads = new ArrayList<>();

    @Bean
    @Primary
    Clock standingClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    @Primary
    Values worldValues() {
        return (generation, scope, after) -> present().values().page(generation, scope, after);
    }

    @Bean
    @Primary
    FlaggedFacilities worldFlags() {
        return new FlaggedFacilities() {
            @Override
            public List<FlaggedFacility> page(
                    Generation generation, FlaggedFacilities.Scope scope, FlaggedFacilities.@Nullable Start after) {
                return present().flags().page(generation, scope, after);
            }

            @Override
            public List<FlaggedFacility> of(Generation generation, String facility) {
                return present().flags().of(generation, facility);
            }
        };
    }

    @Bean
    @Primary
    Register worldRegister() {
        return new Register() {
            @Override
            public Optional<Registration> inForce(String facility) {
                return present().register().inForce(facility);
            }

            @Override
            public List<Registration> page(Register.Scope scope, @Nullable String after, int size) {
                return present().register().page(scope, after, size);
            }

            @Override
            public List<Registration> history(String facility) {
                return present().register().history(facility);
            }
        };
    }

    @Bean
    @Primary
    SaidReports worldReports() {
        return facility -> present().reports().of(facility);
    }

    @Bean
    @Primary
    Rejections worldRejections() {
        return new Rejections() {
            @Override
            public Optional<RejectionDocument> find(String id) {
                return present().rejections().find(id);
            }

            @Override
            public List<RejectionDocument> page(Rejections.Scope scope, Rejections.@Nullable Start after, int size) {
                return present().rejections().page(scope, after, size);
            }

            @Override
            public List<RejectionDocument> of(String facility, UUID report) {
                return present().rejections().of(facility, report);
            }
        };
    }

    @Bean
    @Primary
    Uploads worldUploads() {
        return new Uploads() {
            @Override
            public Optional<UploadDocument> find(String id) {
                return present().uploads().find(id);
            }

            @Override
            public List<UploadDocument> page(Uploads.Scope scope, Uploads.@Nullable Start after, int size) {
                return present().uploads().page(scope, after, size);
            }

            @Override
            public Map<String, String> withdrawals(Collection<String> ids) {
                return present().uploads().withdrawals(ids);
            }
        };
    }

    @Bean
    @Primary
    AreaIndex worldAreas() {
        return new AreaIndex() {
            @Override
            public List<Area> find(Generation generation, BoundarySet set, Collection<String> codes) {
                return present().areas().find(generation, set, codes);
            }

            @Override
            public List<Area> list(Generation generation, AreaFilter filter, @Nullable String after, int size) {
                return present().areas().list(generation, filter, after, size);
            }
        };
    }

    /// Every generation has the catalogue of the release.
    @Bean
    @Primary
    EditionIndex worldEditions() {
        return new EditionIndex() {
            @Override
            public Optional<Generation> inForce() {
                return Optional.of(present().generation);
            }

            @Override
            public Optional<String> catalogue(Generation generation) {
                return present().generation.number() - generation.number() > 1
                        ? Optional.empty()
                        : Optional.of(Catalogue.standardText());
            }
        };
    }

    @Bean
    @Primary
    TopicEnds worldEnds() {
        return () -> {
            reads.add("ends");
            if (away) throw ProblemException.because(new IllegalStateException(), ProblemCode.KAFKA_UNAVAILABLE);
            return Map.of("p6.areas-0", 10L, "p6.field-reports.11-3", 5L);
        };
    }

    @Bean
    @Primary
    Progress worldProgress() {
        return new Progress() {
            @Override
            public ProgressDocument visible(Generation generation) {
                reads.add("progress");
                return new ProgressDocument(new TreeMap<>(Map.of("p6.areas-0", 9L)), NOW.toEpochMilli());
            }

            @Override
            public ProgressDocument ofLedger() {
                reads.add("ledger");
                return new ProgressDocument(new TreeMap<>(), null);
            }
        };
    }

    @Bean
    @Primary
    @Profile("!signed")
    JwtDecoder names() {
        return token -> {
            var jwt = Jwt.withTokenValue(token).header("alg", "none").subject(token);
            if (token.startsWith("province-")) {
                return jwt.claim("roles", List.of("province"))
                        .claim("province", token.substring("province-".length()))
                        .build();
            }
            if (token.startsWith("reporter-")) {
                return jwt.claim("roles", List.of("reporter"))
                        .claim("facilities", List.of(token.substring("reporter-".length())))
                        .build();
            }
            return switch (token) {
                case "ministry", "researcher", "operator", "reporter" ->
                    jwt.claim("roles", List.of(token)).build();
                case "nobody" -> jwt.claim("roles", "stranger").build();
                case "issuer-away" -> throw new JwtException("no answer");
                default -> throw new BadJwtException("not one of ours");
            };
        };
    }

    private World present() {
        if (away) throw ProblemException.because(new IllegalStateException(), ProblemCode.INDEX_UNAVAILABLE);
        return world;
    }

    /// An answer of the application.
    record Answer(int status, @Nullable String type, String body, MockHttpServletResponse response) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        @Nullable
        String header(String name) {
            return response.getHeader(name);
        }
    }

    /// Someone who asks.
    ///
    /// @param token nothing for anonymous readers
    /// @param language as in Accept-Language
    /// @param tag of the answer that the reader has already, as in If-None-Match
    record Client(
            MockMvc mvc,
            @Nullable String token,
            @Nullable String language,
            @Nullable String tag) {
        Client(MockMvc mvc, @Nullable String token, @Nullable String language) {
            this(mvc, token, language, null);
        }

        Client as(String name) {
            return new Client(mvc, name, language, tag);
        }

        Client speaking(String language) {
            return new Client(mvc, token, language, tag);
        }

        Client having(@Nullable String tag) {
            return new Client(mvc, token, language, tag);
        }

        Answer get(String address) {
            return send(HttpMethod.GET, address, "application/json");
        }

        Answer send(HttpMethod method, String address, String accept) {
            var request = request(method, URI.create(address)).header(HttpHeaders.ACCEPT, accept);
            if (token != null) request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            if (language != null) request.header(HttpHeaders.ACCEPT_LANGUAGE, language);
            if (tag != null) request.header(HttpHeaders.IF_NONE_MATCH, tag);
            try {
                var response = mvc.perform(request).andReturn().getResponse();
                return new Answer(
                        response.getStatus(),
                        response.getContentType(),
                        response.getContentAsString(StandardCharsets.UTF_8),
                        response);
            } catch (Exception e) {
                throw new AssertionError(address, e);
            }
        }
    }
}
