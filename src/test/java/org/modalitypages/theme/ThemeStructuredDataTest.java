package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeStructuredDataTest {

    /** Types with the properties that https://schema.org (version 29) gives them, inherited ones included. */
    private static final Map<String, Set<String>> SCHEMA = Map.ofEntries(
            Map.entry(
                    "WebPage",
                    Set.of("name", "description", "url", "inLanguage", "isPartOf", "breadcrumb", "about", "hasPart")),
            Map.entry(
                    "ProfilePage",
                    Set.of(
                            "name",
                            "description",
                            "url",
                            "inLanguage",
                            "isPartOf",
                            "breadcrumb",
                            "mainEntity",
                            "hasPart")),
            Map.entry("CollectionPage", Set.of("name", "description", "url", "inLanguage", "isPartOf", "mainEntity")),
            Map.entry("WebSite", Set.of("name", "url")),
            Map.entry("BreadcrumbList", Set.of("itemListElement")),
            Map.entry("ItemList", Set.of("itemListElement")),
            Map.entry("ListItem", Set.of("position", "name", "item", "url")),
            Map.entry("PsychologicalTreatment", Set.of("name", "description", "url")),
            Map.entry("Quotation", Set.of("text", "inLanguage", "url", "creator", "about")),
            Map.entry("Person", Set.of("name", "jobTitle", "url", "address", "knowsLanguage", "sameAs")),
            Map.entry("Organization", Set.of("name", "url", "address", "knowsLanguage", "sameAs")),
            Map.entry("PostalAddress", Set.of("addressLocality", "addressRegion", "addressCountry")));

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

    private static void known(JsonValue value) {
        if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(ThemeStructuredDataTest::known);
            return;
        }
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            return;
        }
        var object = value.asJsonObject();
        assertThat(SCHEMA).containsKey(object.getString("@type"));
        object.forEach((name, child) -> {
            if (!name.startsWith("@")) {
                assertThat(SCHEMA.get(object.getString("@type"))).contains(name);
                known(child);
            }
        });
    }
}
