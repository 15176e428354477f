package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.http.IfMatch;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The widgets that site owners saved. */
@ApplicationScoped
@Transactional
public class Embeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String KEY_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int KEY_LENGTH = 16;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private EmbedCheck check;

    @Inject
    private EmbedTurn turn;

    @Inject
    private Clock clock;

    /** Every embed, by name. */
    public List<Embed> all() {
        return entities.createQuery("select e from Embed e order by lower(e.name), e.id", Embed.class)
                .getResultList();
    }

    /** Those of a site, by name. */
    public List<Embed> of(long siteId) {
        return entities.createQuery(
                        "select e from Embed e where e.siteId = :site order by lower(e.name), e.id", Embed.class)
                .setParameter("site", siteId)
                .getResultList();
    }

    /** One of a site; empty when it is another's. */
    public Optional<Embed> byId(long siteId, long id) {
        return Optional.ofNullable(entities.find(Embed.class, id)).filter(embed -> embed.siteId() == siteId);
    }

    /** Keeps one for a site; 404, 422. */
    public Embed add(long siteId, EmbedDraft draft) {
        if (entities.find(HostSite.class, siteId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new Refusal(Problem.notFound());
        }
        var embed = new Embed(siteId, key(), content(draft), clock.instant());
        entities.persist(embed);
        entities.flush();
        turn.note();
        return embed;
    }

    /** Changes one; 404, 428, 412, 422. Its key stays, so that pages which carry the snippet follow. */
    public Embed change(long siteId, long id, EmbedDraft draft, OptionalLong version) {
        var embed = seen(siteId, id, version);
        embed.change(content(draft));
        entities.flush();
        turn.note();
        return embed;
    }

    /** Deletes one with its counts; 404, 428, 412. */
    public void delete(long siteId, long id, OptionalLong version) {
        entities.remove(seen(siteId, id, version));
        entities.flush();
        turn.note();
    }

    private Embed.Content content(EmbedDraft draft) {
        var checked = check.check(draft);
        checked.problems().refuseIfAny();
        return checked.content().orElseThrow();
    }

    private Embed seen(long siteId, long id, OptionalLong version) {
        var embed = Optional.ofNullable(entities.find(Embed.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.siteId() == siteId)
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        IfMatch.check(version, embed.version());
        return embed;
    }

    private static String key() {
        var key = new StringBuilder();
        RANDOM.ints(KEY_LENGTH, 0, KEY_CHARACTERS.length()).forEach(at -> key.append(KEY_CHARACTERS.charAt(at)));
        return key.toString();
    }
}
