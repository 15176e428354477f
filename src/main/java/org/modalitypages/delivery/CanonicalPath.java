package org.modalitypages.delivery;

import java.util.ArrayDeque;
import java.util.Locale;

/**
 * The one way in which we write a path (RFC 3986, 6.2.2): no empty or dot segments, no slash at the end, no
 * {@code index.html}, and no percent signs where a plain character does.
 */
final class CanonicalPath {

    private CanonicalPath() {}

    /** Always begins with one slash, so as a location it cannot lead to another host. */
    static String of(String rawPath) {
        var segments = new ArrayDeque<String>();
        for (var segment : unescaped(rawPath).split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        if (!segments.isEmpty() && isIndex(segments.getLast())) {
            segments.removeLast();
        }
        return "/" + String.join("/", segments);
    }

    private static boolean isIndex(String segment) {
        return segment.equals("index.html") || segment.equals("index.htm") || segment.equals("index");
    }

    private static String unescaped(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        var plain = new StringBuilder(path.length());
        for (int index = 0; index < path.length(); index++) {
            var octet = octet(path, index);
            if (octet < 0) {
                plain.append(path.charAt(index));
            } else {
                if (isUnreserved(octet)) {
                    plain.append((char) octet);
                } else {
                    plain.append(path.substring(index, index + 3).toUpperCase(Locale.ROOT));
                }
                index += 2;
            }
        }
        return plain.toString();
    }

    /** The octet that is escaped here, or -1. */
    private static int octet(String path, int index) {
        if (path.charAt(index) != '%' || index + 2 >= path.length()) {
            return -1;
        }
        var high = Character.digit(path.charAt(index + 1), 16);
        var low = Character.digit(path.charAt(index + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUnreserved(int octet) {
        return octet < 128
                && (Character.isLetterOrDigit(octet) || octet == '-' || octet == '.' || octet == '_' || octet == '~');
    }
}
