package org.modalitypages.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** Sends a rendition: picks the encoding, answers conditions (RFC 9110, 13.2.2) and writes headers and bytes. */
public final class Answer {

    public static final String ALLOWED = "GET, HEAD, OPTIONS";

    private Answer() {}

    /** Sends it as this request wants it. */
    public static void send(Rendition rendition, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (rendition.location().isPresent()) {
            redirect(rendition, request, response);
        } else if (rendition.status() != HttpServletResponse.SC_OK) {
            write(rendition, encoding(rendition, request), request, response);
        } else if (rendition.isJson() && !AcceptedType.allowsJson(request.getHeader("Accept"))) {
            send(ProblemRendition.NOT_ACCEPTABLE, request, response);
        } else {
            sendCurrent(rendition, request, response);
        }
    }

    /** The way to the canonical address of an API read. A script follows it only where it may read it (Fetch, 4.4). */
    static void redirectApi(int status, String path, HttpServletRequest request, HttpServletResponse response) {
        addAll(HeaderField.CROSS_ORIGIN, response);
        redirect(status, path, request, response);
    }

    /** The way to the canonical address; the query goes along. */
    static void redirect(int status, String path, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        response.setStatus(status);
        response.setHeader("Location", query == null || query.isEmpty() ? path : path + '?' + query);
        response.setContentLength(0);
    }

    /** What may be done here: for OPTIONS, and for a preflight from a script of another origin. */
    public static void options(boolean crossOrigin, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", ALLOWED);
        if (crossOrigin) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Allow-Methods", ALLOWED);
            response.setHeader("Access-Control-Allow-Headers", "Accept, If-None-Match, If-Match, Cache-Control");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
    }

    private static void sendCurrent(Rendition rendition, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var coding = Coding.preferred(request.getHeader("Accept-Encoding"), rendition.hasGzip());
        if (coding == Coding.NONE) {
            send(ProblemRendition.NOT_ACCEPTABLE, request, response);
            return;
        }
        var encoded = coding == Coding.GZIP ? rendition.gzip() : rendition.identity();
        if (request.getHeader("If-Match") != null
                && !EntityTags.matchStrongly(whole("If-Match", request), encoded.entityTag())) {
            send(ProblemRendition.STALE, request, response);
        } else if (request.getHeader("If-None-Match") != null
                && EntityTags.match(whole("If-None-Match", request), encoded.entityTag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            response.addHeader("ETag", encoded.entityTag());
            addAll(rendition.notModifiedHeaders(), response);
        } else {
            response.addHeader("ETag", encoded.entityTag());
            write(rendition, encoded, request, response);
        }
    }

    /** What is no success is sent in any case, and plainly if need be. */
    private static Encoded encoding(Rendition rendition, HttpServletRequest request) {
        var coding = Coding.preferred(request.getHeader("Accept-Encoding"), rendition.hasGzip());
        return coding == Coding.GZIP ? rendition.gzip() : rendition.identity();
    }

    private static void write(
            Rendition rendition, Encoded encoded, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (rendition.status() != HttpServletResponse.SC_OK) {
            response.setStatus(rendition.status());
        }
        response.setContentType(rendition.contentType());
        addAll(rendition.headers(), response);
        if (encoded == rendition.gzip()) {
            response.addHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(encoded.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(encoded.bytes());
        }
    }

    private static void redirect(Rendition rendition, HttpServletRequest request, HttpServletResponse response) {
        addAll(rendition.headers(), response);
        redirect(rendition.status(), rendition.location().orElseThrow(), request, response);
    }

    private static void addAll(List<HeaderField> fields, HttpServletResponse response) {
        for (int index = 0; index < fields.size(); index++) {
            fields.get(index).writeTo(response);
        }
    }

    /** All lines of a list header as one (RFC 9110, 5.3). */
    private static String whole(String name, HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders(name)));
    }
}
