package vn.p6monitor.benchmarks.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;

/// The process of one contender, which takes its orders from its input and answers on its output.
///
/// `begin RUN` is answered with `@first-read` and, by those who know their end, `@done`; `end` with `@ended BYTES`.
public final class Worker {
    public static final String FIRST_READ = "@first-read";
    public static final String DONE = "@done";
    public static final String ENDED = "@ended ";

    private Worker() {}

    /// The role, the broker, the registry, and a folder for what is kept.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var place = new Place(arguments[1], URI.create(arguments[2]), Path.of(arguments[3]));
        var contender = contender(Role.valueOf(arguments[0]), place);
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.startsWith("begin ")) contender.begin(order.substring("begin ".length()), new Answers());
            else answer(ENDED + contender.end());
        }
        // Whoever gives the orders has gone, and with it the broker.
        System.exit(0);
    }

    private static Contender contender(Role role, Place place) {
        return switch (role) {
            case CONSUME -> new Consuming(place, _ -> {});
            case DECODE -> new Consuming(place, new Decoding(new HttpSchemaRegistry(place.registry())));
            case PIPELINE -> new Streaming(place, new Pipeline());
            case CHAIN -> new Streaming(place, new Chain());
        };
    }

    private static void answer(String text) {
        System.out.println(text);
        System.out.flush();
    }

    private record Answers() implements Contender.Told {
        @Override
        public void firstRead() {
            answer(FIRST_READ);
        }

        @Override
        public void done() {
            answer(DONE);
        }
    }
}
