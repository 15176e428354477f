package org.modalitypages.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Where the files of a theme come from. Files are asked for by name and never listed. */
public interface ThemeSource {

    /** The folder's name. */
    String name();

    /** A file by its path in the theme, such as {@code styles/page.css}; empty when the theme has no such file. */
    Optional<byte[]> read(String path);

    /** The theme of that name in the same place, for {@code "parent"}. */
    ThemeSource sibling(String name);

    /** A theme that came with the product, from {@code themes/NAME/} on the class path. */
    static ThemeSource classpath(String name) {
        return of(name, path -> {
            try (var in = ThemeSource.class.getResourceAsStream("/themes/" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * A theme from anything that finds files by {@code NAME/path}.
     *
     * @throws InvalidTheme when the name is not made of small letters, digits and hyphens
     */
    static ThemeSource of(String name, Function<String, Optional<byte[]>> files) {
        return new NamedFiles(name, files);
    }

    /** Like {@link #read}, as UTF-8 text. */
    default Optional<String> text(String path) {
        return read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
