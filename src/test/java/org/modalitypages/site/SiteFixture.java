package org.modalitypages.site;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Sites without a server around them. */
public final class SiteFixture {

    private SiteFixture() {}

    /** A site whose days begin in this zone. */
    public static Site in(ZoneId zone, Clock clock) {
        return new Site("https://site.example", "Pages", zone, Optional.empty(), false, clock);
    }
}
