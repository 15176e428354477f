package org.modalitypages.embed;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import org.modalitypages.server.Server;

/** A server in front of ours, as operators have one: it passes answers on, until it is told that ours is down. */
final class FrontServer implements AutoCloseable {

    private static final List<String> PASSED = List.of(
            "content-type",
            "content-encoding",
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
    private volatile boolean soonStale;
    private volatile Piece piece;

    FrontServer() {
        this(plain());
    }

    private FrontServer(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer plain() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a piece of HTML was asked for last. */
    record Piece(String path, Headers headers, List<String> serverNames) {}

    /** One that speaks TLS, with the key and certificate of this store. */
    static FrontServer secure(SSLContext keys) {
        try {
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(keys));
            return new FrontServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
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

    /** From now on answers are fresh for a second. */
    void isSoonStale() {
        soonStale = true;
    }

    /** How a piece of HTML was asked for last. */
    Piece piece() {
        return piece;
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
        var asked = exchange.getRequestURI().getPath();
        if (asked.contains("/fragments/")) {
            pieces.incrementAndGet();
        }
        if (asked.contains("/fragments/") || asked.contains("/shadows/")) {
            piece = new Piece(asked, exchange.getRequestHeaders(), serverNames(exchange));
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
            for (var name : List.of("If-None-Match", "Accept-Encoding")) {
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                        .ifPresent(value -> request.header(name, value));
            }
            var reply = client.send(request.build(), BodyHandlers.ofByteArray());
            for (var name : PASSED) {
                reply.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, changed(value)));
            }
            exchange.sendResponseHeaders(reply.statusCode(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private String changed(String header) {
        var changed = staleIfError.isEmpty() ? header : header.replaceAll("stale-if-error=\\d+", staleIfError);
        return soonStale
                ? changed.replaceAll("s-maxage=\\d+", "s-maxage=1").replaceAll(", stale-while-revalidate=\\d+", "")
                : changed;
    }

    /** What the client called this server before anything was encrypted (RFC 6066, 3). */
    private static List<String> serverNames(HttpExchange exchange) {
        return exchange instanceof HttpsExchange secure && secure.getSSLSession() instanceof ExtendedSSLSession session
                ? session.getRequestedServerNames().stream()
                        .map(name -> new String(name.getEncoded(), StandardCharsets.US_ASCII))
                        .toList()
                : List.of();
    }
}
