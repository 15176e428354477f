package org.modalitypages.realhost;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A road to a host, on which a test can let things go wrong, and which remembers who went there. */
public final class FaultyRoad implements AutoCloseable {

    /** Said by the road itself, or of one leg of it only. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection",
            "content-length",
            "date",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade");

    private static final int NOBODY = 0;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService walkers = Executors.newCachedThreadPool();
    private final List<Crossing> crossings = new CopyOnWriteArrayList<>();
    private final URI host;
    private final URI address;
    private HttpServer server;
    private Fault fault = Fault.NONE;

    private FaultyRoad(URI host) {
        this.host = host;
        this.address = Loopback.free();
        open();
    }

    /** A road that passes everything on to a host. */
    public static FaultyRoad to(URI host) {
        return new FaultyRoad(host);
    }

    /** One request on the road; a status is 0 where there was none. */
    public record Crossing(String method, String path, int statusOfHost, int statusToSender) {}

    /** Where the road begins, without a path. */
    public URI address() {
        return address;
    }

    /** All requests up to now, those that met a fault too, in the order in which they ended. */
    public List<Crossing> crossings() {
        return List.copyOf(crossings);
    }

    /** From now on all is well. */
    public synchronized void passOn() {
        meets(Fault.NONE);
        open();
    }

    /** From now on nobody listens, and whoever was waiting is cut off. */
    public synchronized void refuse() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** From now on the answer is this status, and the host hears of nothing. */
    public void answer(int status) {
        answer(status, Integer.MAX_VALUE);
    }

    /** The same for the next requests only. */
    public void answer(int status, int times) {
        meets(new Fault(Fault.Kind.ANSWER, status, Duration.ZERO, times));
    }

    /** The next requests are answered with 429 and {@code Retry-After} in seconds; the host hears of nothing. */
    public void tooMany(Duration retryAfter, int times) {
        meets(new Fault(Fault.Kind.ANSWER, 429, retryAfter, times));
    }

    /** For the next requests the host does what is asked, but the connection ends in the middle of its answer. */
    public void cut(int times) {
        meets(new Fault(Fault.Kind.CUT, NOBODY, Duration.ZERO, times));
    }

    /** From now on requests reach the host so much later. */
    public void delay(Duration time) {
        meets(new Fault(Fault.Kind.DELAY, NOBODY, time, Integer.MAX_VALUE));
    }

    @Override
    public void close() {
        refuse();
        walkers.shutdownNow();
    }

    private synchronized void open() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", address.getPort()), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(walkers);
        server.createContext("/", this::walk);
        server.start();
    }

    private synchronized void meets(Fault next) {
        fault = next;
    }

    private synchronized Fault met() {
        var now = fault;
        fault = now.afterOne();
        return now;
    }

    private void walk(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var met = met();
            switch (met.kind()) {
                case NONE -> arrive(exchange, passedOn(exchange, body));
                case DELAY -> {
                    Thread.sleep(met.time().toMillis());
                    arrive(exchange, passedOn(exchange, body));
                }
                case ANSWER -> {
                    if (!met.time().isZero()) {
                        exchange.getResponseHeaders()
                                .set("Retry-After", Long.toString(met.time().toSeconds()));
                    }
                    record(exchange, NOBODY, met.status());
                    exchange.sendResponseHeaders(met.status(), -1);
                }
                case CUT -> cutOff(exchange, passedOn(exchange, body));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> passedOn(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(host + exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException hostIsAway) {
            record(exchange, NOBODY, NOBODY);
            throw hostIsAway;
        }
    }

    private void arrive(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        record(exchange, answer.statusCode(), answer.statusCode());
        begin(exchange, answer);
        exchange.getResponseBody().write(answer.body());
    }

    /** Sends the head and half of the body; closing before the end that was promised ends the connection. */
    private void cutOff(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        record(exchange, answer.statusCode(), NOBODY);
        if (answer.body().length > 1) {
            begin(exchange, answer);
            exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
            exchange.getResponseBody().flush();
        }
    }

    private static void begin(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (isPassedOn(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    }

    private void record(HttpExchange exchange, int statusOfHost, int statusToSender) {
        crossings.add(new Crossing(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), statusOfHost, statusToSender));
    }

    private static boolean isPassedOn(String header) {
        return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
    }
}
