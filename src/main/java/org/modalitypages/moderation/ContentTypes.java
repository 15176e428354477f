package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The content types that are installed. */
@ApplicationScoped
class ContentTypes {

    @Inject
    @Any
    private Instance<ContentType> installed;

    ContentType of(Edition edition) {
        return named(edition.type());
    }

    ContentType named(String name) {
        return installed.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No content type is called " + name));
    }

    List<String> names() {
        return installed.stream().map(ContentType::name).sorted().toList();
    }

    List<ContentType> all() {
        return installed.stream().toList();
    }
}
