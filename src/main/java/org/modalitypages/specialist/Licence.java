package org.modalitypages.specialist;

import java.time.LocalDate;

/**
 * A licence to practise.
 *
 * @param number {@code null} when unknown, as the others may be
 * @param region where it was issued, such as {@code ME}
 * @param expires the last day on which it is valid, in the site's time zone
 */
public record Licence(String number, String region, LocalDate expires) {

    /** Whether it is known to have run out before this day. */
    public boolean expiredOn(LocalDate day) {
        return expires != null && expires.isBefore(day);
    }
}
