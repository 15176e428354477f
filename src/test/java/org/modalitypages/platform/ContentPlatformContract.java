package org.modalitypages.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.json.Json;

/** What every adapter keeps to, tried against the real platform. */
public abstract class ContentPlatformContract {

    private static final Instant MORNING = Instant.parse("2026-05-04T09:30:00Z");
    private static final int MANY = 230;

    private final Descriptor descriptor = Descriptor.load();
    private ContentPlatform platform;

    /** Speaks with the real platform, over these settings in place of the right ones. */
    protected abstract ContentPlatform connect(Map<String, String> otherSettings);

    /** The setting that lets us in. */
    protected abstract String secret();

    /** Changes a field behind our back, as an administrator of the platform can. */
    protected abstract void editThere(ItemKey item, String field, String value);

    /** Deletes an item behind our back. */
    protected abstract void deleteThere(ItemKey item);

    @BeforeEach
    void install() {
        platform = connect(Map.of());
        platform.install(descriptor);
    }

    @AfterEach
    void uninstall() {
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
    }

    @Test
    void installing_again_changes_nothing_and_says_so() {
        var again = platform.install(descriptor);

        assertThat(again.done()).isEmpty();
        assertThat(again.kept()).isNotEmpty();
        assertThat(platform.check().good())
                .as("%s", platform.check().findings())
                .isTrue();
    }

    @Test
    void what_is_published_is_there_to_the_letter() {
        var items = List.of(modality("1", "EMDR"), specialist("2", "Zoë Ångström"), statement("3", "1", "2", "Hello."));
        items.forEach(item -> platform.publish(item, "event-" + item.key()));

        assertHolds(items);
    }

    @Test
    void a_change_that_is_told_twice_is_made_once() {
        var item = modality("1", "EMDR");
        platform.publish(item, "event-1");
        platform.publish(item, "event-1");

        assertHolds(List.of(item));
    }

    @Test
    void a_later_edition_takes_the_place_of_the_former() {
        platform.publish(modality("1", "EMDR"), "event-1");
        var later = item(
                "modality",
                "1",
                Json.createObjectBuilder().add("slug", "emdr-therapy").add("title", "EMDR therapy"));
        platform.publish(later, "event-2");

        assertHolds(List.of(later));
    }

    @Test
    void awkward_text_arrives_as_it_is() {
        var texts = List.of(
                "One paragraph.\n\nAnother, with a line\nbreak.",
                "Quotes \"double\", 'single', ‘curly’ and a \\ backslash \\n \\\\ twice.",
                "<script>alert(1)</script> & <b>bold</b> &amp; &lt;tag&gt; [shortcode] {{field}} %s $1",
                "Emoji 🧠💬, עברית, العربية, 日本語, e\u0301, zero\u200bwidth",
                "http://example.com on a line\n\nhttps://www.example.org/watch?v=1",
                "a -- b --- c ... (c) 1/2 \"x\" 'y' 3x4",
                "x".repeat(4_900));
        var items = new ArrayList<>(List.of(modality("1", "EMDR"), specialist("2", "O'Neil \"Al\" & Söhne <x>")));
        for (int at = 0; at < texts.size(); at++) {
            items.add(statement(Integer.toString(100 + at), "1", "2", texts.get(at)));
        }
        items.forEach(item -> platform.publish(item, "event-" + item.key()));

        assertHolds(items);
    }

    @Test
    void every_field_may_be_there_or_not() {
        var all = Json.createObjectBuilder();
        for (var field : descriptor.contentType("specialist").fields()) {
            switch (field.type()) {
                case BOOLEAN -> all.add(field.name(), false);
                case LIST ->
                    all.add(
                            field.name(),
                            Json.createArrayBuilder().add("One, with a comma").add("Two; \"three\""));
                case CHOICE -> all.add(field.name(), field.choices().get(0));
                case SLUG -> all.add(field.name(), "all-fields");
                case URL, IMAGE -> all.add(field.name(), "https://example.com/a?b=1&c=ü");
                case DATE_TIME -> all.add(field.name(), MORNING.toString());
                default -> all.add(field.name(), "Text of " + field.name());
            }
        }
        var full = item("specialist", "2", all);
        platform.publish(full, "event-1");
        assertHolds(List.of(full));

        var bare = specialist("2", "Bare");
        platform.publish(bare, "event-2");
        assertHolds(List.of(bare));
    }

    @Test
    void items_arrive_in_any_order() {
        var statement = statement("3", "1", "2", "Before its modality.");
        platform.publish(statement, "event-1");
        platform.publish(specialist("2", "Ada"), "event-2");
        platform.publish(modality("1", "EMDR"), "event-3");

        assertHolds(List.of(modality("1", "EMDR"), specialist("2", "Ada"), statement));
    }

    @Test
    void what_is_withdrawn_is_gone_and_may_come_back() {
        var items = List.of(modality("1", "EMDR"), specialist("2", "Ada"), statement("3", "1", "2", "Hello."));
        items.forEach(item -> platform.publish(item, "event-" + item.key()));

        platform.withdraw(new ItemKey("statement", "3"), "event-4");
        assertHolds(items.subList(0, 2));
        platform.withdraw(new ItemKey("statement", "3"), "event-4");
        platform.withdraw(new ItemKey("statement", "999"), "event-5");
        platform.withdraw(new ItemKey("modality", "1"), "event-6");
        assertHolds(items.subList(1, 2));

        items.forEach(item -> platform.publish(item, "event-again-" + item.key()));
        assertHolds(items);
    }

    @Test
    void two_items_may_be_called_the_same() {
        var items = List.of(
                item(
                        "modality",
                        "1",
                        Json.createObjectBuilder().add("slug", "emdr").add("title", "EMDR")),
                item(
                        "modality",
                        "4",
                        Json.createObjectBuilder().add("slug", "emdr-2").add("title", "EMDR")),
                item(
                        "specialist",
                        "2",
                        Json.createObjectBuilder()
                                .add("slug", "emdr")
                                .add("kind", "practice")
                                .add("name", "EMDR")));
        items.forEach(item -> platform.publish(item, "event-" + item.key()));

        assertHolds(items);
    }

    @Test
    void edits_there_show_and_are_put_right() {
        var items = List.of(modality("1", "EMDR"), specialist("2", "Ada"), statement("3", "1", "2", "Hello."));
        items.forEach(item -> platform.publish(item, "event-" + item.key()));

        editThere(items.get(2).key(), "text", "Hello, and call 555-0100 now.");
        deleteThere(items.get(1).key());
        var held = held("statement");
        assertThat(held).hasSize(1).doesNotContain(items.get(2).digest());
        assertThat(held("specialist")).isEmpty();

        items.forEach(item -> platform.publish(item, "event-repair-" + item.key()));
        assertHolds(items);
    }

    @Test
    void all_of_many_items_are_counted() {
        var items = new ArrayList<PublishedItem>(List.of(modality("1", "EMDR"), specialist("2", "Ada")));
        for (int at = 0; at < MANY; at++) {
            items.add(statement(Integer.toString(1_000 + at), "1", "2", "Quote number " + at + "."));
        }
        items.forEach(item -> platform.publish(item, "event-" + item.key()));

        assertHolds(items);
    }

    @Test
    void uninstalling_leaves_the_content_or_nothing() {
        platform.publish(modality("1", "EMDR"), "event-1");

        assertThat(platform.uninstall(UninstallPolicy.KEEP_CONTENT).done()).isNotEmpty();
        platform.install(descriptor);
        assertHolds(List.of(modality("1", "EMDR")));

        assertThat(platform.uninstall(UninstallPolicy.REMOVE_CONTENT).done()).isNotEmpty();
        assertThat(platform.uninstall(UninstallPolicy.REMOVE_CONTENT).done()).isEmpty();
        platform.install(descriptor);
        assertHolds(List.of());
    }

    @Test
    void who_is_not_let_in_is_told_so() {
        var stranger = connect(Map.of(secret(), "wrong-wrong-wrong-wrong"));

        var failure =
                catchThrowableOfType(PlatformFailure.class, () -> stranger.publish(modality("1", "EMDR"), "event-1"));

        assertThat(failure.kind()).isEqualTo(PlatformFailure.Kind.CREDENTIALS);
        assertThat(failure).hasMessageNotContaining("wrong-wrong");
        assertThat(stranger.check().good()).isFalse();
        assertThat(stranger.check().findings()).isNotEmpty();
    }

    @Test
    void who_is_not_there_may_be_there_later() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        var absent = connect(Map.of("address", "http://127.0.0.1:" + nobody));

        var failure =
                catchThrowableOfType(PlatformFailure.class, () -> absent.publish(modality("1", "EMDR"), "event-1"));

        assertThat(failure.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
        assertThat(absent.check().good()).isFalse();
    }

    private void assertHolds(List<PublishedItem> items) {
        var held = Stream.of("modality", "specialist", "statement").flatMap(this::heldOf);
        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(PublishedItem::digest).toList());
    }

    private List<ItemDigest> held(String type) {
        return heldOf(type).toList();
    }

    private Stream<ItemDigest> heldOf(String type) {
        return platform.inventory(descriptor.contentType(type));
    }

    static PublishedItem modality(String id, String title) {
        return item(
                "modality",
                id,
                Json.createObjectBuilder()
                        .add("slug", "modality-" + id)
                        .add("title", title)
                        .add("summary", "In short: " + title)
                        .add(
                                "definition",
                                "<p>What <em>it</em> is.</p>\n<ul>\n<li>One</li>\n<li>Two &amp; three</li>\n</ul>")
                        .add("url", "https://directory.example/modalities/modality-" + id)
                        .add("locale", "en")
                        .add("publishedAt", MORNING.toString()));
    }

    static PublishedItem specialist(String id, String name) {
        return item(
                "specialist",
                id,
                Json.createObjectBuilder()
                        .add("slug", "specialist-" + id)
                        .add("kind", "person")
                        .add("name", name)
                        .add("attribution", name + " in Portland, OR")
                        .add("telehealth", true)
                        .add("languages", Json.createArrayBuilder().add("en").add("fr"))
                        .add("publishedAt", MORNING.toString()));
    }

    static PublishedItem statement(String id, String modality, String specialist, String text) {
        return item(
                "statement",
                id,
                Json.createObjectBuilder()
                        .add("text", text)
                        .add("attribution", "Ada in Portland, OR")
                        .add("modality", modality)
                        .add("specialist", specialist)
                        .add("locale", "en")
                        .add("publishedAt", MORNING.toString()));
    }

    private static PublishedItem item(String type, String id, JsonObjectBuilder fields) {
        JsonObject built = fields.build();
        return new PublishedItem(new ItemKey(type, id), built, MORNING);
    }
}
