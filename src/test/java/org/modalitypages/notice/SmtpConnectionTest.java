package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modalitypages.notice.ScriptedMailServer.Mood;

/** What is known after a message was tried on servers that refuse, break off or fall silent. */
class SmtpConnectionTest {

    private ScriptedMailServer scripted;

    @BeforeEach
    void open() throws IOException {
        scripted = new ScriptedMailServer();
    }

    @AfterEach
    void close() throws IOException {
        scripted.close();
    }

    @Test
    void what_the_server_took_is_accepted_with_its_words() throws MessagingException {
        try (var connection = connected(5)) {
            assertThat(connection.deliver(message(), () -> true)).isEqualTo(SmtpConnection.Outcome.ACCEPTED);
            assertThat(connection.acceptance()).contains("2.0.0 kept");
            assertThat(connection.deliver(message(), () -> true)).isEqualTo(SmtpConnection.Outcome.ACCEPTED);
        }
        assertThat(scripted.taken()).hasSize(2);
    }

    @Test
    void a_message_that_may_not_be_completed_never_is() throws MessagingException {
        try (var connection = connected(5)) {
            assertThat(connection.deliver(message(), () -> false)).isEqualTo(SmtpConnection.Outcome.ABANDONED);
        }
        assertThat(scripted.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DIES_AFTER_MESSAGE", "IS_SILENT_AFTER_MESSAGE"})
    void without_an_answer_to_a_whole_message_nobody_knows(Mood mood) throws MessagingException {
        scripted.is(mood);
        try (var connection = connected(1)) {
            var message = message();
            assertThatThrownBy(() -> connection.deliver(message, () -> true))
                    .satisfies(failed -> assertThat(SmtpConnection.causedBy(failed, SmtpConnection.Unanswered.class))
                            .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "REFUSES_SENDER",
                "REFUSES_RECIPIENT",
                "HAS_NO_TIME_FOR_RECIPIENT",
                "REFUSES_MESSAGE",
                "HAS_NO_TIME_FOR_MESSAGE",
                "DIES_IN_MESSAGE"
            })
    void what_was_refused_or_broke_off_was_certainly_not_sent(Mood mood) throws MessagingException {
        scripted.is(mood);
        try (var connection = connected(2)) {
            var message = message();
            assertThatThrownBy(() -> connection.deliver(message, () -> true))
                    .isInstanceOf(MessagingException.class)
                    .satisfies(failed -> assertThat(SmtpConnection.causedBy(failed, SmtpConnection.Unanswered.class))
                            .isFalse());
        }
        assertThat(scripted.taken()).isEmpty();
    }

    private SmtpConnection connected(int patience) throws MessagingException {
        var server = new MailServer(
                Optional.of("127.0.0.1"),
                OptionalInt.of(scripted.port()),
                Optional.empty(),
                Optional.empty(),
                "none",
                patience,
                Optional.of("Pages <pages@site.example>"),
                Optional.empty(),
                null);
        var connection = new SmtpConnection(Session.getInstance(server.properties()), server);
        connection.connect();
        return connection;
    }

    private static MimeMessage message() throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new java.util.Properties()));
        message.setFrom(new InternetAddress("pages@site.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("ann@site.example"));
        message.setSubject("Hello");
        message.setText("A long body.\r\n".repeat(20_000));
        message.saveChanges();
        return message;
    }
}
