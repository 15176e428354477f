package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageHtmlTest {

    private static final String TOP = "<h1>T</h1><p>D.</p><h2>Meet the specialists</h2>";
    private static final String CREDIT = "<cite>Ida Roe, Counselor in Boise, ID</cite>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "One   two&nbsp;three | One two\u00a0three",
                "One <b>two</b><i>three</i> | One twothree",
                "<p>One</p><p>two</p> | One¶¶two",
                "One<br>two<br/><br>three | One¶two¶¶three",
                "<p>One</p> <p>&nbsp;</p> <p>two</p> | One¶¶two",
                "&ldquo;One&rdquo; &amp; &#8216;two&#x2019; | “One” & ‘two’",
                "&lt;b&gt;One&lt;/b&gt; | <b>One</b>",
                "One <script>alert(1)</script><style>b{}</style>two<!-- three --> | One two",
                "One <span aria-hidden=true>★</span><span class='sr-only'>x</span>two | One two",
                "One<img src=x alt=photo onerror=alert(1)> two | One two",
                "<ul><li>One</li><li>two</li></ul> | One¶¶two",
                "<q>One</q> two | One two",
                "One — in Boise, in Reno — two. | One — in Boise, in Reno — two.",
                "<p>I read <cite>The Quiet Door</cite> twice.</p> | I read The Quiet Door twice.",
            })
    void statement_text_is_what_a_reader_sees(String html, String text) {
        var page = PageHtml.parse(TOP + "<blockquote>" + html + CREDIT + "</blockquote>");

        assertThat(page.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.text()).isEqualTo(text.replace('¶', '\n'));
            assertThat(statement.credit().name()).isEqualTo("Ida Roe");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote>One.<cite>@</cite></blockquote>",
                "<blockquote><p>One.</p><p>— @</p></blockquote>",
                "<blockquote><p>One.<br>— @</p></blockquote>",
                "<blockquote><p>One.</p><footer>@</footer></blockquote>",
                "<blockquote><p>One. <cite>@</cite></p></blockquote>",
                "<blockquote>One.</blockquote><p>— @</p>",
                "<blockquote>One.</blockquote><cite>@</cite>",
                "<figure><blockquote>One.</blockquote><figcaption>@</figcaption></figure>",
                "<figure><blockquote>One.</blockquote><figcaption>&mdash; <cite>Ida Roe</cite>, Counselor in Boise, ID</figcaption></figure>",
                "<div><div>One.</div><div>— @</div></div>",
                "<div><div><p>One.</p></div><div><div><p>–&nbsp;@</p></div></div></div>",
                "<p>One.</p><p>— @</p>",
                "<p>One.<br>--@</p>",
                "<p>One. — @</p>",
                "<p>One. <em>— @</em></p>",
                "<p>One.</p><p><em>— <a href=/ida>Ida Roe</a>, Counselor</em> in <span>Boise</span>, ID</p>",
                "<p>One.</p><p>— <strong>Ida Roe</strong>, <em>Counselor</em> in Boise, ID</p>",
                "<ul><li>One. <span>— @</span></li></ul>",
                "<li><p>One.</p><small>— @</small></li>",
                "<table><tr><td>One.<td>— @</table>",
                "<table><tr><td>One.<tr><td>— @</table>",
                "<dl><dt>@</dt><dd>One.</dd></dl>",
                "<div class=card><h3>Ida Roe</h3><p>Counselor in Boise, ID</p><p>One.</p></div>",
                "<div class=card><h4>Ida Roe</h4><h5>Counselor</h5><h6>Boise, ID</h6><div>One.</div></div>",
                "<div class=card><p>One.</p><h3>Ida Roe</h3><p>Counselor in Boise, ID</p></div>",
                "<div class=card><p>One.</p><div class=name>Ida Roe</div><div class=title>Counselor</div><div class=location>Boise, ID</div></div>",
                "<div class=card><p>One.</p><p><strong>Ida Roe</strong><br>Counselor<br>Boise, ID</p></div>",
                "<div class=card><p>One.</p><p><strong>Ida Roe</strong></p><p>Counselor in Boise, ID</p></div>",
                "<div class=card><p>One.</p><p>— Ida Roe<br>Counselor in Boise, ID</p></div>",
                "<div class=card><span class=quote>One.</span> <span class=author>Ida Roe</span><span class=role>Counselor in Boise, ID</span></div>",
                "<div class=t><p>One.</p><p class=author>@</p></div>",
                "<h3>Ida Roe</h3><p>Counselor in Boise, ID</p><p>One.</p>",
                "<p>One.</p><h4>Ida Roe</h4><p>Counselor in Boise, ID</p>",
                "<h3>One.</h3><p>— @</p>",
                "<blockquote><h2>One.</h2><p>@</p></blockquote>",
                "<div class=t>One.<div class=by>@</div></div>",
                "<section><p>One.</p><address>@</address></section>",
                "<div>One.<hr>— @</div>",
                "<custom-quote><x-text>One.</x-text><x-by>— @</x-by></custom-quote>",
                "<div style='display:flex'><span style='display:block'>One.</span><span style='display:block'>— @</span></div>",
            })
    void every_builder_s_markup_gives_the_same(String html) {
        var first = html.replace("@", "Ida Roe, Counselor in Boise, ID");
        var second = first.replace("One.", "Two.")
                .replace("Ida", "Bo")
                .replace("Boise", "Reno")
                .replace("ID", "NV");

        for (var page :
                new String[] {TOP + first + second, TOP + "<div><div>" + first + "</div><div>" + second + "</div></div>"
                }) {
            assertThat(PageHtml.parse(page).statements())
                    .extracting(statement -> statement.text() + " " + PageReport.of(statement.credit()))
                    .containsExactly(
                            "One. person | Ida Roe | Counselor | Boise | ID | null",
                            "Two. person | Bo Roe | Counselor | Reno | NV | null");
        }
        assertThat(PageHtml.parse(TOP + first).statements())
                .extracting(statement -> statement.text() + " " + PageReport.of(statement.credit()))
                .containsExactly("One. person | Ida Roe | Counselor | Boise | ID | null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>X</nav>",
                "<header><a href=/>X</a></header>",
                "<footer><p>X</p></footer>",
                "<div class=cookie-banner>X</div>",
                "<div id=footer>X</div>",
                "<div role=navigation>X</div>",
                "<div hidden>X</div>",
                "<div style='color:red; display: none'>X</div>",
                "<p aria-hidden=true>X</p>",
                "<script>X</script>",
                "<style>X</style>",
                "<noscript>X</noscript>",
                "<template><p>X</p></template>",
                "<!-- X -->",
                "<form><label>X</label><input value=X></form>",
                "<button>X</button>",
                "<select><option>X</select>",
                "<svg><text>X</text></svg>",
                "<iframe>X</iframe>",
                "<ul class=breadcrumbs><li>X</ul>",
                "<dialog>X</dialog>",
                "<aside>X</aside>",
                "<figure><img src=a><figcaption>Photo: A. Roe</figcaption></figure>",
            })
    void what_surrounds_the_content_never_gets_in(String noise) {
        var page = PageHtml.parse(noise + "<h1>T</h1>" + noise + "<p>D.</p>" + noise + "<h2>Meet the specialists</h2>"
                + noise + "<blockquote>One." + CREDIT + "</blockquote>" + noise + "<blockquote>Two." + CREDIT
                + "</blockquote>" + noise);

        assertThat(page.modality()).isEqualTo(new ParsedModality("T", "D.", null, null));
        assertThat(page.statements()).extracting(ParsedStatement::text).containsExactly("One.", "Two.");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void lines_count_from_where_the_text_starts() {
        var page = PageHtml.parse(
                "<h1>T</h1>\r\n<p>D.</p>\r\n<h2>Meet the specialists</h2>\r\n<blockquote>\r\n\r\n  <p>\r\n  One\r\n  two.</p>\r\n"
                        + CREDIT + "</blockquote><blockquote>Three." + CREDIT + "</blockquote>");

        assertThat(page.statements()).extracting(ParsedStatement::line).containsExactly(7, 9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "<title>EMDR | Harbour</title> @ EMDR",
                "<title>EMDR - Harbour - x</title> @ EMDR",
                "<title>EMDR — Harbour</title> @ EMDR",
                "<title>Harbour</title><meta property=og:title content='Art Therapy &ndash; Harbour'> @ Art Therapy",
                "<meta property=og:site_name content='The Co-Op'><meta property=og:title content='Mind-Body | The Co-Op'> @ Mind-Body",
                "<title>Mind-Body Therapy</title> @ Mind-Body Therapy",
                "<h2>Focusing</h2> @ Focusing",
            })
    void without_a_heading_the_title_is_guessed_and_reported(String head, String title) {
        var page = PageHtml.parse(head + "<p>D.</p>");

        assertThat(page.modality().title()).isEqualTo(title);
        assertThat(page.problems())
                .anySatisfy(problem -> assertThat(problem.detail()).contains("no h1"));
    }

    @Test
    void a_statement_without_credit_and_a_credit_without_statement_cost_nothing_else() {
        var page = PageHtml.parse(TOP + "<blockquote>\nNobody's.</blockquote><blockquote>One." + CREDIT
                + "</blockquote>\n<blockquote>" + CREDIT + "</blockquote><blockquote>Two." + CREDIT
                + "</blockquote>\n<blockquote>Nobody's either.</blockquote>");

        assertThat(page.statements()).extracting(ParsedStatement::text).containsExactly("One.", "Two.");
        assertThat(page.problems()).extracting(Problem::line).containsExactly(2, 3, 4);
    }

    @Test
    void the_language_is_the_page_s_own() {
        assertThat(PageHtml.parse("<html lang=' de-AT '><h1>T</h1>").language()).isEqualTo("de-AT");
        assertThat(PageHtml.parse("<html lang=''><h1>T</h1>").language()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div><h3>Need help finding the right therapist?</h3><a href='/m?a=1&amp;b=2'>Find Your Match</a></div> | /m?a=1&b=2",
                "<p>Need help finding the right therapist? <a href=/m>Find Your Match</a></p> | /m",
                "<a href=/m><div>Need help finding the right therapist?</div><div>Find your match</div></a> | /m",
                "<h3>Need help choosing a specialist?</h3><p>Take two minutes.</p><p><a href=/m><span>FIND YOUR MATCH</span> →</a></p> | /m",
                "<h3>Need help finding the right therapist?</h3><a href=/m>Get started</a> | /m",
                "<aside><p>Need help finding the right therapist?</p><a href=/m>Find Your Match</a></aside> | /m",
                "<p>Need help finding the right therapist?</p><button>Find Your Match</button> |",
            })
    void of_the_match_block_only_the_link_is_kept(String block, String href) {
        var page = PageHtml.parse("<h1>T</h1><p>It is kind. Is it you? Contact us today.</p>" + block
                + "<h2>Meet the specialists</h2><p>One.</p><p>— Ida Roe in Boise, ID</p>");

        assertThat(page.modality())
                .isEqualTo(new ParsedModality("T", "It is kind.", "Is it you? Contact us today.", href));
        assertThat(page.statements()).extracting(ParsedStatement::text).containsExactly("One.");
    }
}
