package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.LinkPurpose;
import org.modalitypages.identity.LinkSent;
import org.modalitypages.identity.MailedLinks;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Invites people to speak for a specialist, and links the accounts of those who accept. From then on the specialist is
 * claimed, and no editor stands in any more.
 */
@ApplicationScoped
@Transactional
public class Invitations {

    private static final int LONGEST_WORDS = 2_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Specialists specialists;

    @Inject
    private Accounts accounts;

    @Inject
    private MailedLinks links;

    @Inject
    private Event<LinkSent> sent;

    @Inject
    private Clock clock;

    /**
     * An invitation that was just sent.
     *
     * @param path of its link, holding the secret; for the mail, and in demo mode for whoever invited
     */
    public record Sent(Invitation invitation, String path) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Sent[" + invitation.id() + "]";
        }
    }

    /** What an invitation's link offers: the specialist, and whether the address has an account already. */
    public record Offer(Invitation invitation, Specialist specialist, boolean hasAccount) {}

    /** What came of accepting: the account that signs in, and the specialist that it speaks for now. */
    public record Accepted(Account account, Specialist specialist) {}

    /**
     * Invites somebody, or sends the invitation anew if one is under way to this address; earlier links stop working.
     *
     * @param email the specialist's private address when it is empty
     * @param words for the mail, at most 2,000 characters
     * @throws Refusal 404 when there is no such specialist, 422 when there is no address or it is none, 409 when the
     *     address's account speaks for this specialist already
     */
    public Sent invite(long specialistId, Optional<String> email, Optional<String> words, Actor by) {
        var specialist = specialists.byId(specialistId).orElseThrow(() -> new Refusal(Problem.notFound()));
        var address = address(specialist, email);
        mustBeNew(specialist, address);
        var invitation =
                pending(specialistId, address).orElseGet(() -> new Invitation(specialistId, address, by.accountId()));
        return send(invitation, specialist, words.map(Invitations::limited).orElse(null));
    }

    /** Sends an invitation anew, with the same words; refusals as in {@link #invite}, 409 when it was accepted. */
    public Sent resend(long invitationId, Actor by) {
        var invitation = found(invitationId);
        mustBeOpen(invitation);
        return invite(
                invitation.specialistId(),
                Optional.of(invitation.email()),
                Optional.ofNullable(invitation.words()),
                by);
    }

    /**
     * Takes an invitation back; its link stops working.
     *
     * @throws Refusal 404 when there is none, 409 when it was accepted
     */
    public Invitation revoke(long invitationId) {
        var invitation = found(invitationId);
        mustBeOpen(invitation);
        invitation.revoke(clock.instant());
        links.endInvitation(invitationId);
        entities.flush();
        return invitation;
    }

    /** The invitation of this id; empty when there is none. */
    public Optional<Invitation> byId(long id) {
        return Optional.ofNullable(entities.find(Invitation.class, id));
    }

    /** Every invitation to speak for a specialist, newest first. */
    public List<Invitation> of(long specialistId) {
        return entities.createQuery(
                        "select i from Invitation i where i.specialistId = :id order by i.id desc", Invitation.class)
                .setParameter("id", specialistId)
                .getResultList();
    }

    /** The newest invitation of each of these specialists that has one, by the specialist's id. */
    public Map<Long, Invitation> newest(Collection<Long> specialistIds) {
        var newest = new HashMap<Long, Invitation>();
        if (!specialistIds.isEmpty()) {
            entities.createQuery(
                            "select i from Invitation i where i.specialistId in :ids order by i.id", Invitation.class)
                    .setParameter("ids", specialistIds)
                    .getResultList()
                    .forEach(invitation -> newest.put(invitation.specialistId(), invitation));
        }
        return newest;
    }

    /**
     * Specialists who could be invited and never were: nobody speaks for them, and an address is known; by name.
     *
     * @param after the last one of the part before; empty for the first part
     * @param limit the most that are answered
     */
    public List<Specialist> invitable(Optional<Specialist> after, int limit) {
        return entities.createQuery("""
                        select s from Specialist s where s.email is not null
                        and not exists (select l.id from Specialist l join l.accounts a where l.id = s.id)
                        and not exists (select i.id from Invitation i where i.specialistId = s.id)
                        and (s.nameKey > :key or (s.nameKey = :key and s.id > :id))
                        order by s.nameKey, s.id""", Specialist.class)
                .setParameter("key", after.map(Specialist::nameKey).orElse(""))
                .setParameter("id", after.map(Specialist::id).orElse(0L))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The newest invitations of all, at most so many. */
    public List<Invitation> latest(int limit) {
        return entities.createQuery("select i from Invitation i order by i.sentAt desc, i.id desc", Invitation.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What a link offers, noting that it was followed; empty when it is unknown, used, revoked or expired. */
    public Optional<Offer> look(String secret) {
        return usable(secret, LockModeType.PESSIMISTIC_WRITE).map(invitation -> {
            invitation.open(clock.instant());
            var specialist = specialists.byId(invitation.specialistId()).orElseThrow();
            return new Offer(
                    invitation, specialist, accounts.byEmail(invitation.email()).isPresent());
        });
    }

    /**
     * Takes an invitation up: the account of its address, made if there is none, becomes a therapist's and speaks for the
     * specialist from now on.
     *
     * @param name of the person, for a new account
     * @param password for a new account, 12 to 200 characters; empty for one that signs in by mail link alone. The
     *     password of an existing account stays
     * @throws Refusal 404 when the link is unknown, used, revoked or expired; 422 when name or password is not acceptable
     */
    public Accepted accept(String secret, String name, Optional<String> password) {
        var invitation =
                usable(secret, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Refusal(Problem.notFound()));
        var known = accounts.byEmail(invitation.email());
        var account = accounts.therapist(invitation.email(), name);
        if (known.isEmpty()) {
            password.ifPresent(wanted -> accounts.setPassword(account.id(), wanted));
        }
        specialists.link(invitation.specialistId(), account.id());
        invitation.accept(account.id(), clock.instant());
        links.endInvitation(invitation.id());
        entities.flush();
        return new Accepted(account, specialists.byId(invitation.specialistId()).orElseThrow());
    }

    private Sent send(Invitation invitation, Specialist specialist, String words) {
        invitation.send(words, clock.instant());
        entities.persist(invitation);
        entities.flush();
        var path = "/portal/welcome/" + links.forInvitation(invitation.id(), invitation.expiresAt());
        sent.fire(new LinkSent(
                LinkPurpose.INVITATION,
                invitation.email(),
                specialist.attribution().name(),
                path,
                invitation.expiresAt(),
                words));
        return new Sent(invitation, path);
    }

    private static String address(Specialist specialist, Optional<String> email) {
        var address = email.or(() -> Optional.ofNullable(specialist.email()))
                .orElseThrow(() -> new Refusal(Problem.invalid(
                                "No address of " + specialist.attribution().name() + " is known. Give one.")
                        .with("member", "email")));
        return Accounts.address(address);
    }

    private void mustBeNew(Specialist specialist, String address) {
        var linked = accounts.byEmail(address)
                .filter(account -> specialist.linkedAccounts().contains(account.id()));
        if (linked.isPresent()) {
            throw new Refusal(Problem.conflict(
                    "claimed-already",
                    "This account speaks for the specialist already",
                    address + " speaks for " + specialist.attribution().name() + " already; no invitation is needed."));
        }
    }

    private static void mustBeOpen(Invitation invitation) {
        if (invitation.acceptedAt() != null) {
            throw new Refusal(Problem.conflict(
                    "invitation-accepted",
                    "This invitation was accepted",
                    "Whoever accepted it speaks for the specialist now."));
        }
    }

    private Optional<Invitation> pending(long specialistId, String address) {
        return entities.createQuery("select i from Invitation i where i.pendingSlot = :slot", Invitation.class)
                .setParameter("slot", Invitation.slot(specialistId, address))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Optional<Invitation> usable(String secret, LockModeType lock) {
        return links.lookAtInvitation(secret)
                .map(id -> entities.find(Invitation.class, id, lock))
                .filter(invitation -> invitation.usableAt(clock.instant()));
    }

    private Invitation found(long id) {
        return Optional.ofNullable(entities.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static String limited(String words) {
        if (words.length() > LONGEST_WORDS) {
            throw new Refusal(Problem.invalid("Words for an invitation have at most 2,000 characters.")
                    .with("member", "words"));
        }
        return words.strip();
    }
}
