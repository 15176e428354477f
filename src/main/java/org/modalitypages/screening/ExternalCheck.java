package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.json.Json;
import org.modalitypages.screening.Screened.Unavailable;

/**
 * A check of the operator's own at {@code screening.external.url}: it gets text, locale and jurisdiction, signed as
 * Standard Webhooks are, and answers findings. It never holds anything up: late, unreachable or unreadable, it is noted
 * as unavailable. Nothing but those three leaves, and no redirect is followed.
 */
@ApplicationScoped
class ExternalCheck {

    /** The rule that is unavailable when the check as a whole is. */
    static final String RULE = "external";

    private static final Logger LOG = Logger.getLogger(ExternalCheck.class.getName());
    private static final int OK = 200;

    private final URI address;
    private final WebhookSignature signature;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient client;

    /** @param secret as Standard Webhooks write it: base64, perhaps after {@code whsec_} */
    @Inject
    ExternalCheck(
            @ConfigProperty(name = "screening.external.url") Optional<String> url,
            @ConfigProperty(name = "screening.external.secret") Optional<String> secret,
            @ConfigProperty(name = "screening.external.timeout") long milliseconds,
            Clock clock) {
        this.address = url.map(ExternalCheck::address).orElse(null);
        this.signature = address == null ? null : WebhookSignature.of(secret.orElse(""));
        this.patience = Duration.ofMillis(milliseconds);
        this.clock = clock;
        this.client = address == null
                ? null
                : HttpClient.newBuilder()
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(patience)
                        .build();
    }

    protected ExternalCheck() {
        this(Optional.empty(), Optional.empty(), 1, Clock.systemUTC());
    }

    /** What the rules noticed, and beside it what the external check says, if there is one. */
    Screened beside(Screened own, Submission submission) {
        if (address == null) {
            return own;
        }
        try {
            return own.with(answer(submission), List.of());
        } catch (TimeoutException late) {
            return own.with(List.of(), unavailable("Skipped: it did not answer within " + seconds() + "."));
        } catch (ExecutionException | IOException broken) {
            LOG.log(Level.WARNING, "The external check could not be asked", broken);
            return own.with(List.of(), unavailable("Skipped: it could not be reached."));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return own.with(List.of(), unavailable("Skipped: the server was stopping."));
        } catch (UnreadableAnswer unreadable) {
            return own.with(List.of(), unavailable("Skipped: " + unreadable.getMessage()));
        }
    }

    private List<Finding> answer(Submission submission)
            throws TimeoutException, ExecutionException, IOException, InterruptedException {
        var answering = client.sendAsync(request(submission), head -> new LimitedBody(ExternalAnswer.LIMIT));
        try {
            var answer = answering.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return findings(answer, submission.text());
        } finally {
            answering.cancel(true);
        }
    }

    private List<Finding> findings(HttpResponse<byte[]> answer, String text) {
        if (answer.statusCode() != OK) {
            throw new UnreadableAnswer("it answered with status " + answer.statusCode() + ".");
        }
        return ExternalAnswer.findings(answer.body(), text, address.getHost());
    }

    private HttpRequest request(Submission submission) {
        var body = Json.createObjectBuilder().add("text", submission.text()).add("locale", submission.locale());
        if (submission.jurisdiction() != null) {
            body.add("jurisdiction", submission.jurisdiction());
        }
        var sent = body.build().toString();
        var id = "scr_" + UUID.randomUUID();
        var seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", signature.sign(id, seconds, sent))
                .POST(BodyPublishers.ofString(sent))
                .build();
    }

    private List<Unavailable> unavailable(String detail) {
        return List.of(new Unavailable(RULE, detail, address.getHost()));
    }

    private String seconds() {
        return patience.toMillis() / 1000.0 + " seconds";
    }

    private static URI address(String url) {
        var address = URI.create(url.strip());
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException("screening.external.url is an http or https address, not " + url);
        }
        return address;
    }
}
