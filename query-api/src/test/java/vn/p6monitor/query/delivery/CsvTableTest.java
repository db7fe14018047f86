package vn.p6monitor.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private record OneRow(List<@Nullable Object> cells) implements Table {
        @Override
        public List<String> headings() {
            return List.of("a", "b");
        }

        @Override
        public void eachRow(Consumer<List<@Nullable Object>> row) {
            row.accept(cells);
        }
    }

    private static String written(@Nullable Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        CsvTable.write(new OneRow(Arrays.asList(cells)), out);
        return out.toString(UTF_8);
    }

    @Test
    void keepsWhatSpreadsheetsWouldChange() throws IOException {
        assertThat(written("Xã \"Núa\", Ngam", 1.5)).isEqualTo("\uFEFFa,b\r\n\"Xã \"\"Núa\"\", Ngam\",1.5\r\n");
        assertThat(written("=1+1", "@x")).isEqualTo("\uFEFFa,b\r\n'=1+1,'@x\r\n");
        assertThat(written(null, -3L)).isEqualTo("\uFEFFa,b\r\n,-3\r\n");
    }
}
