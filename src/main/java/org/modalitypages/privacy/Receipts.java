package org.modalitypages.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Secrets;
import org.modalitypages.json.Json;
import org.modalitypages.person.ErasureNotes;
import org.modalitypages.person.Person;

/** Receipts of erasures: what was erased, what stays and why, and who else has to be told. They name nobody. */
@ApplicationScoped
@Transactional
public class Receipts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "stale-if-error")
    private int staleIfError;

    /** A receipt at the only moment when its secret is known. */
    public record Issued(Erasure erasure, String secret) {}

    /** Writes the receipt of an erasure by this actor. */
    Issued issue(Person person, ErasureNotes notes, Actor by) {
        var id = UUID.randomUUID().toString();
        var secret = Secrets.random();
        var own = person.accounts().contains(by.accountId());
        var subject = Json.createArrayBuilder();
        person.accounts().stream()
                .sorted()
                .map(number -> "Erased person " + number)
                .forEach(subject::add);
        var now = clock.instant();
        var receipt = Json.createObjectBuilder()
                .add("id", id)
                .add("at", now.toString())
                .add("by", own ? "the person" : "an administrator")
                .add("subject", subject)
                .add("erased", erased(notes))
                .add("remains", remains(notes))
                .add("elsewhere", elsewhere())
                .build();
        var erasure = new Erasure(id, Secrets.digest(secret), now, by.accountId(), receipt);
        entities.persist(erasure);
        entities.flush();
        return new Issued(erasure, secret);
    }

    public Optional<Erasure> byId(String id) {
        return Optional.ofNullable(entities.find(Erasure.class, id));
    }

    /** The receipt that a link's secret opens. */
    public Optional<Erasure> bySecret(String secret) {
        return entities.createQuery("select e from Erasure e where e.secretDigest = :digest", Erasure.class)
                .setParameter("digest", Secrets.digest(secret))
                .getResultStream()
                .findFirst();
    }

    /** The newest hundred, newest first. */
    public List<Erasure> newest() {
        return entities.createQuery("select e from Erasure e order by e.erasedAt desc, e.id", Erasure.class)
                .setMaxResults(100)
                .getResultList();
    }

    private static JsonArrayBuilder erased(ErasureNotes notes) {
        var list = Json.createArrayBuilder();
        notes.erased()
                .forEach((what, count) ->
                        list.add(Json.createObjectBuilder().add("what", what).add("count", count)));
        return list;
    }

    private static JsonArrayBuilder remains(ErasureNotes notes) {
        var list = Json.createArrayBuilder();
        notes.remaining()
                .forEach((remaining, count) -> list.add(Json.createObjectBuilder()
                        .add("what", remaining.what())
                        .add("count", count)
                        .add("why", remaining.why())));
        return list;
    }

    private JsonArrayBuilder elsewhere() {
        return Json.createArrayBuilder()
                .add(place(
                        "Pages and API of this site",
                        "Gone with the next request on the server that erased, within a second on the others."))
                .add(place(
                        "Caches in between",
                        "Gone within 60 seconds; within " + staleIfError
                                + " seconds where a cache cannot reach this server."))
                .add(
                        place(
                                "Backups of the database",
                                "They hold what was erased until they are overwritten. Whoever restores one has to erase again."))
                .add(place(
                        "Search engines, and whoever copied public pages",
                        "They have to be told: ask them to take the former address out of their index."))
                .add(place("Mail that was sent", "It lies in the mailboxes of those who got it."));
    }

    private static JsonObject place(String where, String what) {
        return Json.createObjectBuilder().add("where", where).add("what", what).build();
    }
}
