package vn.p6monitor.ingest.door;

import java.net.http.HttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.p6monitor.ingest.events.InMemoryEvents;
import vn.p6monitor.ingest.generation.InMemoryGenerationRequests;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.rights.Caller;
import vn.p6monitor.rights.Issuer;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.generation.GenerationRequest.Reason;

/// The service of `Door` on a port of this machine, for clients whose tokens are signed.
@WideLimits
@SpringBootTest(
        classes = Door.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.endpoint.health.validate-group-membership=false",
            "p6.tokens.allow-plain-http=true",
            "p6.phones.allow-plain-http=true"
        })
@ActiveProfiles("signed")
abstract class OverHttp {
    /// For all tests, so that they share one service; it ends with them.
    static final Issuer ISSUER = Issuer.start();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext service;

    @Autowired
    InMemoryEvents events;

    @Autowired
    KnownRegister register;

    @Autowired
    InMemoryGenerationRequests requests;

    Caller caller;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
    }

    @BeforeEach
    void begin() {
        caller = new Caller(HttpClient.newHttpClient(), port, ISSUER, RightsTest.BODIES);
        events.recover();
        register.goAway(false);
        register.put(KnownRegister.smallCountry())
                .with(KnownRegister.school("11-TH-0042", "03358"))
                .with(KnownRegister.school("11-TH-0043", "03358"))
                .with(KnownRegister.school("14-TH-0001", "03646"));
        requests.begin();
        requests.ask(new GenerationRequest(Reason.RELEASE, Catalogue.standardText(), "streams-processor"));
    }
}
