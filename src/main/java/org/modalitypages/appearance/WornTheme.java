package org.modalitypages.appearance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** The one choice of a theme for the site's pages. */
@Entity
@Table(name = "worn_theme")
class WornTheme {

    static final int ID = 1;

    @Id
    private int id;

    private String name;

    protected WornTheme() {}

    /** Empty where the configuration says it. */
    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    void become(String theme) {
        name = theme;
    }
}
