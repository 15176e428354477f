package org.modalitypages.screening;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** An invented text with the rules that a careful editor would cite. */
record LabelledText(String text, Set<String> rules) {

    /** What the model learns from. */
    static List<LabelledText> forTraining() {
        return read("train");
    }

    /** What it is measured with, and nobody looks at while changing it. */
    static List<LabelledText> heldOut() {
        return read("held-out");
    }

    private static List<LabelledText> read(String name) {
        try (var lines = Files.lines(Path.of("src/test/resources/screening", name + ".jsonl"))) {
            return lines.map(LabelledText::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledText of(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            var object = reader.readObject();
            var rules = object.getJsonArray("rules").getValuesAs(JsonString::getString);
            return new LabelledText(object.getString("text"), Set.copyOf(rules));
        }
    }
}
