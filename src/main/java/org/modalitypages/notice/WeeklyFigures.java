package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Mails the figures of the last whole week to whoever wants them: on Mondays, once, and once when a Monday was missed. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class WeeklyFigures {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Subscribers subscribers;

    @Inject
    private Figures figures;

    @Inject
    private FigureLetters letters;

    @Inject
    private Mails mails;

    @Inject
    private DigestTimes times;

    /** Accounts whose Monday is not done yet. */
    List<Long> ready() {
        return entities.createQuery("select s.accountId from Subscriber s where s.figuresOn < :monday", Long.class)
                .setParameter("monday", times.figuresDue())
                .getResultList();
    }

    /** Does an account's Monday: sends what is wanted, and lets go of what is not. */
    void send(long accountId) {
        var monday = times.figuresDue();
        subscribers
                .locked(accountId)
                .filter(reader -> reader.figuresOn().isBefore(monday))
                .ifPresent(reader -> {
                    if (reader.frequency(Topic.FIGURES) == Frequency.WEEKLY) {
                        var week = figures.of(Span.week(monday.minusWeeks(1)));
                        subscribers.reachable(Set.of(accountId)).stream()
                                .filter(account -> Topic.FIGURES.offeredTo(account.rolesInForce()))
                                .map(account -> Recipient.of(account, Topic.FIGURES))
                                .forEach(to -> mails.write(to, letters.of(week, to.greeting())));
                    }
                    reader.saw(monday);
                });
    }
}
