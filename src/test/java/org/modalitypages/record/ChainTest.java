package org.modalitypages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a chain, the verifier says where; each repetition is another random chain. */
class ChainTest {

    private static final int ROUNDS = 100;

    @TempDir
    Path directory;

    @RepeatedTest(ROUNDS)
    void an_untouched_chain_holds(RepetitionInfo round) throws IOException {
        var links = chain(new Random(round.getCurrentRepetition()));

        assertThat(faults(links)).isEmpty();
        assertThat(run(lines(links))).isZero();
    }

    @RepeatedTest(ROUNDS)
    void a_line_read_back_is_the_link_that_was_written(RepetitionInfo round) {
        chain(new Random(round.getCurrentRepetition()))
                .forEach(
                        link -> assertThat(RecordLine.read(RecordLine.of(link))).isEqualTo(link));
    }

    @RepeatedTest(ROUNDS)
    void one_changed_row_is_found_and_no_other_is_blamed(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var links = chain(random);
        var at = random.nextInt(links.size());
        var link = links.get(at);
        links.set(at, new Link(link.position(), link.previous(), changed(link.entry(), random), link.hash()));

        assertThat(faults(links)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(at + 1L);
            assertThat(fault.words()).contains("was changed");
        });
    }

    @RepeatedTest(ROUNDS)
    void a_row_that_was_changed_and_sealed_anew_is_found_by_the_next(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var links = chain(random);
        var at = random.nextInt(links.size() - 1);
        var link = links.get(at);
        links.set(at, Link.after(link.position() - 1, link.previous(), changed(link.entry(), random)));

        assertThat(faults(links))
                .singleElement()
                .extracting(Verifier.Fault::line)
                .isEqualTo(at + 2L);
    }

    @RepeatedTest(ROUNDS)
    void a_removed_row_is_found(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var links = chain(random);
        var at = random.nextInt(links.size() - 1);
        links.remove(at);

        assertThat(faults(links))
                .singleElement()
                .extracting(Verifier.Fault::line)
                .isEqualTo(at + 1L);
    }

    @RepeatedTest(ROUNDS)
    void an_inserted_row_is_found(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var links = chain(random);
        var at = random.nextInt(links.size() - 1);
        links.add(at + 1, Link.after(links.get(at).position(), links.get(at).hash(), entry(random, 9_999)));

        assertThat(faults(links)).isNotEmpty();
        assertThat(faults(links).get(0).line()).isBetween(at + 2L, at + 3L);
    }

    @RepeatedTest(ROUNDS)
    void two_rows_that_changed_places_are_found(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var links = chain(random);
        var at = random.nextInt(links.size() - 1);
        Collections.swap(links, at, at + 1);

        assertThat(faults(links)).isNotEmpty();
        assertThat(faults(links).get(0).line()).isEqualTo(at + 1L);
    }

    @Test
    void a_chain_that_was_written_anew_from_some_row_on_is_found_by_a_head_that_was_kept() throws IOException {
        var random = new Random(7);
        var links = chain(random);
        var kept = links.get(links.size() - 1).hash();
        var forged = new ArrayList<Link>();
        var position = 0L;
        var hash = Link.START;
        for (var link : links) {
            var entry = position == 2 ? changed(link.entry(), random) : link.entry();
            forged.add(Link.after(position, hash, entry));
            position++;
            hash = forged.get(forged.size() - 1).hash();
        }

        assertThat(run(lines(forged))).isZero();
        assertThat(run(lines(forged), "--head", kept)).isOne();
        assertThat(run(lines(links), "--head", kept)).isZero();
    }

    @Test
    void a_part_of_the_record_is_verified_from_where_it_begins() throws IOException {
        var links = chain(new Random(3));
        var rest = links.subList(2, links.size());

        assertThat(run(lines(rest))).isOne();
        assertThat(run(lines(rest), "--from", "2:" + links.get(1).hash())).isZero();
        assertThat(run(lines(rest), "--from", "2:" + links.get(0).hash())).isOne();
    }

    @Test
    void what_was_put_in_past_the_chain_and_what_is_gone_are_named() throws IOException {
        var links = chain(new Random(5));
        var lines = new ArrayList<>(lines(links));
        lines.set(1, RecordLine.missing(2, links.get(1).hash()));
        lines.add(RecordLine.unsealed(4_711));
        var file = directory.resolve("tampered.ndjson");
        Files.write(file, lines);
        var said = new ByteArrayOutputStream();

        assertThat(VerifyCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), file.toString()))
                .isOne();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("line 2: the decision at position 2 is gone")
                .contains("line " + lines.size() + ": decision 4711 has no seal")
                .contains("2 fault(s)");
    }

    @Test
    void what_is_no_record_is_said_to_be_none() throws IOException {
        assertThat(run(List.of("{\"position\":1}"))).isOne();
        assertThat(run(List.of("no json"))).isOne();
        assertThat(run(List.of(RecordLine.of(chain(new Random(1)).get(0)) + " ")))
                .isOne();
        assertThat(VerifyCommand.run(System.out, directory.resolve("missing").toString()))
                .isEqualTo(2);
        assertThat(VerifyCommand.run(System.out)).isEqualTo(2);
    }

    @Test
    void the_bytes_under_the_hash_are_as_documented() {
        var entry = new Entry(
                1001,
                1000,
                "IMPORT",
                null,
                "SUBMITTED",
                12L,
                1,
                Instant.parse("2026-11-24T21:07:05Z"),
                "c",
                false,
                null,
                "ab",
                null);

        assertThat(new String(Link.bytes(1, "0", entry), StandardCharsets.UTF_8))
                .isEqualTo("25:modality-pages decision 1,1:1,1:0,4:1001,4:1000,6:IMPORT,-,9:SUBMITTED,2:12,1:1,"
                        + "27:2026-11-24T21:07:05.000000Z,1:c,5:false,-,2:ab,-,");
    }

    private static List<Verifier.Fault> faults(List<Link> links) {
        var verifier = new Verifier(0, Link.START, null);
        var number = 0L;
        for (var link : links) {
            verifier.line(++number, RecordLine.of(link));
        }
        return verifier.faults();
    }

    private int run(List<String> lines, String... options) throws IOException {
        var file = directory.resolve("record.ndjson");
        Files.write(file, lines);
        var arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        return VerifyCommand.run(new PrintStream(new ByteArrayOutputStream()), arguments.toArray(String[]::new));
    }

    private static List<String> lines(List<Link> links) {
        return links.stream().map(RecordLine::of).toList();
    }

    private static List<Link> chain(Random random) {
        var links = new ArrayList<Link>();
        var hash = Link.START;
        var length = 4 + random.nextInt(30);
        for (var position = 0; position < length; position++) {
            links.add(Link.after(position, hash, entry(random, position)));
            hash = links.get(position).hash();
        }
        return links;
    }

    private static Entry entry(Random random, long id) {
        return new Entry(
                1_000 + id,
                random.nextInt(500),
                "PUBLISH",
                random.nextBoolean() ? null : "APPROVED",
                "PUBLISHED",
                random.nextBoolean() ? null : random.nextLong(1_000_000),
                random.nextInt(20),
                Instant.ofEpochSecond(1_780_000_000L + random.nextInt(9_000_000), random.nextInt(1_000_000) * 1_000L),
                awkward(random),
                random.nextBoolean(),
                random.nextBoolean() ? null : awkward(random),
                awkward(random),
                random.nextBoolean() ? null : awkward(random));
    }

    /** Text with what JSON has to escape and what takes several bytes. */
    private static String awkward(Random random) {
        var signs = "ab\"\\\n\té€😀:,-{}";
        var text = new StringBuilder();
        for (var length = random.nextInt(12); length > 0; length--) {
            var at = signs.codePointCount(0, signs.length());
            text.appendCodePoint(signs.codePointAt(signs.offsetByCodePoints(0, random.nextInt(at))));
        }
        return text.toString();
    }

    private static Entry changed(Entry entry, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> copy(entry, entry.edition() + 1, entry.to(), entry.at(), entry.consent());
            case 1 -> copy(entry, entry.edition(), "WITHDRAWN", entry.at(), entry.consent());
            case 2 -> copy(entry, entry.edition(), entry.to(), entry.at().plusNanos(1_000), entry.consent());
            default -> copy(entry, entry.edition(), entry.to(), entry.at(), !entry.consent());
        };
    }

    private static Entry copy(Entry entry, long edition, String to, Instant at, boolean consent) {
        return new Entry(
                entry.id(),
                edition,
                entry.transition(),
                entry.from(),
                to,
                entry.account(),
                entry.version(),
                at,
                entry.correlation(),
                consent,
                entry.words(),
                entry.text(),
                entry.via());
    }
}
