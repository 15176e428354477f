package org.modalitypages.start;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.database.StartOrder;
import org.modalitypages.notice.MailServer;
import org.modalitypages.site.Site;

/** Tells the person at the terminal, once the server answers, where to look and how to sign in. */
@ApplicationScoped
class StartSummary {

    private static final Logger LOG = Logger.getLogger(StartSummary.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Site site;

    @Inject
    private MailServer mail;

    @Inject
    @ConfigProperty(name = "payara.instance.http.port", defaultValue = "8080")
    private int port;

    private final List<String> lines = new ArrayList<>();

    /** Adds a plain line to the summary. */
    void say(String line) {
        lines.add(line);
    }

    void printWhenReady(@Observes @Priority(StartOrder.SUMMARY) @Initialized(ApplicationScoped.class) Object start) {
        executor.execute(this::waitAndPrint);
    }

    private void waitAndPrint() {
        try {
            if (answersSoon()) {
                print();
            } else {
                LOG.severe(
                        () -> "The server is not ready after " + PATIENCE.toSeconds() + " s; see the messages above");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answersSoon() throws InterruptedException {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var client = HttpClient.newHttpClient();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException notYet) {
                LOG.log(Level.FINE, "Not listening yet", notYet);
            }
            Thread.sleep(200);
        }
        return false;
    }

    /** On standard output, as this is for a person and not for a log. */
    @SuppressWarnings("SystemOut")
    private void print() {
        System.out.println();
        System.out.println("Modality Pages is ready.");
        System.out.println("  Site     " + site.url() + "/");
        System.out.println("  Console  " + site.url() + "/console");
        System.out.println("  Portal   " + site.url() + "/portal");
        if (site.demo()) {
            System.out.println("  Mailbox  " + site.url() + "/console/mailbox");
        }
        System.out.println("  API      " + site.url() + "/api/v1/openapi");
        if (!mail.configured() && !site.demo()) {
            System.out.println("  Mail     not configured, so mails wait; set mail.smtp.host");
        }
        lines.forEach(System.out::println);
        System.out.println();
        System.out.flush();
    }
}
