package org.modalitypages.embed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.modalitypages.delivery.Answer;
import org.modalitypages.delivery.QueryRefused;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.problem.Problem;

/** The oEmbed provider: {@code GET /oembed?url=…}. 401 for what is private, 404 for what has no widget, 501 for other formats. */
@WebServlet(urlPatterns = "/oembed", asyncSupported = true)
public class OembedReads extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger(OembedReads.class.getName());

    @Inject
    private transient Oembed oembed;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            Answer.options(true, response);
            return;
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", Answer.ALLOWED);
            Answer.send(
                    Rendition.problem(Problem.methodNotAllowed().saying("This can only be read.")), request, response);
            return;
        }
        Answer.send(answer(request, response), request, response);
    }

    private Rendition answer(HttpServletRequest request, HttpServletResponse response) {
        try {
            return oembed.answer(request.getQueryString() == null ? "" : request.getQueryString());
        } catch (QueryRefused refusal) {
            return Rendition.refusing(refusal);
        } catch (OembedQuery.OtherFormat other) {
            return Rendition.problem(Problem.of(
                    501, "format-not-implemented", "There is no such format", "Ask for format=json or format=xml."));
        } catch (RuntimeException failure) {
            LOGGER.log(Level.WARNING, "No oEmbed answer", failure);
            response.setHeader("Retry-After", "5");
            return Rendition.problem(Problem.ofStatus(503));
        }
    }
}
