package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.modalitypages.identity.Account;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;

/**
 * Reminds therapists a month and a week before the last of their licences runs out. Each reminder is a row that exists once,
 * so that it is sent once, whatever was missed and on however many nodes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LicenceReminders {

    /** Days before the last day of validity, the later reminder first: it makes the earlier one needless. */
    private static final List<Integer> DAYS_BEFORE = List.of(7, 30);

    private static final int AT_A_TIME = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** Specialists with an account whose last licence runs out soon, and who were not reminded of that at this distance. */
    private static final String DUE = """
            select distinct l.specialist_id, l.expires_on from licence l
            where l.expires_on >= ?1 and l.expires_on <= ?2
            and exists (select 1 from specialist_account a where a.specialist_id = l.specialist_id)
            and not exists (select 1 from licence other where other.specialist_id = l.specialist_id
                and (other.expires_on is null or other.expires_on > l.expires_on))
            and not exists (select 1 from licence_reminder r where r.specialist_id = l.specialist_id
                and r.expires_on = l.expires_on and r.days_before <= ?3)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Specialists specialists;

    @Inject
    private Subscribers subscribers;

    @Inject
    private Mails mails;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    /** A reminder to send. */
    record Due(long specialistId, LocalDate expiresOn, int daysBefore) {}

    /** Reminders that are due today and were not sent. */
    List<Due> ready() {
        var today = site.today();
        for (int days : DAYS_BEFORE) {
            var found = due(today, days);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Sends one; a second attempt at the same fails on the row that the first one wrote. */
    void send(Due due) {
        entities.createNativeQuery(
                        "insert into licence_reminder (specialist_id, expires_on, days_before, reminded_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, due.specialistId())
                .setParameter(2, Date.valueOf(due.expiresOn()))
                .setParameter(3, due.daysBefore())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
        specialists.byId(due.specialistId()).ifPresent(specialist -> remind(specialist, due));
    }

    @SuppressWarnings("unchecked") // a native query with several columns answers arrays
    private List<Due> due(LocalDate today, int days) {
        List<Object[]> rows = entities.createNativeQuery(DUE)
                .setParameter(1, Date.valueOf(today))
                .setParameter(2, Date.valueOf(today.plusDays(days)))
                .setParameter(3, days)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        return rows.stream()
                .map(row -> new Due(((Number) row[0]).longValue(), LocalDate.parse(row[1].toString()), days))
                .toList();
    }

    private void remind(Specialist specialist, Due due) {
        for (Account account : subscribers.reachable(specialist.linkedAccounts())) {
            if (subscribers.frequency(account.id(), Topic.LICENCES) != Frequency.NEVER) {
                var to = Recipient.of(account, Topic.LICENCES);
                mails.write(to, letter(specialist, due, to.greeting())).about(specialist.id());
            }
        }
    }

    private Letter letter(Specialist specialist, Due due, String greeting) {
        var day = DAY.format(due.expiresOn());
        return new Letter(
                "Your licence is valid until " + day,
                greeting,
                List.of(
                        new Letter.Paragraph(
                                "The licence of " + specialist.attribution().name()
                                        + " that is known here runs out at the end of " + day
                                        + ". After that day your statements are no longer shown, until a renewed licence is entered."),
                        new Letter.Action("Enter the renewed licence", "/portal/profile")),
                "You get this because your profile on " + site.name() + " names a licence.");
    }
}
