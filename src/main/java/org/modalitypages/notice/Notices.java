package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.modalitypages.identity.Accounts;

/** What is kept here of one person, to be shown to them and to be forgotten. */
@ApplicationScoped
@Transactional
public class Notices {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Subscribers subscribers;

    /**
     * What an account may take with it.
     *
     * @param mails every mail that is still in the log, oldest first
     */
    public record Kept(List<KeptMail> mails, List<String> chosen) {}

    /** One mail as its recipient may see it. */
    public record KeptMail(String messageId, Instant writtenAt, String to, String subject, String state) {}

    /** Everything that is kept of an account. */
    public Kept of(long accountId) {
        var mails = entities.createQuery("select m from Mail m where m.accountId = :account order by m.id", Mail.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(mail -> new KeptMail(
                        mail.messageId(),
                        mail.createdAt(),
                        mail.recipient(),
                        mail.subject(),
                        mail.state().name()))
                .toList();
        var chosen = new ArrayList<String>();
        subscribers
                .byAccount(accountId)
                .ifPresent(subscriber -> subscriber
                        .choices()
                        .forEach((topic, frequency) -> chosen.add(topic.word() + ": " + frequency.word())));
        return new Kept(mails, chosen);
    }

    /**
     * Deletes every mail to an account or address, sent or not, what is pending for it and what it chose; mails about its
     * specialist go with {@link #forgetSpecialist}. Part of the caller's transaction.
     *
     * @param accountId {@code null} for somebody without account
     * @param email {@code null} when only the account counts
     * @return how many mails were deleted
     */
    public int forget(Long accountId, String email) {
        var address = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        var mails = 0;
        if (accountId != null) {
            mails += delete("delete from Mail m where m.accountId = :value", accountId);
            delete("delete from PendingNotice p where p.accountId = :value", accountId);
            delete("delete from Happening h where h.actorId = :value or h.accountId = :value", accountId);
            subscribers.locked(accountId).ifPresent(entities::remove);
            mails += accounts.byId(accountId)
                    .map(account -> delete("delete from Mail m where m.recipient = :value", account.email()))
                    .orElse(0);
        }
        if (address != null) {
            mails += delete("delete from Mail m where m.recipient = :value", address);
        }
        entities.flush();
        return mails;
    }

    /**
     * Deletes every mail about a specialist, whoever got it, also where their text is one of several in it, and what is
     * pending about their texts.
     *
     * @param editionIds every edition of them and their statements
     * @return how many mails were deleted
     */
    public int forgetSpecialist(long specialistId, Collection<Long> editionIds) {
        var mails = delete("delete from Mail m where m.specialistId = :value", specialistId);
        for (var edition : editionIds) {
            mails += delete("delete from Mail m where m.editionId = :value", edition);
            mails += delete("delete from Mail m where m.letter like :value", "%/console/editions/" + edition + "\"%");
            delete("delete from PendingNotice p where p.editionId = :value", edition);
            delete("delete from Happening h where h.editionId = :value", edition);
        }
        return mails;
    }

    private int delete(String query, Object value) {
        return entities.createQuery(query).setParameter("value", value).executeUpdate();
    }
}
