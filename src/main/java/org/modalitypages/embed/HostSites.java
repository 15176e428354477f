package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.http.IfMatch;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The sites that may show widgets and have their views counted. */
@ApplicationScoped
@Transactional
public class HostSites {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private EmbedTurn turn;

    @Inject
    private Clock clock;

    /** Every site, by name. */
    public List<HostSite> all() {
        return entities.createQuery("select s from HostSite s order by lower(s.name), s.id", HostSite.class)
                .getResultList();
    }

    public Optional<HostSite> byId(long id) {
        return Optional.ofNullable(entities.find(HostSite.class, id));
    }

    /** Keeps one; 422 when something is not acceptable. */
    public HostSite add(NewSite wanted) {
        wanted.problems().refuseIfAny();
        var site = new HostSite(wanted.name(), wanted.serialized(), clock.instant());
        entities.persist(site);
        entities.flush();
        turn.note();
        return site;
    }

    /** Changes one; 404, 428, 412, 422. */
    public HostSite change(long id, NewSite wanted, OptionalLong version) {
        var site = seen(id, version);
        wanted.problems().refuseIfAny();
        site.change(wanted.name(), wanted.serialized());
        entities.flush();
        turn.note();
        return site;
    }

    /** Deletes one with its embeds and their counts; 404, 428, 412. Its snippets show their fallback from then on. */
    public void delete(long id, OptionalLong version) {
        entities.remove(seen(id, version));
        entities.flush();
        turn.note();
    }

    private HostSite seen(long id, OptionalLong version) {
        var site = Optional.ofNullable(entities.find(HostSite.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        IfMatch.check(version, site.version());
        return site;
    }
}
