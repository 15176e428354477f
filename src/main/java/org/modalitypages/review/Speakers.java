package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.moderation.Edition;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/** Whose words an edition holds. */
@ApplicationScoped
@Transactional
public class Speakers {

    @Inject
    private Statements statements;

    @Inject
    private Specialists specialists;

    /** The specialist who speaks in an edition, or whose profile it is; empty for a modality. */
    public Optional<Specialist> specialist(Edition edition) {
        return switch (edition.type()) {
            case Statements.TYPE ->
                statements.byId(edition.itemId()).flatMap(statement -> specialists.byId(statement.specialistId()));
            case Specialists.TYPE -> specialists.byId(edition.itemId());
            default -> Optional.empty();
        };
    }

    /** The accounts of that specialist; empty when it has none. */
    public Set<Long> of(Edition edition) {
        return specialist(edition).map(Specialist::linkedAccounts).orElse(Set.of());
    }
}
