package org.modalitypages.slug;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** A slug within its type. */
@Embeddable
public class SlugKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String type;
    private String slug;

    protected SlugKey() {}

    SlugKey(String type, String slug) {
        this.type = type;
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlugKey key && key.type.equals(type) && key.slug.equals(slug);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, slug);
    }
}
