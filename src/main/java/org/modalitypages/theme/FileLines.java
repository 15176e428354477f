package org.modalitypages.theme;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Says in which line of a file something stands. */
final class FileLines {

    private final String path;
    private final int[] ends;

    FileLines(String path, String text) {
        this.path = path;
        this.ends = IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '\n')
                .toArray();
    }

    String path() {
        return path;
    }

    /** A file with the line in which a character stands: {@code templates/page.hbs:12}. */
    String at(int offset) {
        return path + ":" + number(offset);
    }

    /** The line of a character, from 1. */
    int number(int offset) {
        var found = Arrays.binarySearch(ends, offset);
        return (found < 0 ? -found - 1 : found) + 1;
    }
}
