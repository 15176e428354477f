package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeStructuredDataTest {

    private static final SiteView SITE = ThemeFixture.site("en", "/quiet.css");

    static Iterable<String> attacks() {
        return ThemeFixture.ATTACKS;
    }

    @Test
    void a_modality_page_is_about_a_treatment_and_quotes_its_specialists() {
        var json = read(StructuredData.modality(ThemeFixture.demo("acceptance-and-commitment-therapy", SITE)));
        var quotations = json.getJsonArray("hasPart").getValuesAs(JsonObject.class);

        assertThat(json.getString("@type")).isEqualTo("WebPage");
        assertThat(json.getJsonObject("about").getString("@type")).isEqualTo("PsychologicalTreatment");
        assertThat(quotations).hasSize(15);
        assertThat(quotations.get(0).getJsonObject("creator").getString("jobTitle"))
                .isEqualTo("Licensed Clinical Social Worker");
        var practice = quotations.get(2).getJsonObject("creator");
        assertThat(practice.getString("@type")).isEqualTo("Organization");
        assertThat(practice).doesNotContainKey("jobTitle");
    }

    @Test
    void only_types_and_properties_that_exist_are_used() {
        known(read(StructuredData.modality(ThemeFixture.demo("art-therapy", SITE))));
        known(read(StructuredData.index(ThemeFixture.index(SITE))));
        known(read(StructuredData.specialist(ThemeFixture.specialist(SITE))));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void no_text_leaves_its_script_element(String attack) {
        var json = StructuredData.modality(HostileFixture.modality(attack));

        assertThat(json).doesNotContain("<", ">");
        assertThat(read(json).getString("name")).isEqualTo(attack);
        known(read(json));
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static void known(JsonObject json) {
        assertThat(SchemaOrg.unknownIn(json)).isEmpty();
    }
}
