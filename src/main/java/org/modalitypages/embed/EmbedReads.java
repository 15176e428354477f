package org.modalitypages.embed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.delivery.Answer;
import org.modalitypages.delivery.QueryRefused;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.delivery.Renditions;
import org.modalitypages.problem.Problem;

/**
 * Widgets that are no exact hit in memory: a query in another order than ours or with more in it, a combination that is
 * rendered on first use, a style sheet, or something to refuse.
 */
@WebServlet(urlPatterns = "/embed/*", asyncSupported = true)
public class EmbedReads extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger(EmbedReads.class.getName());
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Inject
    private transient Widgets widgets;

    @Inject
    private transient EmbedStyleSheets styles;

    @Inject
    private transient Renditions renditions;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            Answer.options(true, response);
            return;
        }
        var answer = answer(request, response);
        var framed = request.getRequestURI().startsWith(EmbedForm.FRAME.path(""));
        Answer.send(framed && answer.status() >= 400 ? forReaders(answer) : answer, request, response);
    }

    /** A frame is looked at by people: a refusal in it is a page and no document for programs. */
    private static Rendition forReaders(Rendition refusal) {
        return Rendition.frame("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <head><meta charset="utf-8"><title>Nothing to show</title><meta name="robots" content="noindex"></head>
                        <body><main><h1>Nothing to show</h1><p>The words that were here cannot be shown at present.</p></main></body>
                        </html>
                        """).status(refusal.status()).language("en").ready();
    }

    private Rendition answer(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        try {
            var found = find(path, request.getQueryString() == null ? "" : request.getQueryString());
            if (found.isEmpty()) {
                return Rendition.problem(Problem.notFound().saying("Nothing that is published has this address."));
            }
            if (!READS.contains(request.getMethod())) {
                response.setHeader("Allow", Answer.ALLOWED);
                return Rendition.problem(Problem.methodNotAllowed().saying("This can only be read."));
            }
            return found.get();
        } catch (QueryRefused refusal) {
            return Rendition.refusing(refusal);
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "No answer for " + path, failure);
            response.setHeader("Retry-After", "5");
            return Rendition.problem(Problem.ofStatus(503));
        }
    }

    private Optional<Rendition> find(String path, String query) {
        var segments = path.split("/", -1);
        if (segments.length == 5) {
            var form = EmbedForm.of(segments[3]);
            if (form.isPresent()) {
                return widgets.find(form.get(), segments[4], query);
            }
        }
        // Files are the same under any query.
        return renditions.findPinned(path).or(() -> styles.find(path));
    }
}
