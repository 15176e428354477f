package org.modalitypages.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips of themes, good and bad. */
public final class ZipFixture {

    private ZipFixture() {}

    /** A theme on top of the usual one, with one style sheet of its own; more files in pairs of path and text. */
    public static byte[] child(String name, String... more) {
        return childOf("quiet", name, more);
    }

    /** The same on top of another. */
    public static byte[] childOf(String parent, String name, String... more) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("theme.json", bytes(manifest(name).replace("\"quiet\"", "\"" + parent + "\"")));
        files.put("styles/own.css", bytes("h1{letter-spacing:0.01em}"));
        for (int index = 0; index < more.length; index += 2) {
            files.put(more[index], bytes(more[index + 1]));
        }
        return zip(files);
    }

    /** Its {@code theme.json}. */
    public static String manifest(String name) {
        return "{\"name\":\"" + name + "\",\"title\":\"Theme " + name
                + "\",\"version\":\"1.0.0\",\"engine\":\">=1 <2\",\"parent\":\"quiet\",\"styles\":[\"styles/own.css\"],"
                + "\"settings\":{\"accent\":{\"type\":\"color\",\"group\":\"Colours\",\"label\":\"Accent\","
                + "\"token\":\"color.accent\"}}}";
    }

    public static byte[] zip(Map<String, byte[]> files) {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zip.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
