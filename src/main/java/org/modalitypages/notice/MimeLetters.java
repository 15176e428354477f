package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.modalitypages.site.Site;

/** Makes the message (RFC 5322, MIME) of a mail: text and HTML, and the headers that let programs treat it well. */
@ApplicationScoped
class MimeLetters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    private Letters letters;

    @Inject
    private StopLinks stopLinks;

    @Inject
    private MailServer server;

    @Inject
    private Site site;

    /** Keeps its Message-ID, where Jakarta Mail would make a new one at each sending. */
    private static final class Stable extends MimeMessage {
        private final String messageId;

        Stable(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + messageId + ">");
        }
    }

    /**
     * The message.
     *
     * @throws MessagingException when the recipient's address cannot be written into a header
     */
    MimeMessage of(Mail mail, Letter letter, Session session) throws MessagingException {
        var message = new Stable(session, mail.messageId());
        message.setFrom(server.from());
        if (server.replyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {server.replyTo().get()});
        }
        message.setRecipient(Message.RecipientType.TO, recipient(mail));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        // Nobody's out-of-office reply should answer a program (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        var stop = stopLinks.path(mail);
        if (stop.isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + site.url() + stop.get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var rendered = letters.toSend(mail, letter);
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(rendered.text(), "plain"));
        parts.addBodyPart(part(rendered.html(), "html"));
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String words, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, UTF_8, subtype);
        // Lines of any length survive in it, and what is mostly Latin stays readable.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static InternetAddress recipient(Mail mail) throws MessagingException {
        var at = mail.recipient().lastIndexOf('@');
        try {
            var domain = IDN.toASCII(mail.recipient().substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            var address = new InternetAddress(mail.recipient().substring(0, at + 1) + domain, true);
            address.setPersonal(mail.recipientName(), UTF_8);
            return address;
        } catch (IllegalArgumentException | UnsupportedEncodingException unreadable) {
            throw new MessagingException("\"" + mail.recipient() + "\" is no address", unreadable);
        }
    }
}
