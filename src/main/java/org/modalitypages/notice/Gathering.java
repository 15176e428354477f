package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;

/**
 * Makes one mail of all that is pending for somebody: at once, but not more often than every few minutes, or once a day.
 * The subscriber's row is the lock, and what was gathered is removed in the same transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Gathering {

    /** Nobody gets more than one mail in this time about what waits, however much comes in. */
    static final Duration AT_LEAST_APART = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Subscribers subscribers;

    @Inject
    private Accounts accounts;

    @Inject
    private GatheredLetters letters;

    @Inject
    private Mails mails;

    @Inject
    private DigestTimes times;

    @Inject
    private Clock clock;

    /** Accounts for which something is pending that may be told now. */
    List<Long> readyAtOnce() {
        return entities.createQuery(
                        "select distinct s.accountId from Subscriber s, PendingNotice p where p.accountId = s.accountId and p.frequency = :frequency and (s.gatheredAt is null or s.gatheredAt <= :latest)",
                        Long.class)
                .setParameter("frequency", Frequency.AT_ONCE)
                .setParameter("latest", clock.instant().minus(AT_LEAST_APART))
                .getResultList();
    }

    /** Accounts whose digest of the day is not done yet. */
    List<Long> readyForDigest() {
        return entities.createQuery("select s.accountId from Subscriber s where s.digestOn < :day", Long.class)
                .setParameter("day", times.digestDue())
                .getResultList();
    }

    /** Gives everybody a row who may get a digest even though nothing was ever kept for them. */
    void welcome() {
        subscribers
                .of(Topic.OVERDUE)
                .forEach(reader -> subscribers.ofOrNew(reader.account().id()));
    }

    /** Tells an account what is pending for it at once. */
    void atOnce(long accountId) {
        var now = clock.instant();
        subscribers
                .locked(accountId)
                .filter(reader ->
                        reader.gatheredAt() == null || !reader.gatheredAt().isAfter(now.minus(AT_LEAST_APART)))
                .ifPresent(reader -> {
                    if (send(reader, Frequency.AT_ONCE)) {
                        reader.gathered(now);
                    }
                });
    }

    /** Makes an account's digest of the day, if there is anything to say. */
    void digest(long accountId) {
        var day = times.digestDue();
        subscribers
                .locked(accountId)
                .filter(reader -> reader.digestOn().isBefore(day))
                .ifPresent(reader -> {
                    send(reader, Frequency.DAILY);
                    reader.digested(day);
                });
    }

    private boolean send(Subscriber reader, Frequency frequency) {
        var pending = entities.createQuery(
                        "select p from PendingNotice p where p.accountId = :account and p.frequency = :frequency order by p.id",
                        PendingNotice.class)
                .setParameter("account", reader.accountId())
                .setParameter("frequency", frequency)
                .getResultList();
        var account = accounts.byId(reader.accountId());
        var letter = account.flatMap(to -> letters.of(to, reader, pending, frequency));
        pending.forEach(entities::remove);
        letter.ifPresent(gathered -> write(account.orElseThrow(), gathered));
        return letter.isPresent();
    }

    private void write(Account account, GatheredLetters.Gathered gathered) {
        mails.write(Recipient.of(account, gathered.topic()), gathered.letter());
    }
}
