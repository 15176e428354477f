package org.modalitypages.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.modalitypages.site.Site;

/** Answers with our own pages, which nothing keeps, and with redirects that carry a word on what was done. */
@ApplicationScoped
public class PageAnswers {

    private static final Pattern OWN_PATH = Pattern.compile("/(console|portal)([/?][\\x21-\\x7e&&[^\\\\\"<>]]*)?");
    private static final Pattern SIGNING = Pattern.compile("/(console|portal)/sign-.*");

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    /** A page; {@code html} makes it of the words on what was just done, {@code null} when nothing was. */
    public Response page(int status, UnaryOperator<String> html) {
        var flash = flash();
        var answer = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .entity(html.apply(flash.map(Flash::words).orElse(null)));
        return flash.isEmpty()
                ? answer.build()
                : answer.cookie(Flash.gone(secure())).build();
    }

    /** Leads on after something was done. */
    public Response redirect(String path, String words) {
        return Response.status(303)
                .header("Location", path)
                .cookie(new Flash(words).cookie(secure()))
                .build();
    }

    /** How an instant looks from now. */
    public Moment moment(Instant instant) {
        return Moment.of(instant, clock.instant(), site.timeZone());
    }

    /** Leads on only to pages of our own, so that a link here cannot lead elsewhere, and not to signing in or out. */
    public static String ownPath(String wanted, String otherwise) {
        var own = wanted != null
                && OWN_PATH.matcher(wanted).matches()
                && !SIGNING.matcher(wanted).matches();
        return own ? wanted : otherwise;
    }

    private Optional<Flash> flash() {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Flash.COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Flash::of);
    }

    private boolean secure() {
        return site.url().startsWith("https://");
    }
}
