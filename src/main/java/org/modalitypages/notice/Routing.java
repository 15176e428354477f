package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modalitypages.identity.Account;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.specialist.Specialist;

/**
 * Finds out who is to hear of what happened. A happening is locked, turned into mails and pending notices, and removed in
 * one transaction: on whatever node and however often it is tried, it is told of exactly once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Routing {

    private static final int AT_A_TIME = 50;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Editions editions;

    @Inject
    private Subscribers subscribers;

    @Inject
    private Mails mails;

    @Inject
    private DecisionLetters letters;

    @Inject
    private OtherLetters otherLetters;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    /** The oldest happenings of which nobody has been told yet. */
    List<Long> waiting() {
        return entities.createQuery("select h.id from Happening h order by h.id", Long.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
    }

    /** Tells of one; nothing happens when another node has already. */
    void route(long id) {
        var happening = entities.find(Happening.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (happening == null) {
            return;
        }
        // Without its edition, such as that of an import that was taken back, there is nothing to tell.
        editions.byId(happening.editionId()).ifPresent(edition -> tell(happening, edition));
        entities.remove(happening);
        entities.flush();
    }

    private void tell(Happening happening, Edition edition) {
        switch (happening.kind()) {
            case MOVED -> tellOfMove(happening, edition);
            case PLAN_FAILED -> tellOne(Topic.PLANS, happening, edition);
            case ANSWERED -> tellOne(Topic.SUGGESTIONS, happening, edition);
            case REPORTED -> tellTeam(Topic.REPORTS, happening, edition, words(happening));
            case SUGGESTED -> tellLinked(Topic.SUGGESTIONS, happening, edition);
        }
    }

    private void tellOfMove(Happening happening, Edition edition) {
        switch (happening.transition()) {
            case IMPORT, SUBMIT -> tellTeam(Topic.SUBMISSIONS, happening, edition, null);
            case REOPEN -> {
                tellTeam(Topic.SUBMISSIONS, happening, edition, null);
                tellAuthors(happening, edition);
            }
            case APPROVE -> {
                tellTeam(Topic.APPROVALS, happening, edition, null);
                tellAuthors(happening, edition);
            }
            case RETURN, REJECT, PUBLISH, UNPUBLISH, REINSTATE, WITHDRAW -> tellAuthors(happening, edition);
            case RECALL, SUPERSEDE -> {
                // Never noted.
            }
        }
    }

    private void tellTeam(Topic topic, Happening happening, Edition edition, String words) {
        var own = new HashSet<>(edition.authors());
        own.addAll(linked(edition));
        subscribers.of(topic, edition).stream()
                .filter(reader -> !isActor(reader.account(), happening))
                // Nobody decides on their own text, so that there is nothing for its authors to do.
                .filter(reader ->
                        topic == Topic.REPORTS || !own.contains(reader.account().id()))
                .forEach(reader -> keep(reader.account(), topic, reader.frequency(), edition, words));
    }

    private void tellAuthors(Happening happening, Edition edition) {
        tellLinked(Topic.DECISIONS, happening, edition);
        if (happening.reason() == null && happening.note() == null) {
            return;
        }
        // Whoever brought the text in for somebody else hears of words that ask for something, together with others.
        var others = new HashSet<>(edition.authors());
        others.removeAll(linked(edition));
        for (var account : subscribers.reachable(others)) {
            var frequency = subscribers.frequency(account.id(), Topic.DECISIONS);
            if (!isActor(account, happening) && frequency != Frequency.NEVER) {
                keep(
                        account,
                        Topic.DECISIONS,
                        frequency,
                        edition,
                        letters.item(happening, edition).detail());
            }
        }
    }

    private void tellLinked(Topic topic, Happening happening, Edition edition) {
        for (var account : subscribers.reachable(linked(edition))) {
            if (!isActor(account, happening)) {
                tell(account, topic, happening, edition);
            }
        }
    }

    private void tellOne(Topic topic, Happening happening, Edition edition) {
        for (var account : subscribers.reachable(Set.of(happening.accountId()))) {
            if (!isActor(account, happening)) {
                tell(account, topic, happening, edition);
            }
        }
    }

    private void tell(Account account, Topic topic, Happening happening, Edition edition) {
        switch (subscribers.frequency(account.id(), topic)) {
            case AT_ONCE -> write(account, topic, happening, edition);
            case DAILY, WEEKLY -> keep(account, topic, Frequency.DAILY, edition, inALine(happening, edition));
            case NEVER -> {
                // Portal and console show it all the same.
            }
        }
    }

    private void write(Account account, Topic topic, Happening happening, Edition edition) {
        var to = Recipient.of(account, topic);
        var letter = happening.kind() == Happening.Kind.MOVED
                ? letters.of(happening, edition, to.greeting())
                : otherLetters.of(happening, edition, to.greeting());
        mails.write(to, letter)
                .about(
                        edition.id(),
                        texts.specialist(edition).map(Specialist::id).orElse(null));
    }

    private String inALine(Happening happening, Edition edition) {
        return happening.kind() == Happening.Kind.MOVED
                ? letters.item(happening, edition).detail()
                : otherLetters.inALine(happening);
    }

    private void keep(Account account, Topic topic, Frequency frequency, Edition edition, String words) {
        subscribers.ofOrNew(account.id());
        var cut = words == null ? null : Letter.oneLine(words, PendingNotice.LONGEST_WORDS);
        entities.persist(new PendingNotice(account.id(), topic, frequency, edition.id(), cut, clock.instant()));
    }

    private Set<Long> linked(Edition edition) {
        return texts.specialist(edition).map(Specialist::linkedAccounts).orElse(Set.of());
    }

    private static boolean isActor(Account account, Happening happening) {
        return happening.actorId() != null && happening.actorId() == account.id();
    }

    private static String words(Happening happening) {
        return happening.note() == null ? happening.reason() : happening.note();
    }
}
