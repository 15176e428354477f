package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** Whether platforms of a kind keep content that can be compared with ours. */
    public boolean keepsContent(String kind) {
        return of(kind).filter(PlatformAdapter::keepsContent).isPresent();
    }

    /** The secrets of a kind that are made here. */
    public List<String> renewable(String kind) {
        return of(kind).map(adapter -> ConnectionSchema.of(kind).entries().stream()
                        .filter(ConnectionSchema.Entry::secret)
                        .map(ConnectionSchema.Entry::name)
                        .filter(name -> adapter.generate(name, Map.of()).isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** The adapter of a kind. */
    Optional<PlatformAdapter> of(String kind) {
        return adapters.stream().filter(adapter -> adapter.kind().equals(kind)).findFirst();
    }
}
