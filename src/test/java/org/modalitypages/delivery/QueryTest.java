package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final List<String> LOCALES = List.of("en", "de");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                | /api/v1/specialists",
                "sort=name&limit=20&locale=en                      | /api/v1/specialists",
                "limit=5&sort=-name                                | /api/v1/specialists?sort=-name&limit=5",
                "filter[city]=Boise&filter[region]=ID              | /api/v1/specialists?filter%5Bregion%5D=ID&filter%5Bcity%5D=Boise",
                "filter%5Bcity%5D=S%C3%A3o%20Paulo                 | /api/v1/specialists?filter%5Bcity%5D=S%C3%A3o+Paulo",
                "filter%5bcity%5d=S%c3%a3o+Paulo                   | /api/v1/specialists?filter%5Bcity%5D=S%C3%A3o+Paulo",
                "locale=DE&fields=name,id&include=statements       | /api/v1/specialists?include=statements&fields=id,name&locale=de",
            })
    void the_same_question_has_one_key(String query, String key) {
        assertThat(specialists(query).key()).isEqualTo(key);
        var again = specialists(query).key();
        var question = again.indexOf('?');
        assertThat(specialists(question < 0 ? "" : again.substring(question + 1))
                        .key())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=2                            | page          | filter[region]",
                "filter=1                          | filter        | limit",
                "filter[name]=x                    | filter[name]  | filter[kind]",
                "filter[telehealth]=yes            | filter[telehealth] | true",
                "sort=city                         | sort          | -name",
                "sort=--name                       | sort          | name",
                "limit=0                           | limit         | 1 to 100",
                "limit=101                         | limit         | 1 to 100",
                "limit=+5                          | limit         | 1 to 100",
                "limit=99999999999                 | limit         | 1 to 100",
                "include=modality                  | include       | statements",
                "include=statements,               | include       | statements",
                "fields=name,secret                | fields        | name",
                "locale=fr                         | locale        | de",
            })
    void what_is_on_no_list_is_refused_by_name(String query, String parameter, String allowed) {
        var refusal = refused(query);

        assertThat(refusal.parameter()).isEqualTo(parameter);
        assertThat(refusal.allowed()).contains(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=5&limit=5            | limit",
                "filter[city]=              | filter[city]",
                "filter[city]=+             | filter[city]",
                "sort                       | sort",
                "after=                     | after",
                "after=AAAA                 | after",
                "after=!!                   | after",
                "filter[city]=%             | filter[city]",
                "filter[city]=%zz           | filter[city]",
                "filter[city]=%ff           | filter[city]",
                "filter[city]=%C3           | filter[city]",
            })
    void what_cannot_be_read_is_refused_by_name(String query, String parameter) {
        assertThat(refused(query).parameter()).isEqualTo(parameter);
    }

    @Test
    void a_value_has_a_longest_length() {
        assertThat(refused("filter[city]=" + "x".repeat(501)).parameter()).isEqualTo("filter[city]");
    }

    @Test
    void a_cursor_finds_its_place_again() {
        var cursor = new Cursor("-name", "Ørsted – \u001f & Co", "42");

        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(cursor.toString())).hasValue(cursor);
        assertThat(specialists("sort=-name&after=" + cursor).window().after()).hasValue(cursor);
    }

    @Test
    void a_cursor_is_good_for_its_own_sort() {
        assertThat(refused("sort=name&after=" + new Cursor("-name", "A", "1")).parameter())
                .isEqualTo("after");
    }

    @Test
    void no_character_of_a_cursor_can_be_changed() {
        var text = new Cursor("name", "Wren", "42").toString();

        for (int index = 0; index < text.length(); index++) {
            var other = text.charAt(index) == 'A' ? 'B' : 'A';
            var changed = text.substring(0, index) + other + text.substring(index + 1);
            assertThat(Cursor.parse(changed)).as(changed).isEmpty();
        }
        assertThat(Cursor.parse(text + "=")).isEmpty();
        assertThat(Cursor.parse(text.substring(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=title", "limit=5", "after=x", "filter[slug]=x"})
    void one_item_has_no_list_parameters(String query) {
        var refusal = catchThrowableOfType(
                QueryRefused.class, () -> ItemQuery.parse(PublicCollection.MODALITIES, "cbt", query, LOCALES));

        assertThat(refusal.allowed()).containsExactly("include", "fields", "locale");
    }

    @Test
    void an_item_says_how_much_of_it_is_wanted() {
        var query = ItemQuery.parse(
                PublicCollection.MODALITIES, "cbt", "include=statements&fields=title&locale=de", LOCALES);

        assertThat(query.selection().includes("statements")).isTrue();
        assertThat(query.selection().includes("specialist")).isFalse();
        assertThat(query.selection().shows("title")).isTrue();
        assertThat(query.selection().shows("slug")).isFalse();
        assertThat(query.selection().locale()).isEqualTo("de");
    }

    @Test
    void the_last_part_of_a_list_has_no_link() {
        assertThat(specialists("").linkToNext(Optional.empty())).isEmpty();
    }

    private static ListQuery specialists(String query) {
        return ListQuery.parse(PublicCollection.SPECIALISTS, query, LOCALES);
    }

    private static QueryRefused refused(String query) {
        return catchThrowableOfType(QueryRefused.class, () -> specialists(query));
    }
}
