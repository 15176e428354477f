package org.modalitypages.theme;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A theme's files found by name; a name can not lead out of the theme's folder. */
record NamedFiles(String name, Function<String, Optional<byte[]>> files) implements ThemeSource {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern PATH = Pattern.compile("(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\\.[a-z0-9]{1,8}");

    NamedFiles {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidTheme("a theme's name has small letters, digits and hyphens only");
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new InvalidTheme(name + ": not a path inside a theme: " + path);
        }
        return files.apply(name + "/" + path);
    }

    @Override
    public ThemeSource sibling(String sibling) {
        return new NamedFiles(sibling, files);
    }
}
