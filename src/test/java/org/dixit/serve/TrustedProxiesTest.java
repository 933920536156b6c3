package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("127.0.0.1", "10.0.0.0/8", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // who connects  | X-Forwarded-For                          | the client
        "127.0.0.1       | -                                        | 127.0.0.1",
        "127.0.0.1       | 192.0.2.7                                | 192.0.2.7",
        "127.0.0.1       | 203.0.113.9, 192.0.2.7                   | 192.0.2.7",
        "127.0.0.1       | 203.0.113.9, 192.0.2.7, 10.1.2.3         | 192.0.2.7",
        "127.0.0.1       | 10.9.9.9, 10.1.2.3                       | 10.9.9.9",
        "127.0.0.1       | 192.0.2.7:4711                           | 192.0.2.7",
        "127.0.0.1       | [2001:db8:1:2::9]:4711                   | 2001:db8:1:2:0:0:0:0/64",
        "127.0.0.1       | 2001:db8:1:2:aaaa:bbbb:cccc:dddd         | 2001:db8:1:2:0:0:0:0/64",
        "127.0.0.1       | ::ffff:192.0.2.7                         | 192.0.2.7",
        "127.0.0.1       | 192.0.2.7, somebody                      | 127.0.0.1",
        "127.0.0.1       | 192.0.2.7, 999.1.1.1                     | 127.0.0.1",
        "127.0.0.1       | 192.0.2.7, 1.2.3                         | 127.0.0.1",
        "127.0.0.1       | 192.0.2.7,                               | 192.0.2.7",
        "127.0.0.1       | localhost                                | 127.0.0.1",
        "127.0.0.1       | <script>                                 | 127.0.0.1",
        "[fd00::1]       | 192.0.2.7                                | 192.0.2.7",
        "fd00:0:0:0:0:0:0:1%eth0 | 192.0.2.7                        | 192.0.2.7",
        "11.0.0.1        | 192.0.2.7                                | 11.0.0.1",
        "2001:db8::1     | 192.0.2.7                                | 2001:db8:0:0:0:0:0:0/64",
    })
    void believeOnlyThoseThatAreNamed(String remote, String forwarded, String client) {
        assertThat(PROXIES.client(remote, forwarded == null ? List.of() : List.of(forwarded))).isEqualTo(client);
    }

    @Test
    void readSeveralHeadersAsOne() {
        assertThat(PROXIES.client("127.0.0.1", List.of("203.0.113.9", "192.0.2.7, 10.1.2.3"))).isEqualTo("192.0.2.7");
    }

    @Test
    void areNobodyUnlessNamed() {
        assertThat(TrustedProxies.NONE.client("127.0.0.1", List.of("192.0.2.7"))).isEqualTo("127.0.0.1");
    }

    @Test
    void doNotFollowAnEndlessChain() {
        String[] hops = new String[10_000];
        Arrays.fill(hops, "10.0.0.1");
        hops[0] = "192.0.2.7";
        assertThat(PROXIES.client("127.0.0.1", List.of(String.join(",", hops)))).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "fd00::/129", "", "*", "1.2.3.4/8/8", "256.1.1.1"})
    void areNamedByAddressOnly(String written) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(written))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no IP address");
    }
}
