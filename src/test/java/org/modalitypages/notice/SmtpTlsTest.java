package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail over TLS, signed in, to a server with a certificate for {@code localhost}. */
class SmtpTlsTest {

    private static final String KEYSTORE = "greenmail.tls.keystore.file";
    private static final String PASSWORD_OF_KEYSTORE = "greenmail.tls.keystore.password";
    private static final String SECRET = "for-this-test-only";

    @TempDir
    private static Path directory;

    private static SSLSocketFactory trusting;

    private GreenMail server;

    @BeforeAll
    static void make_a_certificate() throws IOException, InterruptedException, GeneralSecurityException {
        var file = directory.resolve("server.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        SECRET)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        System.setProperty(KEYSTORE, file.toString());
        System.setProperty(PASSWORD_OF_KEYSTORE, SECRET);
        trusting = trusting(file);
    }

    private static SSLSocketFactory trusting(Path file) throws IOException, GeneralSecurityException {
        var own = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            own.load(stream, SECRET.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", own.getCertificate("server"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        server.setUser("pages@site.example", "pages", "right");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void a_message_goes_out_signed_in_over_tls() throws MessagingException {
        try (var connection = connected("localhost", "right")) {
            assertThat(connection.deliver(message(), () -> true)).isEqualTo(SmtpConnection.Outcome.ACCEPTED);
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_wrong_password_sends_nothing() {
        assertThatThrownBy(() -> connected("localhost", "wrong")).isInstanceOf(AuthenticationFailedException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_certificate_for_another_host_is_refused_before_the_password_is_said() {
        assertThatThrownBy(() -> connected("127.0.0.1", "right"))
                .satisfies(failed -> assertThat(SmtpConnection.causedBy(failed, SSLException.class))
                        .as(failed.toString())
                        .isTrue());
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private SmtpConnection connected(String host, String password) throws MessagingException {
        var configured = new MailServer(
                Optional.of(host),
                OptionalInt.of(server.getSmtps().getPort()),
                Optional.of("pages"),
                Optional.of(password),
                "tls",
                5,
                Optional.empty(),
                Optional.empty(),
                null);
        var properties = configured.properties();
        properties.put("mail.smtp.ssl.socketFactory", trusting);
        var connection = new SmtpConnection(Session.getInstance(properties), configured);
        connection.connect();
        return connection;
    }

    private static MimeMessage message() throws MessagingException {
        var message = new MimeMessage((Session) null);
        message.setFrom(new InternetAddress("pages@site.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("mira@reader.example"));
        message.setSubject("Published: your statement");
        message.setText("It is live.");
        return message;
    }
}
