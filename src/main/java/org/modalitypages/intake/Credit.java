package org.modalitypages.intake;

import org.modalitypages.specialist.Attribution;
import org.modalitypages.specialist.Kind;

/** Who is credited with a statement. A missing part is {@code null}; the name is missing only from an unusable credit. */
record Credit(Kind kind, String name, String title, String city, String region, String country) {

    Credit {
        name = Spacing.known(name);
        title = Spacing.known(title);
        city = Spacing.known(city);
        region = Spacing.known(region);
        country = Spacing.known(country);
    }

    Attribution attribution() {
        return new Attribution(name, title, city, region, country);
    }
}
