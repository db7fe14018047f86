package vn.p6monitor.query.register.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import vn.p6monitor.query.elasticsearch.RealElasticsearch;
import vn.p6monitor.query.register.Register;
import vn.p6monitor.query.register.RegisterContract;
import vn.p6monitor.query.register.Registration;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.schemas.index.RegistrationDocument;

class ElasticsearchRegisterIT extends RegisterContract {
    private final RealElasticsearch server = new RealElasticsearch();

    @Override
    protected Register holding(List<Registration> registrations) {
        var all = new LinkedHashMap<String, RegistrationDocument>();
        var inForce = new LinkedHashMap<String, RegistrationDocument>();
        for (var registration : registrations) {
            var document = RegistrationDocument.of(
                    registration.facility(),
                    0,
                    all.size(),
                    registration.receivedAt().toEpochMilli(),
                    registration.sender(),
                    registration.upload());
            all.put(document.id(), document);
            inForce.put(document.facility(), document);
        }
        try {
            server.fill(LedgerIndex.REGISTRATIONS, all);
            server.fill(LedgerIndex.FACILITIES, inForce);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ElasticsearchRegister(server.client());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }
}
