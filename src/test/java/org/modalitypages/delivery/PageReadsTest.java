package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReadsTest {

    private final SmallSite site = new SmallSite();

    @Test
    void a_page_comes_with_its_bytes_and_headers() {
        var page = site.get("/modalities/cbt");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).isEqualTo(SmallSite.LONG_TEXT + "en");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Length")).isEqualTo("" + page.length());
        assertThat(page.header("Content-Language")).isEqualTo("en");
        assertThat(page.header("Content-Encoding")).isNull();
        assertThat(page.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(page.header("ETag")).matches("\"[A-Za-z0-9_-]{20}\"");
        assertThat(page.header("Cache-Control"))
                .isEqualTo("public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=600");
        assertThat(page.header("Cache-Tag")).isEqualTo("modality-1");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(page.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void a_page_is_the_same_under_any_query() {
        assertThat(site.get("/modalities/cbt?utm_source=mail").text()).isEqualTo(SmallSite.LONG_TEXT + "en");
        site.get("/?a=1");
        site.get("/?b=2");
        assertThat(site.rendered).containsExactly("/");
    }

    @Test
    void a_page_has_its_locale_in_front() {
        assertThat(site.get("/de/modalities/cbt").header("Content-Language")).isEqualTo("de");
    }

    @Test
    void head_has_the_headers_and_no_bytes() {
        var page = site.send(Exchange.of("HEAD", "/modalities/cbt"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.length()).isZero();
        assertThat(page.header("Content-Length")).isEqualTo("" + (SmallSite.LONG_TEXT.length() + 2));
    }

    @Test
    void what_has_its_version_in_its_address_is_kept_for_good() {
        assertThat(site.get("/assets/1a2b/style.css").header("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @CsvSource({
        "/modalities/cbt/,                    /modalities/cbt",
        "//modalities//cbt,                   /modalities/cbt",
        "/modalities/./cbt,                   /modalities/cbt",
        "/x/../modalities/cbt,                /modalities/cbt",
        "/modalities/cbt/index.html,          /modalities/cbt",
        "/modalities/%63bt,                   /modalities/cbt",
        "/modalities/cbt/?utm=1,              /modalities/cbt?utm=1",
        "/en/modalities/cbt,                  /modalities/cbt",
        "/index.html,                         /",
        "/en,                                 /",
        "/de/,                                /de",
        "/modalities/old,                     /modalities/cbt",
        "/modalities/old?utm=1,               /modalities/cbt?utm=1",
    })
    void another_way_to_write_an_address_leads_to_ours(String target, String location) {
        var answer = site.get(target);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/modalities/none", "//evil.example/", "/consoles", "/modalities/cbt;a=1", "/%63onsole/", "/a%"})
    void an_unknown_address_is_a_404_without_looking_further(String target) {
        var answer = site.get(target);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isPassedOn()).isFalse();
        assertThat(answer.text()).isEqualTo("nothing here");
        assertThat(answer.header("ETag")).isNull();
        assertThat(site.rendered).isEmpty();
    }

    @Test
    void an_unknown_address_is_said_to_be_unknown_in_its_locale() {
        assertThat(site.get("/de/none").text()).isEqualTo("nichts hier");
        assertThat(site.get("/pt-BR/none").text()).isEqualTo("nothing here");
    }

    @Test
    void only_what_exists_has_methods() {
        assertThat(site.send(Exchange.of("POST", "/modalities/cbt")).status()).isEqualTo(405);
        assertThat(site.send(Exchange.of("POST", "/modalities/cbt")).header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
        assertThat(site.send(Exchange.of("POST", "/modalities/none")).status()).isEqualTo(404);
        assertThat(site.send(Exchange.of("OPTIONS", "/modalities/cbt")).status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/manage/queue",
                "/console",
                "/console/queue",
                "/portal/",
                "/launch",
                "/embed/v1/specialists.js",
                "/oembed",
                "/health/ready",
                "/metrics"
            })
    void the_rest_of_the_application_gets_its_requests(String target) {
        assertThat(site.get(target).isPassedOn()).isTrue();
        assertThat(site.send(Exchange.of("POST", target)).isPassedOn()).isTrue();
    }

    @Test
    void with_the_database_down_items_are_served_and_the_rest_is_unavailable() {
        site.databaseDown = true;

        assertThat(site.get("/modalities/cbt").status()).isEqualTo(200);
        assertThat(site.get("/").status()).isEqualTo(503);
        assertThat(site.get("/").header("Retry-After")).isEqualTo("5");
        assertThat(site.get("/api/v1/modalities").status()).isEqualTo(503);
    }
}
