package org.modalitypages.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers requests that offer another protocol as if they did not (RFC 9110, section 7.8). Java's own client and
 * {@code curl --http2} offer HTTP/2 with the first request of a connection; the server then hands on whatever the
 * connection brings, without the end that {@code Content-Length} tells, and waits for more. Such a connection is closed
 * after its answer.
 */
public class OfferedUpgrades extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader("Upgrade") == null || request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Connection", "close");
        chain.doFilter(new OfKnownLength(request), response);
    }

    /** The request with a body that ends where it says, and at once when it says nothing. */
    private static final class OfKnownLength extends HttpServletRequestWrapper {
        private Limited body;

        OfKnownLength(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new Limited(super.getInputStream(), Math.max(0, getContentLengthLong()));
            }
            return body;
        }
    }

    private static final class Limited extends ServletInputStream {
        private final ServletInputStream source;
        private long left;

        Limited(ServletInputStream source, long length) {
            this.source = source;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            var one = left == 0 ? -1 : source.read();
            left -= one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            var read = left == 0 ? -1 : source.read(into, offset, (int) Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return left == 0 || source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
