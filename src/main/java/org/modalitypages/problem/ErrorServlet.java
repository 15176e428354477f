package org.modalitypages.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The container's error page: what never reached a resource is answered as a problem too. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProblemResponses responses;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        write(responses.answer(Problem.ofStatus(status), request), response);
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        var body = answer.getEntity().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
