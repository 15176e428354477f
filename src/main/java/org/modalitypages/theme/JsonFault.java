package org.modalitypages.theme;

import jakarta.json.stream.JsonParsingException;
import java.util.regex.Pattern;

/** Says in plain words why a text is no JSON object (RFC 8259), and where. */
final class JsonFault {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Strings are passed over; what is left is a comma that nothing follows, or a comment. */
    private static final Pattern COMMON = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"|(,)(?=\\s*+[}\\]])|(//|/\\*)");

    private JsonFault() {}

    static String of(String text, RuntimeException refused) {
        if (text.isBlank()) {
            return "it is empty";
        }
        if (text.charAt(0) == BYTE_ORDER_MARK) {
            return "line 1, column 1: it begins with a byte order mark; save it as UTF-8 without one";
        }
        if (text.strip().charAt(0) != '{') {
            return "it is no JSON object: { \"name\": …, … }";
        }
        var found = COMMON.matcher(text);
        while (found.find()) {
            if (found.group(1) != null) {
                return at(text, found.start()) + "a comma after which nothing comes; leave it out";
            }
            if (found.group(2) != null) {
                return at(text, found.start()) + "a comment; JSON has none";
            }
        }
        if (refused instanceof JsonParsingException parsing
                && parsing.getLocation().getLineNumber() > 0) {
            return "line " + parsing.getLocation().getLineNumber() + ", column "
                    + parsing.getLocation().getColumnNumber()
                    + ": up to here it is no JSON object; look for a missing quote, comma or bracket";
        }
        return "it can not be read as JSON";
    }

    private static String at(String text, int offset) {
        var line = new FileLines("", text).number(offset);
        return "line " + line + ", column " + (offset - text.lastIndexOf('\n', offset - 1)) + ": ";
    }
}
