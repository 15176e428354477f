package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.modalitypages.delivery.AffectedItems;
import org.modalitypages.delivery.PublicChange;
import org.modalitypages.delivery.SiteThemes;

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
        for (var platform : connected()) {
            if (adapters.of(platform.kind())
                    .filter(PlatformAdapter::wantsPurges)
                    .isPresent()) {
                write(platform, Cause.PURGE, change);
            }
            if (!change.item().equals(SiteThemes.ITEM)) {
                affected.by(change.item()).forEach(item -> write(platform, Cause.CHANGE, new PublicChange(item)));
            }
            asked.fire(new Platforms.WorkAsked(platform.id()));
        }
    }

    private void write(Platform platform, Cause cause, PublicChange change) {
        entities.persist(new PlatformDelivery(platform.id(), cause, change.item(), clock.instant()));
    }

    private List<Platform> connected() {
        return entities.createQuery("select p from Platform p where p.state <> :off", Platform.class)
                .setParameter("off", PlatformState.OFF)
                .getResultList();
    }
}
