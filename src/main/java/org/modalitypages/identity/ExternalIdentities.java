package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Which accounts belong to whom elsewhere. Somebody there has one account here at most. */
@ApplicationScoped
@Transactional
public class ExternalIdentities {

    private static final int LONGEST_SUBJECT = 255;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The account of somebody elsewhere, who comes just now. */
    public Optional<Account> account(String provider, String subject) {
        return find(provider, subject).map(identity -> {
            identity.used(clock.instant());
            return identity.account();
        });
    }

    /** The id of the account of somebody elsewhere. */
    public Optional<Long> accountId(String provider, String subject) {
        return find(provider, subject).map(identity -> identity.account().id());
    }

    /**
     * Connects somebody elsewhere with an account.
     *
     * @throws Refusal 409 when they have another one
     */
    public void connect(String provider, String subject, long accountId) {
        var known = accountId(provider, subject);
        if (known.isPresent() && known.get() != accountId) {
            throw new Refusal(Problem.conflict(
                    "connected-elsewhere",
                    "This is connected with another account",
                    "Whoever came from there is connected with another account here since."));
        }
        if (known.isEmpty()) {
            var account = entities.find(Account.class, accountId);
            entities.persist(new ExternalIdentity(provider, subject, account, clock.instant()));
            entities.flush();
        }
    }

    /** Who the holder of an account is elsewhere, oldest first. */
    public List<ExternalIdentity> of(long accountId) {
        return entities.createQuery(
                        "select e from ExternalIdentity e where e.account.id = :id order by e.id",
                        ExternalIdentity.class)
                .setParameter("id", accountId)
                .getResultList();
    }

    /**
     * Disconnects an identity from this account.
     *
     * @throws Refusal 404 when the account has no such identity
     */
    public void disconnect(long accountId, long id) {
        var identity = entities.find(ExternalIdentity.class, id);
        if (identity == null || identity.account().id() != accountId) {
            throw new Refusal(Problem.notFound());
        }
        entities.remove(identity);
    }

    /** Forgets everybody of a provider, such as a platform that is gone for good. */
    public void forget(String provider) {
        entities.createQuery("delete from ExternalIdentity e where e.provider = :provider")
                .setParameter("provider", provider)
                .executeUpdate();
    }

    private Optional<ExternalIdentity> find(String provider, String subject) {
        if (subject.length() > LONGEST_SUBJECT) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select e from ExternalIdentity e where e.provider = :provider and e.subject = :subject",
                        ExternalIdentity.class)
                .setParameter("provider", provider)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }
}
