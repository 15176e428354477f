package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.problem.Problem;

class ApiReadsTest {

    private static final String CBT = "/api/v1/modalities/cbt";

    private final SmallSite site = new SmallSite();

    @Test
    void an_item_can_be_read_from_every_origin() {
        var item = site.get(CBT);

        assertThat(item.text()).isEqualTo("{\"slug\":\"cbt\"}");
        assertThat(item.header("Content-Type")).isEqualTo("application/json");
        assertThat(item.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(item.header("Access-Control-Expose-Headers")).contains("ETag", "Link", "Content-Language");
        assertThat(item.header("Content-Security-Policy")).isNull();
        assertThat(site.send(Exchange.get(CBT).with("If-None-Match", "*")).header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?include=statements,specialist", "?include=specialist,statements", "?include=statements%2Cspecialist",
                "?include=statements,statements.specialist", "?include=specialist&locale=EN", "?&include=specialist&"
            })
    void the_order_of_a_query_does_not_matter(String query) {
        assertThat(site.get(CBT + query).text()).isEqualTo("{\"statements\":[]}");
        assertThat(site.rendered).isEmpty();
    }

    @Test
    void another_combination_is_rendered_once() {
        site.get(CBT + "?fields=title,slug");
        site.get(CBT + "?fields=slug,title");
        site.get(CBT + "?locale=en&fields=slug,title");

        assertThat(site.rendered).containsExactly(CBT + "?fields=slug,title");
    }

    @Test
    void a_list_is_rendered_once_until_something_in_it_changes() {
        site.get("/api/v1/modalities?limit=5&sort=-title");
        site.get("/api/v1/modalities?sort=-title&limit=5");
        site.renditions.empty(List.of(Tag.every("modality")));
        site.get("/api/v1/modalities?sort=-title&limit=5");

        assertThat(site.rendered)
                .containsExactly("/api/v1/modalities?sort=-title&limit=5", "/api/v1/modalities?sort=-title&limit=5");
    }

    @Test
    void a_list_links_to_its_next_part() {
        var link = site.get("/api/v1/specialists?filter[city]=Coeur+d%27Alene&limit=2")
                .header("Link");

        assertThat(link)
                .matches(
                        "</api/v1/specialists\\?filter%5Bcity%5D=Coeur\\+d%27Alene&limit=2&after=[\\w-]+>; rel=\"next\"");
        site.get(link.substring(1, link.indexOf('>')));
        assertThat(site.rendered.get(1)).isEqualTo(link.substring(1, link.indexOf('>')));
    }

    @Test
    void an_unknown_item_is_a_404_that_runs_no_query() {
        var answer = site.get("/api/v1/modalities/none?include=statements");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text())
                .contains(
                        "\"type\":\"urn:modality-pages:problem:not-found\"",
                        "\"status\":404",
                        "\"title\":",
                        "\"detail\":");
        assertThat(site.rendered).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/modalities/,                          /api/v1/modalities",
        "/api/v1//modalities/cbt?include=statements,   /api/v1/modalities/cbt?include=statements",
        "/api/v1/modalities/old,                       /api/v1/modalities/cbt",
        "/api/v1/modalities/old?include=statements,    /api/v1/modalities/cbt?include=statements",
    })
    void another_address_leads_to_ours_and_keeps_the_method(String target, String location) {
        var answer = site.get(target);

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/modalities/", "/api/v1/modalities/old"})
    void a_script_of_another_origin_may_follow_to_our_address(String target) {
        assertThat(site.get(target).header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void every_answer_has_a_date() {
        for (var target : List.of(CBT, "/api/v1/modalities", "/api/v1/none", "/modalities/cbt", "/console")) {
            assertThat(site.get(target).header("Date")).as(target).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
        }
    }

    @Test
    void a_problem_has_the_title_that_its_type_has_elsewhere() {
        assertThat(site.get("/api/v1/none").text())
                .contains("\"title\":\"" + Problem.notFound().title() + "\"");
        assertThat(site.get("/api/v1/modalities?x=1").text())
                .contains("\"title\":\""
                        + Problem.invalidParameter("x", "", List.of()).title() + "\"");
    }

    @Test
    void refusals_come_in_one_order() {
        assertThat(status("POST", "/api/v1/none?x=1", "text/html")).isEqualTo(404);
        assertThat(status("POST", "/api/v1/modalities/none?x=1", "text/html")).isEqualTo(405);
        assertThat(status("GET", "/api/v1/modalities/none?x=1", "text/html")).isEqualTo(406);
        assertThat(status("GET", "/api/v1/modalities/none?x=1", "*/*")).isEqualTo(400);
        assertThat(status("GET", "/api/v1/modalities/none", "*/*")).isEqualTo(404);
        assertThat(status("GET", CBT, "text/html")).isEqualTo(406);
        assertThat(status("DELETE", CBT, "*/*")).isEqualTo(405);
        assertThat(status("GET", "/api/v1/modalities/cbt/more", "*/*")).isEqualTo(404);
        assertThat(status("GET", "/api/v2", "*/*")).isEqualTo(404);
    }

    @Test
    void a_refused_parameter_is_named_with_those_allowed() {
        var answer = site.get("/api/v1/specialists?filter%5Bkind%5D=robot");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains(
                        "\"type\":\"urn:modality-pages:problem:invalid-parameter\"",
                        "\"parameter\":\"filter[kind]\"",
                        "\"allowed\":[\"person\",\"practice\"]");
    }

    @Test
    void a_script_of_another_origin_may_ask_first() {
        var answer = site.send(Exchange.of("OPTIONS", CBT)
                .with("Origin", "https://site.example")
                .with("Access-Control-Request-Method", "GET"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("If-None-Match");
    }

    private int status(String method, String target, String accept) {
        return site.send(Exchange.of(method, target).with("Accept", accept)).status();
    }
}
