package vn.p6monitor.schemas.generation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Someone asks that everything be computed anew, beside what readers see.
///
/// @param catalogue the text of the catalogue to compute with; the one asked for before where absent, which only a
/// rebuild may leave out
/// @param askedBy the client, or the processor itself
public record GenerationRequest(Reason reason, @Nullable String catalogue, String askedBy) {
    /// Why it is asked.
    public enum Reason {
        /// A release brings a catalogue, to be used for as long as the ministry chooses no other.
        RELEASE,
        /// The ministry chooses a catalogue.
        CATALOGUE,
        /// The operator wants the same computed again.
        REBUILD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Reason> parse(String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst();
        }
    }

    public GenerationRequest {
        if (catalogue == null && reason != Reason.REBUILD) {
            throw new IllegalArgumentException("a request of a " + reason.code() + " has a catalogue");
        }
    }
}
