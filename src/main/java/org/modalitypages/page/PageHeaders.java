package org.modalitypages.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers to run and load nothing but our own files on our own pages. */
@WebFilter(
        urlPatterns = {
            "/console",
            "/console/*",
            "/portal",
            "/portal/*",
            "/notices/*",
            "/approve/*",
            "/correct/*",
            "/report/*",
            "/launch",
            "/launch/"
        })
public class PageHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "frame-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'self'");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // A launch may have its token in its address, which is nobody else's business.
        var launch = request.getRequestURI().startsWith("/launch");
        response.setHeader("Referrer-Policy", launch ? "no-referrer" : "same-origin");
        chain.doFilter(request, response);
    }
}
