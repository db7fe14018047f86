package vn.p6monitor.schemas.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One computation of all numbers from the record: its application id, its topics and its indices.
///
/// Readers go by the aliases, which point to one generation at a time.
public record Generation(String name) implements Comparable<Generation> {
    public static final String VALUES_ALIAS = "p6-area-values";
    public static final String FLAGS_ALIAS = "p6-flags";
    public static final String AREAS_ALIAS = "p6-areas";
    public static final String PROGRESS_ALIAS = "p6-progress";
    public static final String CATALOGUE_ALIAS = "p6-catalogue";

    /// Every alias; a generation is in force when all of them point to it.
    public static final List<String> ALIASES =
            List.of(VALUES_ALIAS, FLAGS_ALIAS, AREAS_ALIAS, PROGRESS_ALIAS, CATALOGUE_ALIAS);

    /// To be raised with every change of what the stages keep, send to one another or bring into the index.
    public static final int FORMAT = 2;

    private static final Pattern NUMBERED = Pattern.compile("g([1-9][0-9]{0,6})f([1-9][0-9]{0,3})");
    private static final Pattern TOPIC = Pattern.compile("p6\\.[a-z-]+\\.([a-z0-9]+)|p6-([a-z0-9]+)-.*");
    private static final Comparator<Generation> ORDER = Comparator.comparingInt(Generation::number)
            .thenComparingInt(Generation::format)
            .thenComparing(Generation::name);

    public Generation {
        if (!name.matches("[a-z0-9]{1,16}")) {
            throw new IllegalArgumentException("a generation's name has 1 to 16 of a-z 0-9: " + name);
        }
    }

    /// The generation with a number, in the format of this release.
    ///
    /// @param number from 1
    public static Generation numbered(int number) {
        if (number < 1) throw new IllegalArgumentException("generations are counted from 1: " + number);
        return new Generation("g" + number + "f" + FORMAT);
    }

    /// The generation with this name, if the name has a number and a format.
    public static Optional<Generation> parse(String name) {
        return NUMBERED.matcher(name).matches() ? Optional.of(new Generation(name)) : Optional.empty();
    }

    /// The generation that an index belongs to.
    public static Optional<Generation> ofIndex(String index) {
        return index.startsWith("p6-") ? parse(index.substring(index.lastIndexOf('-') + 1)) : Optional.empty();
    }

    /// The generation that a topic belongs to.
    public static Optional<Generation> ofTopic(String topic) {
        var matcher = TOPIC.matcher(topic);
        if (!matcher.matches()) return Optional.empty();
        return parse(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    /// Which request it answers, or 0 where the name does not say.
    public int number() {
        return part(1);
    }

    /// The format that it is computed in, or 0 where the name does not say.
    public int format() {
        return part(2);
    }

    private int part(int group) {
        var matcher = NUMBERED.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(group)) : 0;
    }

    public String applicationId() {
        return "p6-" + name;
    }

    /// The consumer group of its indexer.
    public String indexerGroup() {
        return applicationId() + "-indexer";
    }

    public String areaValuesTopic() {
        return "p6.area-values." + name;
    }

    public String valuesIndex() {
        return index(VALUES_ALIAS);
    }

    public String flagsIndex() {
        return index(FLAGS_ALIAS);
    }

    public String areasIndex() {
        return index(AREAS_ALIAS);
    }

    public String progressIndex() {
        return index(PROGRESS_ALIAS);
    }

    public String catalogueIndex() {
        return index(CATALOGUE_ALIAS);
    }

    /// Its own index behind an alias.
    public String index(String alias) {
        return alias + "-" + name;
    }

    /// Later requests after earlier ones, and of the same the higher format after the lower.
    @Override
    public int compareTo(Generation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }
}
