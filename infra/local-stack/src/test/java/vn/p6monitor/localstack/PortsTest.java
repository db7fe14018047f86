package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void areThoseOfTheContract() {
        var ports = new Ports(0);

        assertThat(ports.address(Child.INGEST)).isEqualTo("http://localhost:8081");
        assertThat(ports.address(Child.QUERY)).isEqualTo("http://localhost:8082");
        assertThat(ports.address(Child.SIGN_IN)).isEqualTo("http://localhost:9000");
        assertThat(ports.address(Child.KAFKA)).isEqualTo("localhost:9092");
        assertThat(ports.address(Child.REGISTRY)).isEqualTo("http://localhost:8080");
        assertThat(ports.address(Child.ELASTICSEARCH)).isEqualTo("http://localhost:9200");
    }

    @Test
    void shiftTogetherAndNeverMeet() {
        var opened = Arrays.stream(Child.values())
                .flatMap(child -> new Ports(1000).opened(child).keySet().stream())
                .toList();

        assertThat(opened).hasSize(10).doesNotHaveDuplicates().allMatch(port -> port > 9000);
    }

    @Test
    void stayWithinTheRangeOfPorts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(60_000));
    }
}
