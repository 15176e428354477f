package org.modalitypages.platform.wordpress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** What this product answers to a WordPress site, and what it was asked. */
final class DirectoryStub implements AutoCloseable {

    /** A request: its line, its authorization, and its body. */
    record Request(String line, String authorization, String body) {}

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;
    private String quote = "“It’s calm”, she said -- \"twice\" :) [gallery] 3x4 & more.";
    private int waiting = 3;

    DirectoryStub() {
        resume(0);
        port = server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Request> requestsTo(String path) {
        return requests.stream()
                .filter(request -> request.line().contains(" " + path))
                .toList();
    }

    void says(String newQuote) {
        quote = newQuote;
    }

    void waits(int statements) {
        waiting = statements;
    }

    /** Connections are refused. */
    void stop() {
        server.stop(0);
    }

    void resume() {
        resume(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void resume(int at) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", at), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(
                    exchange.getRequestMethod() + " " + uri,
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body));
            var path = uri.getPath();
            if (path.equals("/embed/v1/shadows/emdr")) {
                send(exchange, "text/html;charset=UTF-8", piece(uri));
            } else if (path.equals("/embed/v1/style.css")) {
                send(exchange, "text/css", STYLE);
            } else if (path.startsWith("/oembed")) {
                send(exchange, "application/json", oembed(uri));
            } else if (path.equals("/api/v1/plugin")) {
                send(exchange, "application/json", "{\"id\":\"modality-pages\",\"version\":\"0.1.0\"}");
            } else if (path.endsWith("/waiting")) {
                send(exchange, "application/json", "{\"waiting\":" + waiting + "}");
            } else if (path.endsWith("/check")) {
                send(exchange, "application/json", "{\"good\":true,\"findings\":[\"WordPress answers.\"]}");
            } else if (path.equals("/launch")) {
                send(exchange, "text/html;charset=UTF-8", "<!DOCTYPE html><title>Queue</title><h1>Signed in</h1>");
            } else if (path.startsWith("/embed/v1/frames/")) {
                send(exchange, "text/html;charset=UTF-8", "<!DOCTYPE html><title>Quotes</title><p>In a frame</p>");
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** As the product writes it: the element with its shadow tree. */
    private String piece(URI uri) {
        return """
                <meet-the-specialists modality="emdr" data-query="%3$s"><template shadowrootmode="open">
                <link rel="stylesheet" href="%1$s/embed/v1/style.css">
                <section class="widget" aria-label="Meet the specialists for EMDR">
                  <h2 class="heading">Meet the specialists</h2>
                  <ul class="quotes">
                    <li><figure class="quote"><blockquote lang="en"><p>%2$s</p></blockquote>
                    <figcaption class="credit"><bdi><b>Ada</b>, Registered Psychotherapist in Toronto, ON</bdi></figcaption></figure></li>
                  </ul>
                  <p class="end"><a href="%1$s/modalities/emdr">Find a therapist for EMDR</a></p>
                </section>
                </template><a href="%1$s/modalities/emdr">Meet the specialists for EMDR</a></meet-the-specialists>
                """.formatted(address(), escaped(quote), escaped(String.valueOf(uri.getRawQuery())));
    }

    private String oembed(URI uri) {
        var url = URLDecoder.decode(uri.getRawQuery().replaceAll(".*url=([^&]+).*", "$1"), StandardCharsets.UTF_8);
        return """
                {"version":"1.0","type":"rich","title":"EMDR","width":600,"height":400,
                 "html":"<iframe src=\\"%s/embed/v1/frames/emdr\\" title=\\"Meet the specialists for EMDR\\" data-of=\\"%s\\" width=\\"600\\" height=\\"400\\"></iframe>"}
                """.formatted(address(), escaped(url));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static final String STYLE = """
            * { all: unset; box-sizing: border-box; }
            :not(a, b, bdi) { display: block; }
            .widget { padding: 1.5em; font: 1rem/1.6 Georgia, serif; color: #1f2328; background: #faf8f5; }
            .heading { font-size: 1.5em; margin-block-end: 0.8em; }
            .credit { margin-block-start: 0.75em; font: 0.875em/1.5 system-ui; color: #555; }
            .credit b { font-weight: 600; }
            .end { margin-block-start: 1.5em; }
            a { color: #0b5394; text-decoration: underline; cursor: pointer; }
            """;
}
