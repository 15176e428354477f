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
            throw new InvalidTheme(
                    ThemeRule.PARENT,
                    "theme.json",
                    name + ": a theme's name has small letters, digits and hyphens only");
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        if (!isPath(path)) {
            throw new InvalidTheme(ThemeRule.MISSING_FILE, "theme.json", path + " is no path inside a theme");
        }
        return files.apply(name + "/" + path);
    }

    /** Whether a path stays inside a theme: small letters, digits, hyphens and underscores, and one dot before the end. */
    static boolean isPath(String path) {
        return path.length() <= 200 && PATH.matcher(path).matches();
    }

    /** Whether a theme may be called so. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public ThemeSource sibling(String sibling) {
        return new NamedFiles(sibling, files);
    }
}
