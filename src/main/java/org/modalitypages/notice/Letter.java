package org.modalitypages.notice;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.modalitypages.json.Json;

/**
 * What a mail says, before it becomes HTML and text.
 *
 * @param subject one line of at most {@value #LONGEST_SUBJECT} characters, without control characters
 * @param greeting one line, such as {@code Hello Ann Lee,}
 * @param why one sentence at the end that says why it comes
 */
public record Letter(String subject, String greeting, List<Block> blocks, String why) {

    static final int LONGEST_SUBJECT = 200;

    /** A part of the letter. */
    public sealed interface Block permits Paragraph, Words, Action, Items, Rows {}

    /** A plain paragraph. */
    public record Paragraph(String text) implements Block {}

    /** What somebody wrote, set apart; line ends are kept. */
    public record Words(String label, String text) implements Block {}

    /**
     * Something to open.
     *
     * @param path site-relative; {@code null} for the mail's own secret link, which is kept apart until it is sent
     */
    public record Action(String label, String path) implements Block {}

    /** A list under a heading; {@code more} says what was left out, or is {@code null}. */
    public record Items(String heading, List<Item> items, String more) implements Block {}

    /** One of a list; {@code path} is site-relative or {@code null}. */
    public record Item(String title, String detail, String path) {}

    /** Labels and values. */
    public record Rows(String heading, List<Row> rows) implements Block {}

    /** One label with its value. */
    public record Row(String label, String value) {}

    public Letter {
        subject = oneLine(subject, LONGEST_SUBJECT);
        greeting = oneLine(greeting, 300);
        blocks = List.copyOf(blocks);
    }

    /**
     * Words as one line: whatever could end a header or turn the direction of what follows becomes a space. Line ends in
     * a subject or a name are how headers get injected, and bidirectional controls how names are forged.
     */
    static String oneLine(String words, int limit) {
        var line = words.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (line.length() <= limit) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return line.substring(0, end) + "…";
    }

    /** As stored. */
    String toJson() {
        var all = Json.createArrayBuilder();
        blocks.forEach(block -> all.add(json(block)));
        return Json.createObjectBuilder()
                .add("subject", subject)
                .add("greeting", greeting)
                .add("blocks", all)
                .add("why", why)
                .build()
                .toString();
    }

    /** Reads what {@link #toJson} wrote. */
    static Letter of(String stored) {
        try (var reader = Json.createReader(new StringReader(stored))) {
            var json = reader.readObject();
            var blocks = new ArrayList<Block>();
            json.getJsonArray("blocks").getValuesAs(JsonObject.class).forEach(block -> blocks.add(block(block)));
            return new Letter(json.getString("subject"), json.getString("greeting"), blocks, json.getString("why"));
        }
    }

    private static JsonObject json(Block block) {
        var json = Json.createObjectBuilder();
        if (block instanceof Paragraph paragraph) {
            json.add("text", paragraph.text());
        } else if (block instanceof Words words) {
            json.add("label", words.label()).add("words", words.text());
        } else if (block instanceof Action action) {
            json.add("action", action.label());
            if (action.path() != null) {
                json.add("path", action.path());
            }
        } else if (block instanceof Items list) {
            var items = Json.createArrayBuilder();
            list.items().forEach(item -> {
                var one = Json.createObjectBuilder().add("title", item.title()).add("detail", item.detail());
                items.add(item.path() == null ? one : one.add("path", item.path()));
            });
            json.add("heading", list.heading()).add("items", items);
            if (list.more() != null) {
                json.add("more", list.more());
            }
        } else if (block instanceof Rows table) {
            var rows = Json.createArrayBuilder();
            table.rows()
                    .forEach(row -> rows.add(
                            Json.createObjectBuilder().add("label", row.label()).add("value", row.value())));
            json.add("heading", table.heading()).add("rows", rows);
        }
        return json.build();
    }

    private static Block block(JsonObject json) {
        if (json.containsKey("text")) {
            return new Paragraph(json.getString("text"));
        }
        if (json.containsKey("words")) {
            return new Words(json.getString("label"), json.getString("words"));
        }
        if (json.containsKey("action")) {
            return new Action(json.getString("action"), json.getString("path", null));
        }
        if (json.containsKey("items")) {
            var items = json.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(item ->
                            new Item(item.getString("title"), item.getString("detail"), item.getString("path", null)))
                    .toList();
            return new Items(json.getString("heading"), items, json.getString("more", null));
        }
        var rows = json.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> new Row(row.getString("label"), row.getString("value")))
                .toList();
        return new Rows(json.getString("heading"), rows);
    }
}
