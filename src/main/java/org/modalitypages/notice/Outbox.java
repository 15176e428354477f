package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.modalitypages.site.Site;

/**
 * Each step of a mail's way out in a transaction of its own. A mail is claimed by a lease; right before its last line goes
 * to the server the claim is turned into {@link MailState#CONFIRMING}, and right after the server's word into {@link
 * MailState#SENT}. Whoever dies before the first of these has sent nothing, so another node sends it; whoever dies between
 * the two leaves a mail of which nobody can know, and which nobody sends again by themselves.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Outbox {

    private static final int CANDIDATES = 20;
    private static final int LONGEST_ANSWER = 1_000;
    private static final Duration GIVE_UP = Duration.ofDays(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailServer server;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    /** Takes back what a node that is gone had claimed, and lets go of what is no use any more. */
    void sweep() {
        var now = clock.instant();
        entities.createQuery(
                        "update Mail m set m.state = :waiting, m.lease = null where m.state = :sending and m.leasedUntil < :now")
                .setParameter("waiting", MailState.WAITING)
                .setParameter("sending", MailState.SENDING)
                .setParameter("now", now)
                .executeUpdate();
        settleAll(
                MailState.CONFIRMING,
                "m.leasedUntil < :now",
                MailState.UNKNOWN,
                "The server went away before the mail server's word was noted.",
                now);
        settleAll(
                MailState.WAITING,
                "m.expiresAt < :now",
                MailState.EXPIRED,
                "It could not be sent while it was of use.",
                now);
    }

    private void settleAll(MailState from, String condition, MailState to, String answer, Instant now) {
        var secret = site.demo() ? "" : ", m.secretPath = null";
        entities.createQuery("update Mail m set m.state = :to, m.settledAt = :now, m.answer = :answer, m.lease = null"
                        + secret + " where m.state = :from and " + condition)
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("answer", answer)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whether something waits that may be sent now. */
    boolean anythingDue() {
        return !due(1).isEmpty() && !relay(LockModeType.NONE).waitsAt(clock.instant());
    }

    /** Claims the next mail that is due; no two callers ever get the same. */
    Optional<Mail> claim() {
        var now = clock.instant();
        for (var id : due(CANDIDATES)) {
            var lease = UUID.randomUUID().toString();
            var claimed = entities.createQuery(
                            "update Mail m set m.state = :sending, m.lease = :lease, m.leasedUntil = :until, m.attempts = m.attempts + 1 where m.id = :id and m.state = :waiting")
                    .setParameter("sending", MailState.SENDING)
                    .setParameter("waiting", MailState.WAITING)
                    .setParameter("lease", lease)
                    .setParameter("until", now.plus(server.patience().multipliedBy(5)))
                    .setParameter("id", id)
                    .executeUpdate();
            if (claimed == 1) {
                return Optional.of(entities.find(Mail.class, id));
            }
        }
        return Optional.empty();
    }

    /** Notes that the message is about to be completed; false when the claim was lost, so that it must not be. */
    boolean confirming(Mail mail) {
        var now = clock.instant();
        return entities.createQuery(
                                "update Mail m set m.state = :confirming, m.leasedUntil = :until where m.id = :id and m.lease = :lease and m.state = :sending and m.leasedUntil > :now")
                        .setParameter("confirming", MailState.CONFIRMING)
                        .setParameter("sending", MailState.SENDING)
                        .setParameter("until", now.plus(server.patience().multipliedBy(2)))
                        .setParameter("id", mail.id())
                        .setParameter("lease", mail.lease())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** The mail server has taken it. */
    void sent(Mail mail, String answer) {
        settle(mail, MailState.SENT, answer);
        var relay = relay(LockModeType.NONE);
        if (relay.failingSince() != null) {
            relay.works();
        }
    }

    /** The mail server will never take it. */
    void refused(Mail mail, String answer) {
        settle(mail, MailState.FAILED, answer);
    }

    /** It was completed, and no word came back. */
    void unknown(Mail mail, String answer) {
        settle(mail, MailState.UNKNOWN, answer);
    }

    /** The mail server will not take it now; it is tried again later, for some days. */
    void postponed(Mail mail, String answer) {
        held(mail).ifPresent(row -> {
            var now = clock.instant();
            if (row.createdAt().plus(GIVE_UP).isBefore(now)) {
                row.settle(MailState.FAILED, now, cut(answer), !site.demo());
            } else {
                row.wait(now.plus(MailRelay.pause(row.attempts(), FIRST_PAUSE, LONGEST_PAUSE)), cut(answer));
            }
        });
    }

    /** The mail server itself was of no use, which says nothing of the mail. */
    void returned(Mail mail, String answer) {
        held(mail).ifPresent(row -> {
            // Not at once, or one message at which the server breaks off would keep all others from leaving.
            var pause = MailRelay.pause(row.attempts(), Duration.ofSeconds(10), LONGEST_PAUSE);
            row.wait(clock.instant().plus(pause), cut(answer));
        });
        closed(answer);
    }

    /** The mail server could not be reached or used. */
    void closed(String answer) {
        relay(LockModeType.PESSIMISTIC_WRITE).failed(cut(answer), clock.instant());
    }

    /** In the demo without a mail server the mailbox page is where everything arrives. */
    void keepAll() {
        entities.createQuery(
                        "update Mail m set m.state = :sent, m.settledAt = :now, m.answer = :answer where m.state = :waiting")
                .setParameter("sent", MailState.SENT)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", clock.instant())
                .setParameter("answer", "Kept in the demo's mailbox.")
                .executeUpdate();
    }

    private List<Long> due(int limit) {
        return entities.createQuery(
                        "select m.id from Mail m where m.state = :waiting and m.dueAt <= :now order by m.dueAt, m.id",
                        Long.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    private MailRelay relay(LockModeType lock) {
        return entities.find(MailRelay.class, MailRelay.ID, lock);
    }

    private void settle(Mail mail, MailState state, String answer) {
        held(mail).ifPresent(row -> row.settle(state, clock.instant(), cut(answer), !site.demo()));
    }

    /** The row, as long as the caller's claim on it stands. */
    private Optional<Mail> held(Mail mail) {
        return Optional.ofNullable(entities.find(Mail.class, mail.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> mail.lease().equals(row.lease()));
    }

    private static String cut(String answer) {
        return Letter.oneLine(answer == null ? "" : answer, LONGEST_ANSWER);
    }
}
