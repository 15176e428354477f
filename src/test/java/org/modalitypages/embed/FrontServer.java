package org.modalitypages.embed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.modalitypages.server.Server;

/** A server in front of ours, as operators have one: it passes answers on, until it is told that ours is down. */
final class FrontServer implements AutoCloseable {

    private static final List<String> PASSED = List.of(
            "content-type",
            "etag",
            "cache-control",
            "date",
            "vary",
            "access-control-allow-origin",
            "access-control-expose-headers",
            "cross-origin-resource-policy",
            "content-security-policy");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger pieces = new AtomicInteger();
    private volatile int down;
    private volatile String staleIfError = "";

    FrontServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on every answer is this status, or none at all when it is 0. */
    void goesDown(int status) {
        down = status == 0 ? -1 : status;
    }

    void isBack() {
        down = 0;
    }

    /** From now on answers may be kept for so long while the server is down. */
    void allowsStaleFor(int seconds) {
        staleIfError = "stale-if-error=" + seconds;
    }

    /** How often a piece of HTML was asked for. */
    int pieces() {
        return pieces.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().contains("/fragments/")) {
            pieces.incrementAndGet();
        }
        if (down != 0) {
            if (down > 0) {
                exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.sendResponseHeaders(down, -1);
            }
            exchange.close();
            return;
        }
        try (exchange) {
            var request = HttpRequest.newBuilder(
                    URI.create(Server.address() + exchange.getRequestURI().toString()));
            var known = exchange.getRequestHeaders().getFirst("If-None-Match");
            if (known != null) {
                request.header("If-None-Match", known);
            }
            var reply = client.send(request.build(), BodyHandlers.ofByteArray());
            for (var name : PASSED) {
                reply.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders()
                                .set(
                                        name,
                                        staleIfError.isEmpty()
                                                ? value
                                                : value.replaceAll("stale-if-error=\\d+", staleIfError)));
            }
            exchange.sendResponseHeaders(reply.statusCode(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
