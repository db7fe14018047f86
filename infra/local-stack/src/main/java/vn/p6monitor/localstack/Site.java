package vn.p6monitor.localstack;

/// What every server is set up from: the programs, the data folder, the ports and the passwords.
record Site(Distribution distribution, DataFolder data, Ports ports, Credentials credentials) {

    Server server(Child child) {
        return switch (child) {
            case KAFKA -> new KafkaServer(this);
            case REGISTRY -> new RegistryServer(this);
            case ELASTICSEARCH -> new ElasticsearchServer(this);
            case SIGN_IN, INGEST, PROCESSOR, QUERY -> new ApplicationServer(child, this);
        };
    }
}
