package org.modalitypages.identity.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.ExternalIdentities;
import org.modalitypages.identity.Secrets;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Connects somebody of a platform with the account that has their address. The platform's word is not enough for that: only
 * whoever signs in to the account can say that both are them.
 */
@ApplicationScoped
@Transactional
public class Connections {

    /** How long somebody may take to sign in. */
    public static final Duration LIFETIME = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ExternalIdentities identities;

    @Inject
    private Clock clock;

    /** Remembers who waits; answers the secret for the cookie of their browser. */
    String ask(Launch launch, long accountId, String nextPath) {
        var secret = Secrets.random();
        var expiresAt = clock.instant().plus(LIFETIME);
        entities.persist(new Connection(secret, launch, accountId, nextPath, expiresAt));
        return secret;
    }

    /** Who waits in the browser with this secret. */
    public Optional<Connection> waiting(String secret) {
        return Optional.ofNullable(entities.find(Connection.class, Secrets.digest(secret)))
                .filter(connection -> connection.validAt(clock.instant()));
    }

    /**
     * Connects whoever waits with the account of this actor.
     *
     * @return what was waiting
     * @throws Refusal 404 when nobody waits, 403 when it is another account that has the address, 409 when the person is
     *     connected with another account since
     */
    public Connection connect(String secret, Actor actor) {
        var connection = waiting(secret).orElseThrow(() -> new Refusal(Problem.notFound()));
        if (connection.accountId() != actor.accountId()) {
            throw new Refusal(Problem.forbidden("The address belongs to another account than the one signed in."));
        }
        identities.connect(LaunchPlatform.provider(connection.platform()), connection.subject(), actor.accountId());
        entities.remove(connection);
        return connection;
    }

    /** Forgets who did not come in time. */
    void purge() {
        entities.createQuery("delete from Connection c where c.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
