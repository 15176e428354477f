package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.site.Site;

/** Who wants to hear of what. */
@ApplicationScoped
@Transactional
class Subscribers {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Modalities modalities;

    @Inject
    private DigestTimes times;

    @Inject
    private Site site;

    /** Somebody, and how often they want to hear of the topic that was asked for. */
    record Reader(Account account, Frequency frequency) {}

    /** What an account chose; empty when it never did and nothing was ever kept for it. */
    Optional<Subscriber> byAccount(long accountId) {
        return Optional.ofNullable(entities.find(Subscriber.class, accountId));
    }

    /** The same, locked for whoever writes to it or reads what is pending for it. */
    Optional<Subscriber> locked(long accountId) {
        return Optional.ofNullable(entities.find(Subscriber.class, accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What an account chose, beginning with the usual. */
    Subscriber ofOrNew(long accountId) {
        return byAccount(accountId).orElseGet(() -> {
            // Another node may do the same: one of the two fails, and is tried again with the row in place.
            var subscriber = new Subscriber(accountId, times.digestDue(), times.figuresDue());
            entities.persist(subscriber);
            entities.flush();
            return subscriber;
        });
    }

    /** Everybody of the team whose roles a topic is for and who wants to hear of it, whatever it is about. */
    List<Reader> of(Topic topic) {
        var team = reachable(topic.roles());
        var chosen = chosenBy(team.stream().map(Account::id).toList());
        return team.stream()
                .map(account -> new Reader(account, frequency(chosen.get(account.id()), topic)))
                .filter(reader -> reader.frequency() != Frequency.NEVER)
                .toList();
    }

    /** Those of them who chose the edition's modality and region, or chose none. */
    List<Reader> of(Topic topic, Edition edition) {
        var readers = of(topic);
        var chosen =
                chosenBy(readers.stream().map(reader -> reader.account().id()).toList());
        var modality = edition.modality() == null
                ? null
                : modalities
                        .bySlug(edition.modality())
                        .map(found -> found.itemId())
                        .orElse(null);
        return readers.stream()
                .filter(reader -> {
                    var subscriber = chosen.get(reader.account().id());
                    return subscriber == null || matches(subscriber, modality, edition.region());
                })
                .toList();
    }

    /** Accounts of these ids that mail may be sent to. */
    List<Account> reachable(Collection<Long> ids) {
        return ids.stream()
                .sorted()
                .map(accounts::byId)
                .flatMap(Optional::stream)
                .filter(this::reachable)
                .toList();
    }

    Frequency frequency(long accountId, Topic topic) {
        return frequency(byAccount(accountId).orElse(null), topic);
    }

    private List<Account> reachable(Set<Role> roles) {
        var sufficient = Arrays.stream(Role.values())
                .filter(role -> role.withImplied().stream().anyMatch(roles::contains))
                .toList();
        return entities.createQuery(
                        "select distinct a from Account a join a.roles r where r in :roles order by a.id",
                        Account.class)
                .setParameter("roles", sufficient)
                .getResultStream()
                .filter(this::reachable)
                .toList();
    }

    /** Nobody reads the mail of a demo account outside of the demo. */
    private boolean reachable(Account account) {
        return site.demo() || !account.demo();
    }

    private Map<Long, Subscriber> chosenBy(List<Long> accountIds) {
        var found = new HashMap<Long, Subscriber>();
        if (!accountIds.isEmpty()) {
            entities.createQuery("select s from Subscriber s where s.accountId in :ids", Subscriber.class)
                    .setParameter("ids", accountIds)
                    .getResultList()
                    .forEach(subscriber -> found.put(subscriber.accountId(), subscriber));
        }
        return found;
    }

    private static Frequency frequency(Subscriber subscriber, Topic topic) {
        return subscriber == null ? topic.usual() : subscriber.frequency(topic);
    }

    private static boolean matches(Subscriber subscriber, Long modality, String region) {
        return (subscriber.modalities().isEmpty()
                        || (modality != null && subscriber.modalities().contains(modality)))
                && (subscriber.regions().isEmpty()
                        || (region != null
                                && subscriber.regions().stream().anyMatch(wanted -> wanted.equalsIgnoreCase(region))));
    }
}
