package org.modalitypages.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The {@code Date} header (RFC 9110, 6.6.1), written out once a second rather than once a request. */
final class DateField {

    static final String NAME = "Date";

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;
    private volatile Written written = new Written(Long.MIN_VALUE, "");

    private record Written(long second, String text) {}

    DateField(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    String now() {
        var second = Math.floorDiv(clock.millis(), 1_000L);
        var known = written;
        if (known.second != second) {
            known = new Written(second, FORMAT.format(Instant.ofEpochSecond(second)));
            written = known;
        }
        return known.text;
    }
}
