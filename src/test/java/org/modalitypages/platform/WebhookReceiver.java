package org.modalitypages.platform;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A program that takes webhooks, checks their signatures with the standard's own library, and keeps what they say. */
public final class WebhookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> taken = new ConcurrentHashMap<>();
    private volatile String secret = "";
    private volatile int status = 204;
    private volatile Map<String, String> headers = Map.of();

    /** What arrived, with what was answered. */
    public record Event(
            String id, String type, JsonObject data, int status, Instant at, HttpHeaders headers, String body) {}

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/hook", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var sent = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
            var answer = secret.isEmpty() || verified(body, sent) ? status : 401;
            var json = Json.createReader(new StringReader(body)).readObject();
            var id = sent.firstValue("webhook-id").orElse("");
            events.add(new Event(
                    id, json.getString("type"), json.getJsonObject("data"), answer, Instant.now(), sent, body));
            if (answer < 300) {
                taken.putIfAbsent(id, Instant.now());
            }
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** From now on what is not signed with this gets 401. */
    public void knows(String sharedSecret) {
        secret = sharedSecret;
    }

    /** From now on this is the answer. */
    public void answers(int wanted, Map<String, String> wantedHeaders) {
        status = wanted;
        headers = wantedHeaders;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Waits for an event. */
    public Event awaits(Predicate<Event> wanted, Duration longest) {
        var until = Instant.now().plus(longest);
        while (true) {
            var found = events.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("Not within " + longest + "; there were "
                        + events.stream()
                                .map(event -> event.type() + " " + event.status())
                                .toList());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
    }

    private boolean verified(String body, HttpHeaders sent) {
        try {
            new Webhook(secret).verify(body, sent);
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException | RuntimeException not) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
