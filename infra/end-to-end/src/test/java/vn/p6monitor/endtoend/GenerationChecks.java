package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import vn.p6monitor.localstack.Child;

/// Computes everything anew on a platform that has the sample, while someone reads.
record GenerationChecks(Platform platform) {
    private static final String OF_THE_PROVINCE = "/api/v1/values?area=11&period=2025-05";
    private static final String OF_THE_COMMUNES = "/api/v1/values?within=11&level=commune&from=2025-05&to=2025-06";
    private static final String VALUES = "{\"values\":[{";

    /// Every answer is the same byte for byte, before, meanwhile and after.
    void rebuildWhileTheProcessorIsKilled() throws IOException, InterruptedException {
        var before = platform.asMinistry().everything("2024-05", "2026-06");
        try (var reader = steadyReader()) {
            var generation = platform.rebuild();
            Thread.sleep(2_000);
            platform.kill(Child.PROCESSOR);
            platform.awaitGeneration(generation);
            awaitRounds(reader, 3);
            assertThat(reader.stop())
                    .allSatisfy((_, answers) ->
                            assertThat(answers).singleElement().asString().startsWith(VALUES));
        }
        assertThat(platform.asMinistry().everything("2024-05", "2026-06")).isEqualTo(before);
    }

    /// The new indicator and the changed one come in the same moment, with their past.
    void changeTheCatalogue() throws IOException, InterruptedException {
        var catalogue = Catalogues.changed();
        var tried = platform.giveCatalogue(catalogue, true);
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.body().path("added").toString()).isEqualTo("[\"CN90\"]");
        assertThat(tried.body().path("changed").toString())
                .isEqualTo("[{\"code\":\"CN04\",\"parts\":[\"numerator\"]}]");
        long sites = numerator("CN01") + numerator("CN04");
        long wired = numerator("CN02");
        try (var reader = steadyReader()) {
            var reply = platform.giveCatalogue(catalogue, false);
            assertThat(reply.status()).isEqualTo(202);
            platform.awaitGeneration(reply.body().path("generation").asString());
            awaitRounds(reader, 3);
            assertThat(reader.stop()).allSatisfy((_, answers) -> {
                assertThat(answers).hasSize(2).allMatch(answer -> answer.startsWith(VALUES));
                assertThat(answers.getFirst()).doesNotContain("CN90");
                assertThat(answers.getLast()).contains("CN90");
            });
        }
        for (var code : List.of("CN04", "CN90")) assertThat(numerator(code)).isEqualTo(sites - wired);
    }

    private SteadyReader steadyReader() {
        return SteadyReader.start(platform.asAnyone(), OF_THE_PROVINCE, OF_THE_COMMUNES);
    }

    private long numerator(String indicator) throws IOException, InterruptedException {
        return platform.asAnyone()
                .value("indicator=" + indicator + "&area=11&period=2025-05")
                .path("numerator")
                .asLong();
    }

    private static void awaitRounds(SteadyReader reader, int more) throws InterruptedException {
        int enough = reader.rounds() + more;
        while (reader.rounds() < enough) Thread.sleep(10);
    }
}
