package org.modalitypages.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The mail server of this run, which takes everything; tests read in it what people would have got. */
public final class TestMail {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    private TestMail() {}

    static void start() {
        SERVER.start();
    }

    static int port() {
        return SERVER.getSmtp().getPort();
    }

    /** Everything sent to an address, oldest first. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** The first mail to an address whose subject and text hold these words, waited for. */
    public static MimeMessage to(String address, String words) {
        return await(address, message -> (subject(message) + text(message)).contains(words));
    }

    /** The first mail to an address of which something is true, waited for; fails when none comes within a minute. */
    public static MimeMessage await(String address, Predicate<MimeMessage> wanted) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var found = to(address).stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            SERVER.waitForIncomingEmail(500, SERVER.getReceivedMessages().length + 1);
        }
        throw new AssertionError("No such mail to " + address + " came; there are "
                + to(address).stream().map(TestMail::subject).toList());
    }

    public static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Its plain text, lines ended by LF. */
    public static String text(MimeMessage message) {
        return part(message, 0);
    }

    /** Its HTML. */
    public static String html(MimeMessage message) {
        return part(message, 1);
    }

    /** The site-relative address of the first link in its text that begins so. */
    public static String link(MimeMessage message, String path) {
        var link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(path) + "\\S*)")
                .matcher(text(message));
        if (!link.find()) {
            throw new AssertionError("No link to " + path + " in: " + text(message));
        }
        return link.group(1);
    }

    private static String part(MimeMessage message, int index) {
        try {
            var parts = (MimeMultipart) message.getContent();
            try (var content = parts.getBodyPart(index).getInputStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            }
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
