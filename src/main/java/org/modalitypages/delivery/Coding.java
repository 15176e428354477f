package org.modalitypages.delivery;

/** The content coding to answer with (RFC 9110, 12.5.3). */
enum Coding {
    IDENTITY,
    GZIP,
    /** The request refuses all that we have. */
    NONE;

    /**
     * What the request prefers of what we have; gzip where both are as welcome.
     *
     * @param acceptEncoding {@code null} when the request has no such header: then identity, which every client reads
     */
    static Coding preferred(String acceptEncoding, boolean gzipAtHand) {
        if (acceptEncoding == null) {
            return IDENTITY;
        }
        var unsaid = -1;
        var gzip = unsaid;
        var identity = unsaid;
        var others = unsaid;
        var members = new WeightedList(acceptEncoding);
        while (members.next()) {
            if (members.is("gzip") || members.is("x-gzip")) {
                gzip = members.weight();
            } else if (members.is("identity")) {
                identity = members.weight();
            } else if (members.is("*")) {
                others = members.weight();
            }
        }
        var gzipWeight = gzip == unsaid ? Math.max(others, 0) : gzip;
        // Identity is acceptable unless it is refused, by name or by "*;q=0"; unasked it comes last.
        var identityWeight = identity != unsaid ? identity : others != unsaid ? others : 1;
        if (gzipAtHand && gzipWeight > 0 && gzipWeight >= identityWeight) {
            return GZIP;
        }
        return identityWeight > 0 ? IDENTITY : NONE;
    }
}
