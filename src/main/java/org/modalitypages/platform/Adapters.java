package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kinds of platforms that can be connected. */
@ApplicationScoped
public class Adapters {

    @Inject
    @Any
    private Instance<PlatformAdapter> adapters;

    /** Every kind, by name. */
    public List<ConnectionSchema> kinds() {
        return adapters.stream()
                .map(PlatformAdapter::kind)
                .sorted(Comparator.naturalOrder())
                .map(ConnectionSchema::of)
                .toList();
    }

    /** The adapter of a kind. */
    Optional<PlatformAdapter> of(String kind) {
        return adapters.stream().filter(adapter -> adapter.kind().equals(kind)).findFirst();
    }
}
