package org.modalitypages.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress behindProxies = new ClientAddress(Optional.of("127.0.0.1 , 10.0.0.2"));

    @Test
    void nobody_is_believed_by_default() {
        assertThat(new ClientAddress(Optional.empty()).of(request("127.0.0.1", "198.51.100.7")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void a_trusted_proxy_is_believed() {
        assertThat(behindProxies.of(request("127.0.0.1", "198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(behindProxies.of(request("127.0.0.1", "2001:db8::7"))).isEqualTo("2001:db8::7");
    }

    @Test
    void what_a_client_claims_to_forward_is_not() {
        assertThat(behindProxies.of(request("127.0.0.1", "203.0.113.1, 198.51.100.7")))
                .isEqualTo("198.51.100.7");
        assertThat(behindProxies.of(request("198.51.100.7", "203.0.113.1"))).isEqualTo("198.51.100.7");
    }

    @Test
    void a_chain_of_trusted_proxies_is_followed_in_one_line_and_in_several() {
        assertThat(behindProxies.of(request("127.0.0.1", "198.51.100.7, 10.0.0.2")))
                .isEqualTo("198.51.100.7");
        assertThat(behindProxies.of(request("127.0.0.1", "203.0.113.1, 198.51.100.7", "10.0.0.2")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void what_is_no_address_is_passed_over() {
        assertThat(behindProxies.of(request("127.0.0.1", "unknown"))).isEqualTo("127.0.0.1");
        assertThat(behindProxies.of(request("127.0.0.1", ""))).isEqualTo("127.0.0.1");
        assertThat(behindProxies.of(request("127.0.0.1"))).isEqualTo("127.0.0.1");
    }

    private static HttpServletRequest request(String connection, String... forwardedFor) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> connection;
                    case "getHeaders" -> Collections.enumeration(List.of(forwardedFor));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
