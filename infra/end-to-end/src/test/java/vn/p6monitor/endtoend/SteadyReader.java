package vn.p6monitor.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A reader who asks the same questions again and again, and notes every different answer in its order.
final class SteadyReader implements AutoCloseable {
    private final Answers answers;
    private final List<String> questions;
    private final Map<String, List<String>> different = new LinkedHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("steady-reader").unstarted(this::ask);
    private volatile boolean closing;
    private final AtomicInteger rounds = new AtomicInteger();

    private SteadyReader(Answers answers, List<String> questions) {
        this.answers = answers;
        this.questions = List.copyOf(questions);
    }

    static SteadyReader start(Answers answers, String... questions) {
        var reader = new SteadyReader(answers, List.of(questions));
        reader.thread.start();
        return reader;
    }

    /// The answers to each question, a run of equal ones once; those that were none with their status.
    Map<String, List<String>> stop() throws InterruptedException {
        close();
        thread.join();
        return different;
    }

    /// How often every question was asked.
    int rounds() {
        return rounds.get();
    }

    private void ask() {
        while (!closing) {
            for (var question : questions) note(question, answer(question));
            rounds.incrementAndGet();
        }
    }

    private void note(String question, String answer) {
        var sofar = different.computeIfAbsent(question, _ -> new ArrayList<>());
        if (sofar.isEmpty() || !sofar.getLast().equals(answer)) sofar.add(answer);
    }

    private String answer(String question) {
        try {
            var response = answers.get(question);
            return response.statusCode() == 200 ? response.body() : response.statusCode() + ": " + response.body();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
            return e.toString();
        }
    }

    @Override
    public void close() {
        closing = true;
    }
}
