package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.modalitypages.database.WriteThrough;
import org.modalitypages.site.Site;

/** Hands the mails that are due to the mail server, one after the other over one connection. */
@ApplicationScoped
class Delivery {

    private static final int ATTEMPTS_TO_NOTE = 20;

    @Inject
    private Outbox outbox;

    @Inject
    private MimeLetters messages;

    @Inject
    private MailServer server;

    @Inject
    private WriteThrough writeThrough;

    @Inject
    private Site site;

    /** Delivers everything that is due, or notes why it cannot. */
    void run() {
        outbox.sweep();
        if (!server.configured()) {
            if (site.demo() && outbox.anythingDue()) {
                outbox.keepAll();
            }
            return;
        }
        if (outbox.anythingDue()) {
            deliverAll();
        }
    }

    private void deliverAll() {
        var session = Session.getInstance(server.properties());
        try (var connection = new SmtpConnection(session, server)) {
            connection.connect();
            var next = outbox.claim();
            while (next.isPresent()) {
                if (!deliver(next.get(), session, connection)) {
                    return;
                }
                next = outbox.claim();
            }
        } catch (MessagingException unreachable) {
            outbox.closed(words(unreachable));
        }
    }

    /** Whether the connection can be used for another one. */
    private boolean deliver(Mail mail, Session session, SmtpConnection connection) {
        var message = message(mail, session);
        if (message.isEmpty()) {
            return true;
        }
        try {
            var outcome = connection.deliver(message.get(), () -> mayComplete(mail));
            if (outcome == SmtpConnection.Outcome.ABANDONED) {
                return false;
            }
            noteSent(mail, connection.acceptance());
            return true;
        } catch (MessagingException failed) {
            return settled(mail, failed, connection);
        }
    }

    /** The claim has to stand, and to be known as one about to be completed even if this process ends now. */
    private boolean mayComplete(Mail mail) {
        var stands = outbox.confirming(mail);
        writeThrough.now();
        return stands;
    }

    private Optional<MimeMessage> message(Mail mail, Session session) {
        try {
            var letter = mail.letter()
                    .orElseThrow(() -> new MessagingException("What it said was cleared before it was sent."));
            return Optional.of(messages.of(mail, letter, session));
        } catch (MessagingException unwritable) {
            outbox.refused(mail, words(unwritable));
            return Optional.empty();
        }
    }

    /** What a failure says of the mail, and whether the connection can still be used. */
    private boolean settled(Mail mail, MessagingException failed, SmtpConnection connection) {
        if (SmtpConnection.causedBy(failed, SmtpConnection.Unanswered.class)) {
            outbox.unknown(mail, words(failed));
            return false;
        }
        var code = refusalOfThisMail(failed);
        if (code >= 500) {
            outbox.refused(mail, words(failed));
        } else if (code >= 400 && code != 421) {
            outbox.postponed(mail, words(failed));
        } else {
            // The sender was refused, or the connection broke: that would befall any mail.
            outbox.returned(mail, words(failed));
            return false;
        }
        return connection.isConnected();
    }

    /** The server's code for the recipient or the message; 0 when it refused neither. */
    private static int refusalOfThisMail(MessagingException failed) {
        for (Exception each = failed; each instanceof MessagingException one; each = one.getNextException()) {
            if (each instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (each instanceof SMTPSendFailedException message && message.getReturnCode() >= 400) {
                return message.getReturnCode();
            }
        }
        return 0;
    }

    /** The mail left: a database that is away for a moment must not make that unknown. */
    private void noteSent(Mail mail, String answer) {
        RuntimeException last = null;
        for (var attempt = 0; attempt < ATTEMPTS_TO_NOTE; attempt++) {
            try {
                outbox.sent(mail, answer);
                writeThrough.now();
                return;
            } catch (RuntimeException unreachable) {
                last = unreachable;
                pause();
            }
        }
        throw last;
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String words(MessagingException failed) {
        var words = new StringBuilder();
        for (Exception each = failed;
                each != null;
                each = each instanceof MessagingException one ? one.getNextException() : null) {
            if (each.getMessage() != null && words.indexOf(each.getMessage().strip()) < 0) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(each.getMessage().strip());
            }
        }
        return words.isEmpty() ? failed.getClass().getSimpleName() : words.toString();
    }
}
