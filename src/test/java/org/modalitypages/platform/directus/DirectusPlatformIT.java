package org.modalitypages.platform.directus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.modalitypages.platform.directus.Project.modality;
import static org.modalitypages.platform.directus.Project.specialist;
import static org.modalitypages.platform.directus.Project.statement;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.json.Json;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.platform.FieldDescription;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PublishedItem;
import org.modalitypages.platform.UninstallPolicy;
import org.modalitypages.realhost.DirectusHost;

/** What a real Directus has after an installation, an upgrade and their undoing. */
class DirectusPlatformIT {

    private static DirectusHost host;

    private final Descriptor descriptor = Descriptor.load();
    private Project project;
    private ContentPlatform platform;

    @BeforeAll
    static void start() {
        host = DirectusHost.start();
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @BeforeEach
    void install() {
        project = new Project(host);
        platform = project.connect(Map.of());
        platform.install(descriptor);
    }

    @AfterEach
    void uninstall() {
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
    }

    @Test
    void every_field_has_a_form_of_its_kind_and_is_read_only() {
        for (var type : descriptor.contentTypes()) {
            var collection = project.object("/collections/mp_" + type.name()).getJsonObject("meta");
            assertThat(collection.getString("icon")).isEqualTo(type.icons().get("directus"));
            assertThat(collection.getString("note")).isEqualTo(type.description());
            assertThat(collection.getString("display_template")).isEqualTo("{{" + type.titleField() + "}}");
            assertThat(collection.getString("group")).isEqualTo("modality_pages");
            assertThat(collection.get("archive_field")).isEqualTo(JsonValue.NULL);
            var fields = fields("mp_" + type.name());
            for (var field : type.fields()) {
                var meta = fields.get(field.name()).getJsonObject("meta");
                assertThat(meta.getBoolean("readonly")).isTrue();
                assertThat(meta.getString("note", "")).isEqualTo(field.help());
                assertThat(meta.getString("interface")).isEqualTo(form(field.type()));
                assertThat(meta.getJsonArray("translations").getJsonObject(0).getString("translation"))
                        .isEqualTo(field.label());
            }
        }
        assertThat(project.list("/presets?filter[collection][_eq]=mp_statement"))
                .hasSize(1);
        assertThat(project.list("/relations/mp_statement"))
                .extracting(relation -> relation.getString("related_collection"))
                .containsExactlyInAnyOrder("mp_modality", "mp_specialist");
    }

    @Test
    void an_item_leads_to_the_others() {
        platform.publish(modality("1", "EMDR"), "event-1");
        platform.publish(specialist("2", "Ada Lark"), "event-2");
        platform.publish(statement("3", "1", "2", "Hello."), "event-3");
        platform.publish(statement("4", "99", "2", "Of a modality that is not there."), "event-4");

        var read = project.list("/items/mp_statement?fields=id,modality.title,specialist.name&sort=id");
        assertThat(read.get(0).getJsonObject("modality").getString("title")).isEqualTo("EMDR");
        assertThat(read.get(0).getJsonObject("specialist").getString("name")).isEqualTo("Ada Lark");
        assertThat(read.get(1).get("modality")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void an_upgrade_puts_right_what_differs_and_keeps_what_is_the_projects() {
        platform.publish(modality("1", "EMDR"), "event-1");
        project.asked("POST", "/fields/mp_modality", """
                {"field": "editors_choice", "type": "boolean", "schema": {}, "meta": {"special": ["cast-boolean"]}}""");
        project.asked("PATCH", "/items/mp_modality/1", "{\"editors_choice\": true}");
        project.asked("PATCH", "/fields/mp_modality/title", """
                {"meta": {"readonly": false, "width": "full", "interface": "input-multiline", "translations": [
                  {"language": "en-US", "translation": "Approach"}, {"language": "de-DE", "translation": "Ansatz"}]}}""");
        project.asked("PATCH", "/collections/mp_modality", "{\"meta\": {\"icon\": \"home\", \"color\": \"#FF0000\"}}");
        project.asked("DELETE", "/fields/mp_modality/summary", "");
        var view = project.list("/presets?filter[collection][_eq]=mp_modality").get(0);
        project.asked(
                "PATCH",
                "/presets/" + view.getInt("id"),
                "{\"layout_query\": {\"tabular\": {\"fields\": [\"slug\"], \"sort\": [\"slug\"]}}}");

        var upgrade = platform.install(descriptor);

        assertThat(upgrade.done())
                .containsExactlyInAnyOrder(
                        "Put right how mp_modality looks: icon.",
                        "Put right the field title of mp_modality: interface, readonly.",
                        "Added the field summary to mp_modality.");
        assertThat(upgrade.kept()).contains("Left what was added to mp_modality: editors_choice.");
        var title = fields("mp_modality").get("title").getJsonObject("meta");
        assertThat(title.getString("width")).isEqualTo("full");
        assertThat(title.getJsonArray("translations").toString()).contains("Approach", "Ansatz");
        assertThat(project.object("/collections/mp_modality")
                        .getJsonObject("meta")
                        .getString("color"))
                .isEqualTo("#FF0000");
        assertThat(project.list("/presets?filter[collection][_eq]=mp_modality").toString())
                .contains("[\"slug\"]");
        platform.publish(modality("1", "EMDR"), "event-2");
        assertHolds(List.of(modality("1", "EMDR")));
        assertThat(project.object("/items/mp_modality/1").getBoolean("editors_choice"))
                .isTrue();
    }

    @Test
    void a_collection_of_somebody_else_is_not_touched() {
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
        project.asked("POST", "/collections", "{\"collection\": \"mp_specialist\", \"schema\": {}, \"meta\": {}}");

        var refused = catchThrowableOfType(PlatformFailure.class, () -> platform.install(descriptor));
        assertThat(refused.kind()).isEqualTo(PlatformFailure.Kind.REFUSED);
        assertThat(refused).hasMessageContaining("mp_specialist that is not from Modality Pages");
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);

        assertThat(project.object("/collections/mp_specialist")).isNotEmpty();
        project.asked("DELETE", "/collections/mp_specialist", "");
    }

    @Test
    void what_is_the_projects_outlives_us() {
        pagesAbout("linked", JsonValue.NULL.toString());
        project.asked("PATCH", "/relations/linked/about", "{\"meta\": {\"one_collection\": \"mp_modality\"}}");
        pagesAbout("bound", "\"mp_modality\"");
        platform.publish(modality("1", "EMDR"), "event-1");
        project.asked("POST", "/items/linked", "{\"about\": \"1\"}");
        project.asked("POST", "/items/bound", "{\"about\": \"1\"}");

        assertThat(platform.uninstall(UninstallPolicy.REMOVE_CONTENT).kept())
                .contains("Left the collection mp_modality, as the field about of bound leads to it."
                        + " Delete that field there, then do this again.");
        project.asked("DELETE", "/fields/bound/about", "");
        assertThat(platform.uninstall(UninstallPolicy.REMOVE_CONTENT).kept())
                .contains(
                        "Left the field about of linked, which no longer leads to mp_modality.",
                        "Left the folder Modality Pages, as there are other collections in it.");

        assertThat(project.list("/items/linked").get(0).getString("about")).isEqualTo("1");
        assertThat(project.list("/items/bound")).hasSize(1);
        project.asked("DELETE", "/collections/linked", "");
        project.asked("DELETE", "/collections/bound", "");
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
        assertThat(project.list("/collections"))
                .noneMatch(collection -> collection.getString("collection").matches("mp_.*|modality_pages"));
        assertThat(project.list("/policies").toString()).doesNotContain("Modality Pages");
        assertThat(project.list("/flows")).isEmpty();
        assertThat(project.list("/operations")).isEmpty();
        assertThat(project.list("/presets?filter[collection][_starts_with]=mp_"))
                .isEmpty();
        assertThat(project.list("/permissions?filter[collection][_starts_with]=mp_"))
                .isEmpty();
    }

    @Test
    void what_cannot_be_deleted_is_emptied() {
        pagesAbout("bound", "\"mp_modality\"");
        platform.publish(modality("1", "EMDR"), "event-1");
        project.asked("POST", "/items/bound", "{\"about\": \"1\"}");

        var refused = catchThrowableOfType(
                PlatformFailure.class, () -> platform.withdraw(modality("1", "").key(), "event-2"));
        assertThat(refused).hasMessageContaining("Delete what leads to it");
        assertThat(project.object("/items/mp_modality/1").values())
                .filteredOn(value -> value != JsonValue.NULL)
                .containsExactly(Json.createValue("1"));

        project.asked("DELETE", "/collections/bound", "");
        platform.withdraw(modality("1", "").key(), "event-2");
        assertHolds(List.of());
    }

    /** A collection of the project in our folder, with a field that leads to another. */
    private void pagesAbout(String name, String related) {
        project.asked("POST", "/collections", """
                {"collection": "%s", "schema": {}, "meta": {"group": "modality_pages"}, "fields": [
                  {"field": "id", "type": "integer", "schema": {"is_primary_key": true, "has_auto_increment": true}},
                  {"field": "about", "type": "string", "schema": {"max_length": 64}, "meta": {"special": ["m2o"]}}]}""".formatted(name));
        project.asked("POST", "/relations", """
                {"collection": "%s", "field": "about", "related_collection": %s, "meta": {}}""".formatted(name, related));
    }

    @Test
    void content_that_stays_can_be_edited() {
        platform.publish(modality("1", "EMDR"), "event-1");

        platform.uninstall(UninstallPolicy.KEEP_CONTENT);

        var fields = fields("mp_modality");
        assertThat(fields).doesNotContainKeys("mp_notice", "mp_open");
        assertThat(fields.get("title").getJsonObject("meta").getBoolean("readonly"))
                .isFalse();
        assertThat(project.list("/flows")).isEmpty();
        assertHolds(List.of(modality("1", "EMDR")));
        assertThat(platform.uninstall(UninstallPolicy.KEEP_CONTENT).done()).isEmpty();
    }

    @Test
    void whoever_has_the_policy_reads_and_changes_nothing() {
        platform.publish(modality("1", "EMDR"), "event-1");
        var editor = Editors.add(project, "reading");
        var all = "/items/mp_modality";

        assertThat(project.answered(editor, "GET", all, "").body()).contains("EMDR");
        assertThat(project.answered(editor, "PATCH", all + "/1", "{\"title\": \"Mine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(project.answered(editor, "POST", all, "{\"id\": \"5\"}").status())
                .isEqualTo(403);
        assertThat(project.answered(editor, "DELETE", all + "/1", "").status()).isEqualTo(403);
        assertHolds(List.of(modality("1", "EMDR")));

        var platformOfEditor = project.connect(Map.of("token", editor));
        assertThat(platformOfEditor.check().good()).isFalse();
        assertThat(platformOfEditor.check().findings()).anyMatch(finding -> finding.contains("no administrator"));
        assertThat(catchThrowableOfType(
                                PlatformFailure.class, () -> platformOfEditor.publish(modality("1", "Mine"), "event-2"))
                        .kind())
                .isEqualTo(PlatformFailure.Kind.CREDENTIALS);
        Editors.remove(project, "reading");
    }

    @Test
    void a_licence_without_room_for_a_flow_costs_only_the_flow() {
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
        for (int at = 0; at < 5; at++) {
            project.asked("POST", "/flows", "{\"name\": \"own\", \"trigger\": \"manual\", \"status\": \"active\"}");
        }

        var installed = platform.install(descriptor);
        assertThat(installed.kept()).anyMatch(sentence -> sentence.startsWith("Made no flow"));
        assertThat(platform.check().good()).isTrue();
        platform.publish(modality("1", "EMDR"), "event-1");
        assertHolds(List.of(modality("1", "EMDR")));

        project.list("/flows").forEach(flow -> project.asked("DELETE", "/flows/" + flow.getString("id"), ""));
    }

    private static String form(FieldDescription.Type type) {
        return switch (type) {
            case TEXT, SLUG, URL, IMAGE, LOCALE -> "input";
            case PARAGRAPHS -> "input-multiline";
            case HTML -> "input-rich-text-html";
            case CHOICE -> "select-dropdown";
            case BOOLEAN -> "boolean";
            case LIST -> "tags";
            case DATE_TIME -> "datetime";
            case RELATION -> "select-dropdown-m2o";
        };
    }

    private Map<String, JsonObject> fields(String collection) {
        return project.list("/fields/" + collection).stream()
                .collect(Collectors.toMap(field -> field.getString("field"), field -> field));
    }

    private void assertHolds(List<PublishedItem> items) {
        var held = descriptor.contentTypes().stream().flatMap(platform::inventory);
        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(PublishedItem::digest).toList());
    }
}
