package org.modalitypages.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * The first filter of all: answers public reads from memory, and lets through what is none of its business. An address
 * that is written as we write it is answered by one look-up; everything else is looked at more closely. As every request
 * comes by, this is also where each answer gets its date.
 */
public class PublicReads implements Filter {

    private final Renditions renditions;
    private final PageReads pages;
    private final ApiReads api;
    private final DateField date;

    @Inject
    public PublicReads(Renditions renditions, PublishedContent content, Clock clock) {
        this.renditions = renditions;
        this.pages = new PageReads(renditions, content);
        this.api = new ApiReads(renditions, content);
        this.date = new DateField(clock);
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) servletRequest;
        var response = (HttpServletResponse) servletResponse;
        response.setHeader(DateField.NAME, date.now());
        var path = request.getRequestURI();
        var ready = find(key(path, request));
        if (ready.isPresent() && isRead(request.getMethod())) {
            Answer.send(ready.get(), request, response);
        } else if (ready.isEmpty() && PublicPaths.belongsToOthers(path)) {
            chain.doFilter(request, response);
        } else if (PublicPaths.isApi(path)) {
            api.answer(path, request, response);
        } else {
            pages.answer(path, request, response);
        }
    }

    /** What has to be rendered again and cannot be is met once more below, where that is answered. */
    private Optional<Rendition> find(String key) {
        try {
            return renditions.find(key);
        } catch (RuntimeException failure) {
            return Optional.empty();
        }
    }

    /** A page is the same under any query; in the API and in widgets the query is part of what is asked for. */
    private static String key(String path, HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null || !PublicPaths.asksByQuery(path) ? path : path + '?' + query;
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
