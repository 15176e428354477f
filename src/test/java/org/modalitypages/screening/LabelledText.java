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

    private static final Path FOLDER = Path.of("src/test/resources/screening");

    /** The file of what the models learn from. */
    static final Path TRAINING = FOLDER.resolve("train.jsonl");

    /** What the models learn from. */
    static List<LabelledText> forTraining() {
        return read(TRAINING);
    }

    /** What they are measured with, and nobody looks at while changing it. */
    static List<LabelledText> heldOut() {
        return read(FOLDER.resolve("held-out.jsonl"));
    }

    private static List<LabelledText> read(Path file) {
        try (var lines = Files.lines(file)) {
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
