package org.modalitypages.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNetworksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.255",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::127.0.0.1"
            })
    void what_is_no_public_address_is_not_asked(String address) throws UnknownHostException {
        assertThat(new PrivateNetworks("").allow(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "193.0.0.1"})
    void public_addresses_are_asked(String address) throws UnknownHostException {
        assertThat(new PrivateNetworks("").allow(InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "127.0.0.1", "::1"})
    void networks_of_the_operator_are_asked_too(String address) throws UnknownHostException {
        var networks = new PrivateNetworks("10.1.0.0/16, 127.0.0.0/8,::1/128");

        assertThat(networks.allow(InetAddress.getByName(address))).isTrue();
        assertThat(networks.allow(InetAddress.getByName("10.2.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.com/8", "10.0.0.0/x", "::1/129"})
    void what_is_no_network_is_said_at_the_start(String network) {
        assertThatThrownBy(() -> new PrivateNetworks(network))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(network);
    }
}
