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
import org.modalitypages.identity.AddressChanged;
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

    /** Tells whoever had the account at its former address. */
    void mail(@Observes AddressChanged changed) {
        var to = new Recipient(null, changed.former(), changed.name(), Topic.LINKS);
        var letter = new Letter(
                "Your address on " + site.name() + " was changed",
                to.greeting(),
                List.of(
                        new Letter.Paragraph(
                                "Your account on " + site.name() + " has the address " + changed.email()
                                        + " from now on; mails no longer come here. If that was not you, please tell the editors at once.")),
                "You get this once, because your account had this address.");
        mails.write(to, letter);
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
            case NEW_ADDRESS -> "Your new address on " + site.name();
            case INVITATION -> "Your words on " + site.name();
            case APPROVAL -> "Please look at a text for " + site.name();
        };
    }

    private String told(LinkPurpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> "Here is the link to sign in to " + site.name() + " that was asked for.";
            case NEW_PASSWORD, FIRST_ADMINISTRATOR ->
                "Here is the link with which you set a new password for " + site.name() + ".";
            case NEW_ADDRESS ->
                "From now on your account on " + site.name() + " is to have this address. Please say that it is yours.";
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
            case NEW_ADDRESS -> "This is my address";
            case INVITATION -> "Take up the invitation";
            case APPROVAL -> "Read the text";
        };
    }

    private String why(LinkPurpose purpose) {
        return switch (purpose) {
            case SIGN_IN, NEW_PASSWORD, FIRST_ADMINISTRATOR, NEW_ADDRESS ->
                "You get this because somebody, most likely you, asked for it on " + site.name() + ".";
            case INVITATION ->
                "You get this once, because an editor of " + site.name() + " invited you at this address.";
            case APPROVAL -> "You get this because an editor of " + site.name() + " asks you for your judgement.";
        };
    }
}
