package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.modalitypages.delivery.AffectedItems;
import org.modalitypages.delivery.PublicChange;
import org.modalitypages.delivery.SiteThemes;
import org.modalitypages.moderation.ItemRef;

/** Writes down, in the transaction that changes what is public, what each platform has to be told of it. */
@ApplicationScoped
class Outbox {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AffectedItems affected;

    @Inject
    private Adapters adapters;

    @Inject
    private Event<Platforms.WorkAsked> asked;

    @Inject
    private Clock clock;

    void note(@Observes PublicChange change) {
        var platforms = connected();
        if (platforms.isEmpty()) {
            return;
        }
        var items = change.item().equals(SiteThemes.ITEM) ? Set.<ItemRef>of() : affected.by(change.item());
        for (var platform : platforms) {
            if (adapters.of(platform.kind())
                    .filter(PlatformAdapter::wantsPurges)
                    .isPresent()) {
                write(platform, Cause.PURGE, change.item());
            }
            items.forEach(item -> write(platform, Cause.CHANGE, item));
            asked.fire(new Platforms.WorkAsked(platform.id()));
        }
    }

    private void write(Platform platform, Cause cause, ItemRef item) {
        entities.persist(new PlatformDelivery(platform.id(), cause, item, clock.instant()));
    }

    private List<Platform> connected() {
        return entities.createQuery("select p from Platform p where p.state <> :off", Platform.class)
                .setParameter("off", PlatformState.OFF)
                .getResultList();
    }
}
