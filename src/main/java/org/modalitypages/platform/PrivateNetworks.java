package org.modalitypages.platform;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The networks that are not the public internet and where requests may go nevertheless, as the operator configured them.
 * Everything else that is no public unicast address is refused: loopback, link-local (the metadata services of clouds
 * too), private use, shared and benchmark ranges, multicast (RFC 6890).
 */
public final class PrivateNetworks {

    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,"
                    + "172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,"
                    + "203.0.113.0/24,224.0.0.0/4,240.0.0.0/4,"
                    + "::/96,64:ff9b::/96,64:ff9b:1::/48,100::/64,2001::/23,2001:db8::/32,2002::/16,fc00::/7,fe80::/10,fec0::/10,ff00::/8");

    private final List<Network> allowed;

    /** @param allowed such as {@code 10.1.0.0/16,127.0.0.0/8,::1/128}; empty for none */
    public PrivateNetworks(String allowed) {
        this.allowed = networks(allowed);
    }

    /** Whether something may be sent there. */
    public boolean allow(InetAddress address) {
        // An IPv4 address that is written as IPv6 is one for Java: ::ffff:127.0.0.1 is 127.0.0.1.
        var bytes = address.getAddress();
        return allowed.stream().anyMatch(network -> network.contains(bytes))
                || SPECIAL.stream().noneMatch(network -> network.contains(bytes));
    }

    private static List<Network> networks(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(Network::of)
                .toList();
    }

    /**
     * A network.
     *
     * @param length of its addresses, in bytes
     * @param bits how many of them all addresses in it begin with
     */
    private record Network(BigInteger base, int length, int bits) {

        static Network of(String text) {
            var parts = text.split("/", -1);
            try {
                if ((parts.length == 2) && parts[0].matches("[0-9a-fA-F.:]+")) {
                    var base = InetAddress.getByName(parts[0]).getAddress();
                    var bits = Integer.parseInt(parts[1]);
                    if ((bits >= 0) && (bits <= base.length * Byte.SIZE)) {
                        return new Network(new BigInteger(1, base), base.length, bits);
                    }
                }
            } catch (UnknownHostException | NumberFormatException notOne) {
                throw new IllegalArgumentException(wrong(text), notOne);
            }
            throw new IllegalArgumentException(wrong(text));
        }

        private static String wrong(String text) {
            return "platforms.private-networks: " + text + " is no network such as 10.1.0.0/16";
        }

        boolean contains(byte... address) {
            var rest = length * Byte.SIZE - bits;
            return (address.length == length)
                    && new BigInteger(1, address).shiftRight(rest).equals(base.shiftRight(rest));
        }
    }
}
