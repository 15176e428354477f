package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final String PAGE = "/modalities/cbt";

    private final SmallSite site = new SmallSite();
    private final String plainTag = site.get(PAGE).header("ETag");
    private final String gzipTag = zipped().header("ETag");

    @Test
    void each_encoding_has_a_tag_of_its_own() {
        assertThat(gzipTag).isNotEqualTo(plainTag);
        assertThat(zipped().unzipped()).isEqualTo(site.get(PAGE).text());
        assertThat(zipped().header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped().header("Content-Length")).isEqualTo("" + zipped().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TAG", "W/TAG", "*", " \"other\", TAG", "\"a,b\",W/TAG", "TAG,"})
    void what_the_client_has_is_not_sent_again(String list) {
        var answer = ifNoneMatch(list.replace("TAG", plainTag));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.length()).isZero();
        assertThat(answer.header("ETag")).isEqualTo(plainTag);
        assertThat(answer.header("Cache-Control")).startsWith("public, max-age=0");
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.header("Content-Type")).isNull();
        assertThat(answer.header("Content-Length")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "", "TAGS", "\"TAG", "W/", "W", "\"", "\"x\" garbage TAG", "* , TAG"})
    void anything_else_gets_the_page(String list) {
        assertThat(ifNoneMatch(list.replace("TAG", "none")).status()).isEqualTo(200);
    }

    @Test
    void a_tag_is_good_for_its_encoding_only() {
        assertThat(ifNoneMatch(gzipTag).status()).isEqualTo(200);
        assertThat(site.send(Exchange.get(PAGE).with("Accept-Encoding", "gzip").with("If-None-Match", gzipTag))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_list_may_come_on_several_lines() {
        assertThat(site.send(Exchange.get(PAGE).with("If-None-Match", "\"a\"").with("If-None-Match", plainTag))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void an_error_is_never_not_modified() {
        assertThat(site.send(Exchange.get("/none").with("If-None-Match", "*")).status())
                .isEqualTo(404);
    }

    @Test
    void a_request_for_one_state_only_is_refused_in_another() {
        assertThat(site.send(Exchange.get(PAGE).with("If-Match", "\"other\"")).status())
                .isEqualTo(412);
        assertThat(site.send(Exchange.get(PAGE).with("If-Match", "W/" + plainTag))
                        .status())
                .isEqualTo(412);
        assertThat(site.send(Exchange.get(PAGE).with("If-Match", plainTag)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                        | GZIP",
                "x-gzip                      | GZIP",
                "GZIP                        | GZIP",
                "gzip, deflate, br, zstd     | GZIP",
                "deflate;q=1,gzip;q=0.001    | GZIP",
                "gzip ; q=0.8 , identity;q=.5| GZIP",
                "*                           | GZIP",
                "*;q=0.2                     | GZIP",
                "gzip;q=0.5, identity        | IDENTITY",
                "gzip;q=0                    | IDENTITY",
                "gzip;q=0.0, *               | IDENTITY",
                "gzip;q=oops                 | IDENTITY",
                "br                          | IDENTITY",
                "''                          | IDENTITY",
                "identity;q=0, gzip          | GZIP",
                "*;q=0                       | NONE",
                "identity;q=0                | NONE",
                "identity;q=0, gzip;q=0, *   | NONE",
                "*;q=0, identity             | IDENTITY",
            })
    void the_request_chooses_among_the_encodings(String header, Coding chosen) {
        assertThat(Coding.preferred(header, true)).isEqualTo(chosen);
    }

    @Test
    void what_gzip_does_not_make_smaller_is_sent_as_it_is() {
        assertThat(site.send(Exchange.get("/assets/1a2b/style.css").with("Accept-Encoding", "gzip"))
                        .header("Content-Encoding"))
                .isNull();
        assertThat(Coding.preferred("gzip", false)).isEqualTo(Coding.IDENTITY);
        assertThat(Coding.preferred("gzip, identity;q=0", false)).isEqualTo(Coding.NONE);
    }

    @Test
    void a_request_that_refuses_every_encoding_gets_nothing_else() {
        assertThat(site.send(Exchange.get(PAGE).with("Accept-Encoding", "*;q=0"))
                        .status())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                            | true",
                "application/*;q=0.1                         | true",
                "text/html, */*;q=0.8                        | true",
                "text/html;level=\"1,2\", application/JSON   | true",
                "application/json;q=0, */*                   | false",
                "application/*;q=0, */*                      | false",
                "text/html                                   | false",
                "*/*;q=0                                     | false",
                "''                                          | true",
            })
    void the_request_says_whether_it_reads_json(String accept, boolean reads) {
        assertThat(AcceptedType.allowsJson(accept)).isEqualTo(reads);
    }

    private Exchange ifNoneMatch(String list) {
        return site.send(Exchange.get(PAGE).with("If-None-Match", list));
    }

    private Exchange zipped() {
        return site.send(Exchange.get(PAGE).with("Accept-Encoding", "gzip"));
    }
}
