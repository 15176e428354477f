package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The mails of this installation: those that wait, and a log of those that left. */
@ApplicationScoped
@Transactional
public class Mails {

    /** For how long an ordinary notice is worth sending. */
    static final Duration USE = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailServer server;

    @Inject
    private Clock clock;

    /**
     * What to show.
     *
     * @param state {@code null} for all
     * @param recipient {@code null} for all
     * @param after the cursor of the page before; {@code null} for the first
     */
    public record Request(MailState state, String recipient, int limit, String after) {}

    /** One page, newest first, and the cursor of the next; {@code null} when there is none. */
    public record Page(List<Mail> items, String next) {}

    /** A page of mails; 400 when the cursor is none of ours. */
    public Page page(Request request) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new TreeMap<String, Object>();
        if (request.state() != null) {
            conditions.add("m.state = :state");
            parameters.put("state", request.state());
        }
        if (request.recipient() != null) {
            conditions.add("m.recipient = :recipient");
            parameters.put("recipient", request.recipient());
        }
        if (request.after() != null) {
            conditions.add("m.id < :after");
            parameters.put("after", cursor(request.after()));
        }
        var query = entities.createQuery(
                "select m from Mail m where " + String.join(" and ", conditions) + " order by m.id desc", Mail.class);
        parameters.forEach(query::setParameter);
        var found = query.setMaxResults(request.limit() + 1).getResultList();
        if (found.size() <= request.limit()) {
            return new Page(found, null);
        }
        var items = List.copyOf(found.subList(0, request.limit()));
        return new Page(items, Long.toString(items.get(items.size() - 1).id()));
    }

    public Optional<Mail> byId(long id) {
        return Optional.ofNullable(entities.find(Mail.class, id));
    }

    /** The mails about an edition, oldest first. */
    public List<Mail> about(long editionId) {
        return entities.createQuery("select m from Mail m where m.editionId = :edition order by m.id", Mail.class)
                .setParameter("edition", editionId)
                .getResultList();
    }

    /** How many mails stand in a state, counted no further than to 1,000. */
    public int count(MailState state) {
        return entities.createQuery("select m.id from Mail m where m.state = :state", Long.class)
                .setParameter("state", state)
                .setMaxResults(1_000)
                .getResultList()
                .size();
    }

    /** How the mail server was found last. */
    public MailRelay relay() {
        return entities.find(MailRelay.class, MailRelay.ID);
    }

    /**
     * Has a mail sent again, under the Message-ID that it had.
     *
     * @throws Refusal 404 when there is no such mail, 409 when it was neither refused nor is its fate unknown, or when what it
     *     said was cleared
     */
    public Mail resend(long id) {
        var mail = Optional.ofNullable(entities.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        if (!mail.state().resendable() || mail.letter().isEmpty() || mail.lostItsLink()) {
            throw new Refusal(Problem.conflict(
                    "not-resendable",
                    "This mail cannot be sent again",
                    mail.state().resendable()
                            ? "Its link was cleared from here. Have a new link sent instead."
                            : "Only a mail that was refused, or of which nobody knows whether it arrived, can be."));
        }
        mail.again(clock.instant(), USE);
        entities.flush();
        return mail;
    }

    /** Writes a mail within the transaction of whoever causes it; it leaves after that. */
    Mail write(Recipient to, Letter letter) {
        var now = clock.instant();
        var mail = new Mail(to, letter, server.domain(), now, now.plus(USE));
        entities.persist(mail);
        return mail;
    }

    /** The same for a letter with a secret link, which is no use after a time. */
    Mail write(Recipient to, Letter letter, String secretPath, java.time.Instant expiresAt) {
        var mail = new Mail(to, letter, server.domain(), clock.instant(), expiresAt);
        mail.carries(secretPath);
        entities.persist(mail);
        return mail;
    }

    private static long cursor(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new Refusal(Problem.invalidParameter(
                    "after",
                    "\"after\" is no cursor of this list. Use the value of \"next\" of the page before.",
                    List.of()));
        }
        return Long.parseLong(after);
    }
}
