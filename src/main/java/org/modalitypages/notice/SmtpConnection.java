package org.modalitypages.notice;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to the mail server that says when a message is about to be completed, and when it was accepted. Until the
 * line with the single dot (RFC 5321, 4.1.1.4) the server has taken no responsibility for anything; from that line on it
 * may have, and only its answer tells.
 */
final class SmtpConnection extends SMTPTransport {

    /** How a message fared that was handed to {@link #deliver}. */
    enum Outcome {
        ACCEPTED,
        /** The claim was lost before the message was complete, which it therefore never was. */
        ABANDONED
    }

    /** The message was completed and the server's answer did not come. */
    static final class Unanswered extends MessagingException {
        private static final long serialVersionUID = 1L;

        Unanswered(Exception cause) {
            super("The mail server did not answer after the message was complete: " + cause.getMessage(), cause);
        }
    }

    /** Stops a message before it is complete. */
    private static final class Abandoned extends MessagingException {
        private static final long serialVersionUID = 1L;
    }

    private static final String END_OF_MESSAGE = ".";

    private static final Address[] NOBODY = {};

    private SMTPOutputStream body;
    private BooleanSupplier beforeCompletion = () -> true;
    private String acceptance;

    SmtpConnection(Session session, MailServer server) {
        super(session, new URLName("smtp", server.host(), server.port(), null, server.user(), server.password()));
    }

    /**
     * Sends a message.
     *
     * @param mayComplete asked right before the message is completed; false stops it
     * @throws Unanswered when it was completed and no answer came
     * @throws MessagingException when the server refuses it, or the connection broke before it was complete
     */
    Outcome deliver(MimeMessage message, BooleanSupplier mayComplete) throws MessagingException {
        beforeCompletion = mayComplete;
        acceptance = null;
        try {
            sendMessage(message, message.getAllRecipients());
            return Outcome.ACCEPTED;
        } catch (MessagingException failed) {
            if (acceptance != null) {
                return Outcome.ACCEPTED;
            }
            if (causedBy(failed, Abandoned.class)) {
                close();
                return Outcome.ABANDONED;
            }
            throw failed;
        }
    }

    /** The server's words when it accepted the last message. */
    String acceptance() {
        return acceptance;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        body = (SMTPOutputStream) super.data();
        return body;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        body.ensureAtBOL();
        if (!beforeCompletion.getAsBoolean()) {
            throw new Abandoned();
        }
        var code = complete();
        if (code >= 400) {
            throw new SMTPSendFailedException(
                    END_OF_MESSAGE, code, getLastServerResponse(), null, NOBODY, NOBODY, NOBODY);
        }
        acceptance = getLastServerResponse();
    }

    /** The server's code for the whole message. */
    private int complete() throws Unanswered {
        try {
            sendCommand(END_OF_MESSAGE);
            var code = readServerResponse();
            if (code < 200) {
                throw new Unanswered(new EOFException("the connection ended"));
            }
            return code;
        } catch (Unanswered unanswered) {
            throw unanswered;
        } catch (MessagingException lost) {
            throw new Unanswered(lost);
        }
    }

    static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return failure instanceof MessagingException several
                && several.getNextException() != null
                && causedBy(several.getNextException(), type);
    }
}
