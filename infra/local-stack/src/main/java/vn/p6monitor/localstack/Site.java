package vn.p6monitor.localstack;

import java.util.Map;

/// What every server is set up from: the programs, the data folder, the ports and the passwords.
///
/// @param environment of our own applications, before what they are told here
record Site(
        Distribution distribution,
        DataFolder data,
        Ports ports,
        Credentials credentials,
        Map<String, String> environment) {

    Server server(Child child) {
        return switch (child) {
            case KAFKA -> new KafkaServer(this);
            case REGISTRY -> new RegistryServer(this);
            case ELASTICSEARCH -> new ElasticsearchServer(this);
            case SIGN_IN, INGEST, PROCESSOR, QUERY -> new ApplicationServer(child, this);
        };
    }
}
