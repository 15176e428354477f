package org.modalitypages.embed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody else's site: pages at an origin of its own, each with the headers that it wants. */
final class HostPages implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, HostPage> pages = new ConcurrentHashMap<>();

    private record HostPage(String html, String policy) {}

    HostPages() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Puts a page up and says where. */
    String shows(String body) {
        return shows("", body, "");
    }

    /**
     * The same with more in its head.
     *
     * @param policy a content security policy; empty for none
     */
    String shows(String head, String body, String policy) {
        var path = "/" + pages.size() + ".html";
        var html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A host</title>" + head
                + "</head><body><main><h1>A host</h1><p>Before</p>" + body + "<p>After</p></main></body></html>";
        pages.put(path, new HostPage(html, policy));
        return origin() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var page = pages.get(exchange.getRequestURI().getPath());
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var bytes = page.html().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            if (!page.policy().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
