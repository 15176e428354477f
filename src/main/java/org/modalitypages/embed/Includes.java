package org.modalitypages.embed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.modalitypages.page.Escaped;

/**
 * What a site owner writes into a server's configuration, once, and into the page, so that the server puts an embed's
 * quotes into it. No cookie, credential or address of the visitor is passed on to us; a server that does not answer
 * soon, or answers with anything but quotes, leaves the rest of the page as it is.
 *
 * @param site the address of this site, without a slash at its end
 */
record Includes(String site) {

    private static final String PLACE = "meet-the-specialists";

    private static final String PIECES = "/embed/v1/";

    /** For nginx, within {@code server}. Redirects and errors count as no answer only where they are named. */
    String nginx() {
        return """
                location /%1$s/ {
                    internal;
                    proxy_pass %2$s%3$s;
                    proxy_ssl_server_name on;
                    proxy_pass_request_headers off;
                    proxy_connect_timeout 2s;
                    proxy_read_timeout 3s;
                    proxy_intercept_errors on;
                    error_page 301 308 400 404 429 500 502 503 504 /;
                }
                ssi on;""".formatted(PLACE, site, PIECES);
    }

    /** The words are a block of their own, which stands in for what does not come. */
    String nginxPage(Snippets.Shown embed, EmbedForm form) {
        return """
                <!--# block name="%1$s" -->%2$s<!--# endblock -->
                <!--# include virtual="%3$s" stub="%1$s" -->""".formatted(embed.sitekey(), Snippets.link(embed), virtual(embed, form));
    }

    /** For Apache. Options stand in a section for locations, as those for directories would replace them. */
    String apache() {
        return """
                SSLProxyEngine on
                ProxyPass "/%1$s/" "%2$s%3$s" connectiontimeout=2 timeout=3 retry=5
                <Location "/%1$s/">
                    ProxyErrorOverride On
                    ProxyAddHeaders Off
                    RequestHeader unset Accept-Encoding
                    RequestHeader unset Authorization
                    RequestHeader unset Cookie
                    RequestHeader unset X-Forwarded-For
                </Location>
                <Location "/">
                    Options +IncludesNOEXEC
                    AddOutputFilter INCLUDES .html
                </Location>""".formatted(PLACE, site, PIECES);
    }

    String apachePage(Snippets.Shown embed) {
        return """
                <!--#config errmsg='%s' -->
                <!--#include virtual="%s" -->""".formatted(Snippets.link(embed), virtual(embed, EmbedForm.FRAGMENT));
    }

    /** For Varnish, which by itself shows errors in the page. It speaks no TLS, and leaves out what is at https. */
    String varnish() {
        var authority = URI.create(site).getRawAuthority();
        var secure = site.startsWith("https:");
        var port = URI.create(site).getPort();
        return """
                # Start varnishd with -p feature=+esi_ignore_https
                backend meet_the_specialists {
                    .host = "%1$s";%2$s
                    .port = "%3$s";
                    .connect_timeout = 2s;
                    .first_byte_timeout = 3s;
                }
                sub vcl_recv {
                    if (req.http.Host == "%4$s") {
                        set req.backend_hint = meet_the_specialists;
                        unset req.http.Authorization;
                        unset req.http.Cookie;
                        unset req.http.X-Forwarded-For;
                    }
                }
                sub vcl_backend_response {
                    if (bereq.backend != meet_the_specialists) {
                        set beresp.do_esi = beresp.http.Content-Type ~ "^text/html";
                    } else if (beresp.status != 200) {
                        return (error(503));
                    }
                }
                sub vcl_backend_error {
                    if (bereq.backend == meet_the_specialists) {
                        set beresp.body = "";
                        return (deliver);
                    }
                }""".formatted(
                        secure ? "127.0.0.1" : URI.create(site).getHost(),
                        secure ? " # what speaks TLS with " + authority + ", such as stunnel" : "",
                        secure ? 8443 : port < 0 ? 80 : port,
                        authority);
    }

    String esiPage(Snippets.Shown embed) {
        return "<esi:include src=\"" + Escaped.html(site + EmbedForm.FRAGMENT.path(query(embed)))
                + "\" onerror=\"continue\"/>";
    }

    /** Where on the owner's server a piece is fetched through. */
    private static String virtual(Snippets.Shown embed, EmbedForm form) {
        return Escaped.html("/" + PLACE + form.path(query(embed)).substring(PIECES.length() - 1));
    }

    /** The last part of the path, and what follows it. */
    private static String query(Snippets.Shown embed) {
        return encoded(embed.modality()) + "?site=" + encoded(embed.sitekey());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
