package org.modalitypages.embed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.modalitypages.http.Body;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * {@code POST /embed/v1/counts}: what happened in widgets, as text, a line each: {@code view <sitekey> <modality>} or
 * {@code click <sitekey> <modality> <specialist>}. At most {@value CountLine#MOST} lines and {@value #LIMIT} bytes.
 * Answers 204 to everything that is well formed, so that it tells nothing about keys and names; 400, 413 or 415
 * otherwise. Any page may send it and no credential is looked at, so it is no JAX-RS resource, which would ask for an
 * anti-forgery token. A browser that says {@code Sec-GPC: 1} is not counted, nor is what is beyond
 * {@link CountLimits}.
 */
@WebServlet("/embed/v1/counts")
public class CountsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The most bytes of one message. */
    static final int LIMIT = 4_000;

    private static final String METHODS = "POST, OPTIONS";

    @Inject
    private transient Counting counting;

    @Inject
    private transient ClientAddress clientAddress;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Cache-Control", "no-store");
        switch (request.getMethod()) {
            case "POST" -> count(request, response);
            case "OPTIONS" -> {
                response.setHeader("Access-Control-Allow-Methods", "POST");
                response.setHeader("Access-Control-Allow-Headers", "Content-Type");
                response.setHeader("Access-Control-Max-Age", "86400");
                response.setHeader("Allow", METHODS);
                response.setStatus(204);
            }
            default -> {
                response.setHeader("Allow", METHODS);
                refuse(Problem.methodNotAllowed(), response);
            }
        }
    }

    private void count(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var type = request.getContentType() == null ? "" : request.getContentType();
        if (!type.toLowerCase(Locale.ROOT).matches("text/plain\\s*(;.*)?")) {
            refuse(Problem.unsupportedMediaType("Counts come as text/plain."), response);
            return;
        }
        String message;
        try {
            message = new String(Body.read(request.getInputStream(), LIMIT), StandardCharsets.UTF_8);
        } catch (Refusal refused) {
            refuse(refused.problem(), response);
            return;
        }
        var lines = CountLine.read(message);
        if (lines.isEmpty()) {
            refuse(
                    Problem.malformed(
                            "Send 1 to " + CountLine.MOST
                                    + " lines, each \"view <sitekey> <modality>\" or \"click <sitekey> <modality> <specialist>\"."),
                    response);
            return;
        }
        var origin = request.getHeader("Origin");
        if (origin != null && !"1".equals(request.getHeader("Sec-GPC"))) {
            counting.add(lines.get(), origin, clientAddress.of(request));
        }
        response.setStatus(204);
    }

    private static void refuse(Problem problem, HttpServletResponse response) throws IOException {
        var body = problem.toJson().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
