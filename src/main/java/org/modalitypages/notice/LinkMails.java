package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.LinkPurpose;
import org.modalitypages.identity.LinkSent;
import org.modalitypages.site.Site;

/**
 * Mails links that work once. The secret is stored apart from the letter, until the mail is sent, and cleared then: neither
 * the delivery log nor a backup of tomorrow lets anybody in.
 */
@ApplicationScoped
@Transactional
class LinkMails {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.ENGLISH);

    @Inject
    private Mails mails;

    @Inject
    private Accounts accounts;

    @Inject
    private Site site;

    void mail(@Observes LinkSent link) {
        var account = accounts.byEmail(link.email());
        var to = new Recipient(account.map(found -> found.id()).orElse(null), link.email(), link.name(), Topic.LINKS);
        mails.write(to, letter(link, to), link.path(), link.expiresAt());
    }

    private Letter letter(LinkSent link, Recipient to) {
        var blocks = new ArrayList<Letter.Block>();
        blocks.add(new Letter.Paragraph(told(link.purpose())));
        if (link.words() != null && !link.words().isBlank()) {
            blocks.add(new Letter.Words("A word with it", link.words().strip()));
        }
        blocks.add(new Letter.Action(action(link.purpose()), null));
        blocks.add(new Letter.Paragraph(
                "The link works once, until " + until(link) + ". Whoever has it can use it, so please"
                        + " do not pass it on. If you did not expect it, you need do nothing."));
        return new Letter(subject(link.purpose()), to.greeting(), List.copyOf(blocks), why(link.purpose()));
    }

    private String until(LinkSent link) {
        ZoneId zone = site.timeZone();
        return UNTIL.format(link.expiresAt().atZone(zone));
    }

    private String subject(LinkPurpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> "Sign in to " + site.name();
            case NEW_PASSWORD, FIRST_ADMINISTRATOR -> "Set a new password for " + site.name();
            case INVITATION -> "Your words on " + site.name();
            case APPROVAL -> "Please look at a text for " + site.name();
        };
    }

    private String told(LinkPurpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> "Here is the link to sign in to " + site.name() + " that was asked for.";
            case NEW_PASSWORD, FIRST_ADMINISTRATOR ->
                "Here is the link with which you set a new password for " + site.name() + ".";
            case INVITATION ->
                "You are invited to " + site.name()
                        + ", where specialists say in their own words what they think of the"
                        + " approaches that they offer. Nothing is published without your consent to the exact words.";
            case APPROVAL ->
                "You are asked to look at a text before it is published on " + site.name()
                        + ", and either to approve it or to send it back with your words. You need no account for that.";
        };
    }

    private static String action(LinkPurpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> "Sign in";
            case NEW_PASSWORD, FIRST_ADMINISTRATOR -> "Set a password";
            case INVITATION -> "Take up the invitation";
            case APPROVAL -> "Read the text";
        };
    }

    private String why(LinkPurpose purpose) {
        return switch (purpose) {
            case SIGN_IN, NEW_PASSWORD, FIRST_ADMINISTRATOR ->
                "You get this because somebody, most likely you, asked for it on " + site.name() + ".";
            case INVITATION ->
                "You get this once, because an editor of " + site.name() + " invited you at this address.";
            case APPROVAL -> "You get this because an editor of " + site.name() + " asks you for your judgement.";
        };
    }
}
