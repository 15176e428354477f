package org.modalitypages.notice;

import java.util.ArrayList;
import java.util.List;

/** A letter as plain text, for readers who want it and programs that show nothing else. */
final class LetterText {

    private LetterText() {}

    /** The text, lines ended by LF. */
    static String of(LetterView view) {
        var parts = new ArrayList<String>();
        parts.add(view.letter().greeting());
        view.blocks().forEach(block -> parts.add(text(block)));
        parts.add("-- \n" + view.site() + "\n" + view.letter().why());
        if (view.choose() != null) {
            parts.add("Choose what you get: " + view.choose());
        }
        if (view.stop() != null) {
            parts.add("Stop these mails: " + view.stop());
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String text(Letter.Block block) {
        if (block instanceof Letter.Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Letter.Words words) {
            return words.label() + "\n" + quoted(words.text());
        }
        if (block instanceof Letter.Action action) {
            return action.label() + ":\n" + action.path();
        }
        if (block instanceof Letter.Items list) {
            var lines = new ArrayList<>(List.of(list.heading()));
            list.items().forEach(item -> lines.add(text(item)));
            if (list.more() != null) {
                lines.add(list.more());
            }
            return String.join("\n\n", lines);
        }
        var table = (Letter.Rows) block;
        var lines = new ArrayList<>(List.of(table.heading()));
        table.rows().forEach(row -> lines.add("  " + row.label() + ": " + row.value()));
        return String.join("\n", lines);
    }

    private static String text(Letter.Item item) {
        var text = "* " + item.title();
        if (!item.detail().isEmpty()) {
            text += "\n  " + item.detail();
        }
        return item.path() == null ? text : text + "\n  " + item.path();
    }

    private static String quoted(String words) {
        return "> " + words.strip().replace("\n", "\n> ");
    }
}
