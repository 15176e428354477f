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
import org.modalitypages.problem.FieldProblems;
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

    /** Keeps one; 422 when something is not acceptable, or an origin is another site's. */
    public HostSite add(NewSite wanted) {
        wanted.problems().refuseIfAny();
        // First, as it lets one change in after the other: of two who want the same origin one sees the other's site.
        turn.note();
        refuseTaken(wanted.serialized());
        var site = new HostSite(wanted.name(), wanted.serialized(), clock.instant());
        entities.persist(site);
        entities.flush();
        take(site);
        return site;
    }

    /** Changes one; 404, 428, 412, and 422 as above. Origins that it has already, it keeps. */
    public HostSite change(long id, NewSite wanted, OptionalLong version) {
        var site = seen(id, version);
        wanted.problems().refuseIfAny();
        turn.note();
        refuseTaken(wanted.serialized().stream()
                .filter(origin -> !site.origins().contains(origin))
                .toList());
        site.change(wanted.name(), wanted.serialized());
        entities.flush();
        take(site);
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

    private void refuseTaken(List<String> origins) {
        var problems = new FieldProblems();
        for (var other : all()) {
            other.origins().stream()
                    .filter(origins::contains)
                    .forEach(origin -> problems.add(
                            "origins",
                            origin + " belongs to the site “" + other.name()
                                    + "” here already: add embeds to that one, or take the origin from it first."));
        }
        problems.refuseIfAny();
    }

    /** Makes the rows what the site has; what was another's before there was a rule stays with that. */
    private void take(HostSite site) {
        entities.createNativeQuery("delete from site_origin where site_id = ?1")
                .setParameter(1, site.id())
                .executeUpdate();
        for (var origin : site.origins()) {
            entities.createNativeQuery(
                            "insert into site_origin (origin, site_id) select ?1, id from host_site where id = ?2"
                                    + " and not exists (select 1 from site_origin where origin = ?1)")
                    .setParameter(1, origin)
                    .setParameter(2, site.id())
                    .executeUpdate();
        }
    }
}
