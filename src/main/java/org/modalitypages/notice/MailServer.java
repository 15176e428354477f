package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.site.Site;

/** The mail server that takes our mails, as configured by {@code mail.*}. */
@ApplicationScoped
public class MailServer {

    /** How the connection is protected. */
    enum Protection {
        /** Not at all; for a server on the same machine. */
        NONE(25),
        /** By STARTTLS, which the server has to offer. */
        STARTTLS(587),
        /** By TLS from the first byte. */
        TLS(465);

        private final int usualPort;

        Protection(int usualPort) {
            this.usualPort = usualPort;
        }

        static Protection of(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "none" -> NONE;
                case "starttls" -> STARTTLS;
                case "tls" -> TLS;
                default -> throw new IllegalArgumentException("mail.smtp.tls is none, starttls or tls, not " + word);
            };
        }
    }

    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Protection protection;
    private final Duration patience;
    private final InternetAddress from;
    private final Optional<InternetAddress> replyTo;
    private final String domain;

    @Inject
    MailServer(
            @ConfigProperty(name = "mail.smtp.host") Optional<String> host,
            @ConfigProperty(name = "mail.smtp.port") OptionalInt port,
            @ConfigProperty(name = "mail.smtp.user") Optional<String> user,
            @ConfigProperty(name = "mail.smtp.password") Optional<String> password,
            @ConfigProperty(name = "mail.smtp.tls") String tls,
            @ConfigProperty(name = "mail.smtp.timeout") int seconds,
            @ConfigProperty(name = "mail.from") Optional<String> from,
            @ConfigProperty(name = "mail.reply-to") Optional<String> replyTo,
            Site site) {
        this.host = host.map(String::strip).filter(given -> !given.isEmpty());
        this.user = user;
        this.password = password;
        this.protection = Protection.of(tls);
        this.port = port.orElse(protection.usualPort);
        this.patience = Duration.ofSeconds(seconds);
        this.domain = domain(site);
        this.from = from.map(given -> address("mail.from", given)).orElseGet(() -> usualSender(site));
        this.replyTo = replyTo.map(given -> address("mail.reply-to", given));
    }

    protected MailServer() {
        this(
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                "none",
                30,
                Optional.empty(),
                Optional.empty(),
                null);
    }

    /** Whether there is one; without, mails wait. */
    public boolean configured() {
        return host.isPresent();
    }

    /** Host and port, for people; empty when there is none. */
    public Optional<String> address() {
        return host.map(name -> name + ":" + port);
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port;
    }

    String user() {
        return user.orElse(null);
    }

    String password() {
        return password.orElse(null);
    }

    InternetAddress from() {
        return from;
    }

    Optional<InternetAddress> replyTo() {
        return replyTo;
    }

    /** The right side of our Message-IDs: the site's host. */
    String domain() {
        return domain;
    }

    /** How long one answer of the server is waited for. */
    Duration patience() {
        return patience;
    }

    /** What Jakarta Mail needs to know. */
    Properties properties() {
        var properties = new Properties();
        var milliseconds = Long.toString(patience.toMillis());
        properties.put("mail.smtp.host", host());
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.put("mail.smtp.connectiontimeout", milliseconds);
        properties.put("mail.smtp.timeout", milliseconds);
        properties.put("mail.smtp.writetimeout", milliseconds);
        properties.put("mail.smtp.localhost", domain);
        properties.put("mail.smtp.starttls.enable", Boolean.toString(protection == Protection.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(protection == Protection.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(protection == Protection.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.mime.charset", "utf-8");
        return properties;
    }

    private InternetAddress usualSender(Site site) {
        try {
            return new InternetAddress(
                    "no-reply@" + domain, site == null ? null : site.name(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java platform has UTF-8", impossible);
        }
    }

    private static InternetAddress address(String key, String given) {
        try {
            return new InternetAddress(given, true);
        } catch (AddressException unreadable) {
            throw new IllegalArgumentException(
                    key + " is an address such as Pages <pages@example.org>, not " + given, unreadable);
        }
    }

    private static String domain(Site site) {
        var host = site == null ? null : URI.create(site.url()).getHost();
        return host == null ? "localhost" : host;
    }
}
