package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, https://www.example.org",
        "https://www.example.org/, https://www.example.org",
        "HTTPS://WWW.Example.ORG, https://www.example.org",
        "https://www.example.org:443, https://www.example.org",
        "https://www.example.org:0443, https://www.example.org",
        "https://www.example.org:8443, https://www.example.org:8443",
        "https://www.example.org:80, https://www.example.org:80",
        "https://therapie-für-alle.example, https://xn--therapie-fr-alle-szb.example",
        "https://BÜCHER.example, https://xn--bcher-kva.example",
        "https://例え.テスト, https://xn--r8jz45g.xn--zckzah",
        "https://intranet, https://intranet",
        "https://under_score.example, https://under_score.example",
        "https://203.0.113.7, https://203.0.113.7",
        "https://[2001:DB8:0:0:1:0:0:1], https://[2001:db8::1:0:0:1]",
        "https://[2001:db8::1], https://[2001:db8::1]",
        "https://[0:0:0:0:0:0:0:0], https://[::]",
        "https://[1:0:2:3:4:5:6:7], https://[1:0:2:3:4:5:6:7]",
        "https://[1:2:3:4:5:6:0:0], https://[1:2:3:4:5:6::]",
        "http://localhost:4000, http://localhost:4000",
        "http://localhost:80, http://localhost",
        "http://preview.localhost:4000, http://preview.localhost:4000",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://[::1]:8080, http://[::1]:8080",
    })
    void an_origin_is_kept_as_browsers_send_it(String typed, String sent) {
        assertThat(Origin.serialized(typed)).isEqualTo(sent);
        assertThat(Origin.serialized(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "null, sandboxed frames",
        "*, Nothing can stand for several",
        "https://*.example.org, Nothing can stand for several",
        "www.example.org, begin with https://",
        "//www.example.org, begin with https://",
        "https:www.example.org, begin with https://",
        "ftp://www.example.org, is not on the web",
        "file:///index.html, is not on the web",
        "chrome-extension://abcdef, is not on the web",
        "http://www.example.org, https only",
        "http://127.0.0.1.example.org, https only",
        "http://localhost.example.org, https only",
        "https://www.example.org/articles/one, Its origin is https://www.example.org: enter that",
        "https://WWW.example.org:443/articles?page=2#top, Its origin is https://www.example.org: enter that",
        "https://www.example.org?page=2, Its origin is https://www.example.org: enter that",
        "https://www.example.org#top, Its origin is https://www.example.org: enter that",
        "https://www.example.org\\evil, Its origin is https://www.example.org: enter that",
        "https://www.example.org., Leave out the dot",
        "https://www.example.org。, Leave out the dot",
        "https://user:secret@www.example.org, leave out what stands before the @",
    })
    void something_else_is_refused_with_help(String typed, String help) {
        assertThatThrownBy(() -> Origin.serialized(typed))
                .isInstanceOf(Origin.Unusable.class)
                .hasMessageContaining(help);
    }

    @ParameterizedTest
    @CsvSource({
        "https://",
        "https://:443",
        "https://www..example.org",
        "https://-www.example.org",
        "https://www .example.org",
        "https://www.exam%70le.org",
        "https://www.example.org:0",
        "https://www.example.org:",
        "https://www.example.org:65536",
        "https://www.example.org:8o",
        "https://127.1",
        "https://0x7f.0.0.1",
        "https://256.1.1.1",
        "https://1.2.3.4.5",
        "https://[::ffff:1.2.3.4",
        "https://[127.0.0.1]",
        "https://[fe80::1%eth0]",
        "https://[::1]x",
        "https://straße.example",
        "https://a;b.example",
    })
    void what_no_browser_would_send_is_refused(String typed) {
        assertThatThrownBy(() -> Origin.serialized(typed)).isInstanceOf(Origin.Unusable.class);
    }

    @Test
    void a_host_has_a_longest_name() {
        assertThatThrownBy(() -> Origin.serialized("https://" + "a.".repeat(130) + "example"))
                .isInstanceOf(Origin.Unusable.class);
    }

    @Test
    void our_own_is_made_of_our_address() {
        assertThat(Origin.of("https://Directory.example:443/pages")).isEqualTo("https://directory.example");
        assertThat(Origin.of("http://localhost:8080")).isEqualTo("http://localhost:8080");
    }

    @ParameterizedTest
    @CsvSource({
        "https://xn--bcher-kva.example, https://b\u00fccher.example",
        "https://www.xn--bcher-kva.example:8443, https://www.b\u00fccher.example:8443",
        "https://xn--.example,",
        "https://www.example.org,",
        "https://[2001:db8::1],"
    })
    void a_host_beyond_ascii_can_be_read(String origin, String readable) {
        assertThat(Origin.readable(origin)).isEqualTo(Optional.ofNullable(readable));
    }
}
