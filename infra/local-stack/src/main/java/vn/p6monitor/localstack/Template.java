package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A configuration file of a server as a resource with gaps like `${port}`.
record Template(String resource) {

    private static final Pattern GAP = Pattern.compile("\\$\\{(\\w+)}");

    String filled(Map<String, ?> values) {
        return GAP.matcher(text()).replaceAll(gap -> {
            var value = values.get(gap.group(1));
            if (value == null) {
                throw new IllegalArgumentException(resource + " needs a value for " + gap.group(1));
            }
            return Matcher.quoteReplacement(value.toString());
        });
    }

    String text() {
        try (var in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
