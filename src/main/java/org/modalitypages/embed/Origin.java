package org.modalitypages.embed;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An origin as browsers serialise it (HTML, 7.1.1; RFC 6454, 6.2): scheme, host and, unless it is the usual one, port.
 * Sites are known by exact match, so what somebody types is brought into that form or refused, never guessed at.
 */
final class Origin {

    private static final Pattern SHAPE =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<place>[^/?#\\\\]*)(?<rest>.*)");
    private static final Pattern PLACE = Pattern.compile("(?<host>\\[[^\\]]*]|[^:\\[\\]]*)(?::(?<port>.*))?");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    /** Older rules, which Java has, turn these into something else than browsers do. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

    private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]");
    private static final int LONGEST_HOST = 253;
    private static final String EXAMPLE = "such as https://www.example.org";

    private Origin() {}

    /**
     * The origin that is typed here.
     *
     * @throws Unusable with help, when it is more, less or something else than an origin that can show widgets
     */
    static String serialized(String typed) {
        if (typed.equals("null")) {
            throw new Unusable(
                    "\"null\" is what sandboxed frames and files send, whoever they belong to. Enter the site's own origin, "
                            + EXAMPLE + ".");
        }
        if (typed.indexOf('*') >= 0) {
            throw new Unusable(
                    "Nothing can stand for several origins. Enter each in full on a line of its own, " + EXAMPLE + ".");
        }
        var parts = SHAPE.matcher(typed);
        if (!parts.matches()) {
            throw new Unusable(
                    typed.indexOf(',') >= 0 || typed.indexOf(' ') >= 0
                            ? "Enter one address a line, without commas, " + EXAMPLE + "."
                            : quoted(typed) + " is not whole: begin with https:// and the site's name, " + EXAMPLE
                                    + ".");
        }
        var scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new Unusable(quoted(typed) + " is not on the web: an origin begins with https://, " + EXAMPLE + ".");
        }
        var origin = scheme + "://" + place(typed, scheme, parts.group("place"));
        if (!parts.group("rest").isEmpty() && !parts.group("rest").equals("/")) {
            throw new Unusable(quoted(typed) + " is the address of a page. Its origin is " + origin + ": enter that.");
        }
        return origin;
    }

    /** The origin of an address of our own. */
    static String of(String address) {
        var parts = SHAPE.matcher(address.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return address;
        }
        var scheme = parts.group("scheme");
        var usual = scheme.equals("https") ? ":443" : ":80";
        var place = parts.group("place");
        return scheme + "://" + (place.endsWith(usual) ? place.substring(0, place.length() - usual.length()) : place);
    }

    /** The same for people to read, when its host is of letters beyond ASCII; for comparing it is of no use. */
    static Optional<String> readable(String origin) {
        var parts = SHAPE.matcher(origin);
        if (!parts.matches() || !origin.contains("xn--")) {
            return Optional.empty();
        }
        var place = PLACE.matcher(parts.group("place"));
        if (!place.matches()) {
            return Optional.empty();
        }
        var port = place.group("port") == null ? "" : ":" + place.group("port");
        var readable = parts.group("scheme") + "://" + IDN.toUnicode(place.group("host")) + port;
        return Optional.of(readable).filter(text -> !text.equals(origin));
    }

    /** What was typed is no origin that can be used; the message says what to do. */
    static final class Unusable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Unusable(String help) {
            super(help);
        }
    }

    private static String place(String typed, String scheme, String place) {
        if (place.indexOf('@') >= 0) {
            throw new Unusable("An origin has no user name and no password: leave out what stands before the @.");
        }
        var parts = PLACE.matcher(place);
        if (!parts.matches() || parts.group("host").isEmpty()) {
            throw new Unusable(quoted(typed) + " has no host that can be read: enter an origin " + EXAMPLE + ".");
        }
        var host = parts.group("host").startsWith("[") ? ipv6(parts.group("host")) : host(parts.group("host"));
        if (scheme.equals("http") && !isLoopback(host)) {
            throw new Unusable("Widgets are counted on https only (http is for tests on localhost): enter https://"
                    + host + " if the site has that.");
        }
        return host + port(parts.group("port"), scheme);
    }

    private static String host(String typed) {
        if (AMBIGUOUS.matcher(typed).find()) {
            throw new Unusable("Browsers and servers write the host " + quoted(typed)
                    + " in different ways: enter it as the browser's address bar copies it, beginning with xn--.");
        }
        String host;
        try {
            host = IDN.toASCII(typed).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            throw new Unusable(quoted(typed) + " is no host: enter an origin " + EXAMPLE + ".");
        }
        if (host.endsWith(".")) {
            throw new Unusable(
                    "Leave out the dot at the end of " + quoted(typed) + ": to a browser that is another origin.");
        }
        if (host.length() > LONGEST_HOST || !HOST.matcher(host).matches()) {
            throw new Unusable(quoted(typed) + " is no host: enter an origin " + EXAMPLE + ".");
        }
        if (ENDS_IN_NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches()) {
            throw new Unusable(quoted(typed) + " is no address: write its four numbers, such as 127.0.0.1.");
        }
        return host;
    }

    /** Longest run of zeros left out, as browsers write it (URL, "IPv6 serializer"). */
    private static String ipv6(String typed) {
        var inner = typed.substring(1, typed.length() - 1);
        if (!inner.matches("[0-9a-fA-F:.]{2,45}") || inner.indexOf(':') < 0) {
            throw new Unusable(quoted(typed) + " is no address of the newer kind: write it such as [2001:db8::1].");
        }
        byte[] bytes;
        try {
            // An address in brackets is never looked up.
            bytes = InetAddress.getByName(typed).getAddress();
        } catch (UnknownHostException unreadable) {
            throw new Unusable(quoted(typed) + " is no address of the newer kind: write it such as [2001:db8::1].");
        }
        if (bytes.length != 16) {
            throw new Unusable(
                    quoted(typed) + " is an address of the older kind: write its four numbers, such as 127.0.0.1.");
        }
        var words = new StringBuilder();
        for (var index = 0; index < bytes.length; index += 2) {
            words.append(index == 0 ? "" : ":")
                    .append(Integer.toHexString(((bytes[index] & 0xff) << 8) | (bytes[index + 1] & 0xff)));
        }
        return "[" + withoutZeros(words.toString()) + "]";
    }

    private static String withoutZeros(String words) {
        var zeros = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])").matcher(words);
        var start = -1;
        var end = -1;
        while (zeros.find()) {
            if (zeros.end() - zeros.start() > end - start) {
                start = zeros.start();
                end = zeros.end();
            }
        }
        if (start < 0) {
            return words;
        }
        var before = words.substring(0, start).replaceFirst(":$", "");
        var after = words.substring(end).replaceFirst("^:", "");
        return before + "::" + after;
    }

    private static String port(String typed, String scheme) {
        if (typed == null) {
            return "";
        }
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 65_535) {
            throw new Unusable(quoted(typed) + " is no port: it is a number from 1 to 65535, or left out.");
        }
        var port = Integer.parseInt(typed);
        return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.contains(host)
                || host.endsWith(".localhost")
                || (host.startsWith("127.") && IPV4.matcher(host).matches());
    }

    /** What was typed, not longer than is pleasant to read. */
    private static String quoted(String typed) {
        return "\"" + (typed.length() > 80 ? typed.substring(0, 80) + "…" : typed) + "\"";
    }
}
