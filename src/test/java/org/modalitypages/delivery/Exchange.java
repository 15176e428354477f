package org.modalitypages.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** One request through the filter and what came back, with only those methods of the container that the filter may use. */
final class Exchange {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("1994-11-06T08:49:37.5Z"), ZoneOffset.UTC);

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, List<String>> requestHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;
    private boolean passedOn;

    private Exchange(String method, String target) {
        this.method = method;
        var question = target.indexOf('?');
        this.path = question < 0 ? target : target.substring(0, question);
        this.query = question < 0 ? null : target.substring(question + 1);
    }

    static Exchange get(String target) {
        return new Exchange("GET", target);
    }

    static Exchange of(String method, String target) {
        return new Exchange(method, target);
    }

    Exchange with(String name, String value) {
        requestHeaders.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        return this;
    }

    Exchange through(Renditions renditions, PublishedContent content) {
        var filter = new PublicReads(renditions, content, CLOCK);
        FilterChain chain = (request, response) -> passedOn = true;
        try {
            filter.doFilter(
                    fake(HttpServletRequest.class, this::request),
                    fake(HttpServletResponse.class, this::response),
                    chain);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        return this;
    }

    int status() {
        return status;
    }

    boolean isPassedOn() {
        return passedOn;
    }

    /** All lines of that header, or {@code null}. */
    String header(String name) {
        return headers.containsKey(name) ? String.join(" | ", headers.get(name)) : null;
    }

    int length() {
        return body.size();
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    String unzipped() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body.toByteArray()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private Object request(Object proxy, java.lang.reflect.Method called, Object[] arguments) {
        return switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getQueryString" -> query;
            case "getHeader" ->
                requestHeaders.containsKey(arguments[0].toString())
                        ? requestHeaders.get(arguments[0].toString()).get(0)
                        : null;
            case "getHeaders" ->
                Collections.enumeration(requestHeaders.getOrDefault(arguments[0].toString(), List.of()));
            default -> throw new UnsupportedOperationException(called.getName());
        };
    }

    private Object response(Object proxy, java.lang.reflect.Method called, Object[] arguments) {
        switch (called.getName()) {
            case "setStatus" -> status = (int) arguments[0];
            case "addHeader" -> add(arguments[0].toString(), arguments[1].toString());
            case "setHeader" -> {
                headers.remove(arguments[0].toString());
                add(arguments[0].toString(), arguments[1].toString());
            }
            case "setContentType" -> add("Content-Type", arguments[0].toString());
            case "setContentLength" -> add("Content-Length", arguments[0].toString());
            case "getOutputStream" -> {
                return new Body(body);
            }
            default -> throw new UnsupportedOperationException(called.getName());
        }
        return null;
    }

    private void add(String name, String value) {
        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static <T> T fake(Class<? super T> type, InvocationHandler behaviour) {
        @SuppressWarnings("unchecked") // a proxy of that very type
        var fake = (T) Proxy.newProxyInstance(Exchange.class.getClassLoader(), new Class<?>[] {type}, behaviour);
        return fake;
    }

    private static final class Body extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Body(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("written at once");
        }
    }
}
