package org.modalitypages.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.State;
import org.modalitypages.moderation.Transition;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.theme.EmbedColours;

/** The descriptor says what the code does: whoever changes one is told to change the other. */
class DescriptorMatchesTest {

    private static final Path FOLDER = Path.of("plugin-descriptor");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(name = \"([a-z.-]+)\"");
    private static final Pattern READ = Pattern.compile("\"((?:database|oidc|launch)\\.[a-z-]+)\"");

    /** The server's own, and what is no setting though it looks like one. */
    private static final Set<String> NOT_OURS =
            Set.of("payara.instance.http.port", "launch.refused", "database.migration", "launch.token");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugin.json",
                "content-types/modality.json",
                "content-types/specialist.json",
                "content-types/statement.json"
            })
    void files_follow_their_schema(String file) throws IOException {
        var text = Files.readString(FOLDER.resolve(file));
        var schema =
                FOLDER.resolve(file).getParent().resolve(Descriptor.file(file).getString("$schema"));
        var problems = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema), InputFormat.JSON)
                .validate(text, InputFormat.JSON);

        assertThat(problems).isEmpty();
    }

    @Test
    void every_file_that_the_descriptor_names_is_there() {
        var plugin = Descriptor.file("plugin.json");
        var named = Stream.concat(
                Stream.of("workflow", "roles", "settings", "privacy", "csp").map(plugin::getString),
                Stream.of("contentTypes", "widgets").flatMap(list -> strings(plugin, list).stream()));

        assertThat(named).allSatisfy(file -> assertThat(FOLDER.resolve(file)).exists());
        plugin.getJsonArray("hosts")
                .getValuesAs(JsonObject.class)
                .forEach(host -> assertThat(
                                FOLDER.resolve(host.getString("kind")).resolve("connection.schema.json"))
                        .exists());
    }

    @Test
    void the_workflow_is_the_table_of_transitions() {
        var workflow = Descriptor.file("workflow.json");
        var states = workflow.getJsonArray("states").getValuesAs(JsonObject.class);
        assertThat(states)
                .extracting(state -> state.getString("name") + " " + state.getString("kind"))
                .containsExactlyElementsOf(Arrays.stream(State.values())
                        .map(state -> state + " " + (state.live() ? "live" : state.open() ? "open" : "closed"))
                        .toList());
        assertThat(workflow.getJsonArray("transitions").getValuesAs(JsonObject.class))
                .extracting(move -> move.getString("name") + " " + new TreeSet<>(strings(move, "from")) + " "
                        + move.getString("to") + " " + move.getString("by") + " " + move.getString("words"))
                .containsExactlyElementsOf(Arrays.stream(Transition.values())
                        .map(move -> move + " "
                                + move.from().stream().map(State::name).collect(Collectors.toCollection(TreeSet::new))
                                + " " + move.to() + " " + move.by() + " " + move.words())
                        .toList());
    }

    @Test
    void the_roles_are_those_of_the_code() {
        var roles = Descriptor.file("roles.json").getJsonArray("roles").getValuesAs(JsonObject.class);

        assertThat(roles)
                .extracting(role -> role.getString("name") + " " + new TreeSet<>(strings(role, "includes")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values())
                        .map(role -> role.word() + " "
                                + role.withImplied().stream()
                                        .filter(implied -> implied != role)
                                        .map(Role::word)
                                        .collect(Collectors.toCollection(TreeSet::new)))
                        .toList());
    }

    @Test
    void the_settings_are_those_that_the_code_reads_with_their_defaults() throws IOException {
        var described = Descriptor.file("settings.schema.json").getJsonObject("properties");
        var read = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                for (var pattern : List.of(INJECTED, READ)) {
                    pattern.matcher(code).results().map(found -> found.group(1)).forEach(read::add);
                }
            }
        }
        read.removeAll(NOT_OURS);
        assertThat(described.keySet()).containsExactlyInAnyOrderElementsOf(read);

        var defaults = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            defaults.load(in);
        }
        defaults.forEach((key, value) -> assertThat(
                        text(described.getJsonObject((String) key).get("default")))
                .as("the default of %s", key)
                .isEqualTo(value));
    }

    @Test
    void the_widget_has_the_attributes_events_and_variables_of_its_script_and_style_sheet() throws IOException {
        var widget = Descriptor.file("widgets/meet-the-specialists.json");
        var script = Files.readString(Path.of("src/main/embed/1.0.0/meet-the-specialists.js"));
        var asked = script.substring(
                script.indexOf("const ASKED = {"), script.indexOf("};", script.indexOf("const ASKED")));
        var attributes = new TreeSet<>(Set.of("modality", "heading"));
        Pattern.compile("(?m)^  ([a-z]+): /")
                .matcher(asked)
                .results()
                .map(found -> found.group(1))
                .forEach(attributes::add);
        assertThat(widget.getJsonArray("attributes").getValuesAs(JsonObject.class))
                .extracting(attribute -> attribute.getString("name"))
                .containsExactlyInAnyOrderElementsOf(attributes);

        var told = Pattern.compile("tell\\(\\w+, '([a-z-]+)'")
                .matcher(script)
                .results()
                .map(found -> found.group(1));
        assertThat(strings(widget, "events")).containsExactlyInAnyOrderElementsOf(told.collect(Collectors.toSet()));

        var styles = Files.readString(Path.of("src/main/resources/org/modalitypages/theme/embed.css"))
                + Files.readString(Path.of("src/main/java/org/modalitypages/theme/EmbedStyles.java"));
        assertThat(strings(widget, "cssVariables"))
                .allSatisfy(variable -> assertThat(styles.contains("var(" + variable)
                                || EmbedColours.NAMES.contains(variable.substring(6)))
                        .as(variable)
                        .isTrue());
    }

    @Test
    void the_events_are_those_of_each_content_type_and_of_webhooks() {
        var events = new TreeSet<>(Set.of("cache.purged", "test.sent"));
        Descriptor.load().contentTypes().forEach(type -> {
            events.add(type.name() + ".published");
            events.add(type.name() + ".withdrawn");
        });

        assertThat(strings(Descriptor.file("plugin.json"), "events")).containsExactlyElementsOf(events);
    }

    private static List<String> strings(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : String.valueOf(value);
    }
}
