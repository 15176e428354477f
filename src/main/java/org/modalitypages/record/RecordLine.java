package org.modalitypages.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of an exported record: a flat JSON object of strings, whole numbers, booleans and nulls. Written and read here
 * without a library, so that the verifier is nothing but these few classes.
 */
final class RecordLine {

    private static final Set<String> MEMBERS = Set.of(
            "position",
            "previous",
            "id",
            "edition",
            "transition",
            "from",
            "to",
            "account",
            "version",
            "at",
            "correlation",
            "consent",
            "words",
            "text",
            "via",
            "hash");

    private static final Pattern UNSEALED = Pattern.compile("\\{\"unsealed\":\"([0-9]{1,18})\"}");
    private static final Pattern MISSING = Pattern.compile("\\{\"missing\":([0-9]{1,18}),\"hash\":\"([0-9a-f]{64})\"}");

    private RecordLine() {}

    /** The line that stands for a decision without a seal. */
    static String unsealed(long decision) {
        return "{\"unsealed\":\"" + decision + "\"}";
    }

    /** The line that stands for a seal without its decision. */
    static String missing(long position, String hash) {
        return "{\"missing\":" + position + ",\"hash\":\"" + hash + "\"}";
    }

    /** Hands a line to whoever verifies it, as what it is; {@link IllegalArgumentException} as in {@link #read}. */
    static void tell(Verifier verifier, long number, String line) {
        var unsealed = UNSEALED.matcher(line);
        var missing = MISSING.matcher(line);
        if (unsealed.matches()) {
            verifier.unsealed(number, Long.parseLong(unsealed.group(1)));
        } else if (missing.matches()) {
            verifier.missing(number, Long.parseLong(missing.group(1)), missing.group(2));
        } else {
            verifier.link(number, read(line));
        }
    }

    static String of(Link link) {
        var line = new StringBuilder("{\"position\":").append(link.position());
        member(line, "previous", link.previous());
        var entry = link.entry();
        member(line, "id", Long.toString(entry.id()));
        member(line, "edition", Long.toString(entry.edition()));
        member(line, "transition", entry.transition());
        member(line, "from", entry.from());
        member(line, "to", entry.to());
        member(line, "account", Objects.toString(entry.account(), null));
        line.append(",\"version\":").append(entry.version());
        member(line, "at", Link.TIME.format(entry.at()));
        member(line, "correlation", entry.correlation());
        line.append(",\"consent\":").append(entry.consent());
        member(line, "words", entry.words());
        member(line, "text", entry.text());
        member(line, "via", entry.via());
        member(line, "hash", link.hash());
        return line.append('}').toString();
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException with the reason when it is none
     */
    static Link read(String line) {
        var members = new FlatJson(line).object();
        if (!members.keySet().equals(MEMBERS)) {
            throw new IllegalArgumentException("its members are not those of a decision");
        }
        try {
            var account = members.get("account");
            var entry = new Entry(
                    number(members, "id"),
                    number(members, "edition"),
                    text(members, "transition"),
                    members.get("from"),
                    text(members, "to"),
                    account == null ? null : Long.valueOf(account),
                    number(members, "version"),
                    Instant.parse(text(members, "at")),
                    text(members, "correlation"),
                    text(members, "consent").equals("true"),
                    members.get("words"),
                    members.get("text"),
                    members.get("via"));
            return new Link(number(members, "position"), text(members, "previous"), entry, text(members, "hash"));
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw new IllegalArgumentException("a number or time in it is none", wrong);
        }
    }

    private static long number(Map<String, String> members, String name) {
        return Long.parseLong(text(members, name));
    }

    private static String text(Map<String, String> members, String name) {
        var value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is null");
        }
        return value;
    }

    private static void member(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":");
        if (value == null) {
            line.append("null");
            return;
        }
        line.append('"');
        value.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                line.append('\\').append((char) character);
            } else if (character < 0x20) {
                line.append(String.format("\\u%04x", character));
            } else {
                line.append((char) character);
            }
        });
        line.append('"');
    }

    /** Reads one flat object; every value but {@code null} as its text. */
    private static final class FlatJson {

        private final String text;
        private int at;

        FlatJson(String text) {
            this.text = text;
        }

        Map<String, String> object() {
            var members = new LinkedHashMap<String, String>();
            expect('{');
            do {
                var name = string();
                expect(':');
                if (members.containsKey(name)) {
                    throw new IllegalArgumentException("\"" + name + "\" is there twice");
                }
                members.put(name, value());
            } while (accept(','));
            expect('}');
            if (at != text.length()) {
                throw new IllegalArgumentException("something follows the object");
            }
            return members;
        }

        private String value() {
            if (at < text.length() && text.charAt(at) == '"') {
                return string();
            }
            var start = at;
            while (at < text.length() && ",}".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            var word = text.substring(start, at);
            if (!word.matches("null|true|false|0|-?[1-9][0-9]{0,18}")) {
                throw new IllegalArgumentException("\"" + word + "\" is no value");
            }
            return word.equals("null") ? null : word;
        }

        private String string() {
            expect('"');
            var value = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                value.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at++));
            }
            expect('"');
            return value.toString();
        }

        private char escaped() {
            at++;
            if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\\')) {
                return text.charAt(at++);
            }
            if (at + 5 <= text.length() && text.substring(at, at + 5).matches("u[0-9a-fA-F]{4}")) {
                var character = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
                at += 5;
                return character;
            }
            throw new IllegalArgumentException("an escape in it is none that a record has");
        }

        private boolean accept(char wanted) {
            if (at < text.length() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(char wanted) {
            if (!accept(wanted)) {
                throw new IllegalArgumentException("it is no JSON object on one line");
            }
        }
    }
}
