package org.modalitypages.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Verifies an exported record without the server: {@code java -jar modality-pages-verifier.jar record.ndjson [--head
 * HASH] [--from POSITION:HASH]}; {@code -} reads standard input. Exit code 0 when the chain holds, 1 when it does not, 2 when
 * it could not be read.
 */
public final class VerifyCommand {

    private static final String USAGE = """
            usage: verify record.ndjson [--head HASH] [--from POSITION:HASH]
              --head HASH            a head that you kept from earlier; it has to be in the record
              --from POSITION:HASH   where an export begins that was asked for with "after"
            "-" in place of the file reads standard input.""";

    private String file;
    private String head;
    private long fromPosition;
    private String fromHash = Link.START;

    private VerifyCommand() {}

    /** Runs the command and ends the process with its exit code. */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        var command = new VerifyCommand();
        if (!command.reads(arguments)) {
            out.println(USAGE);
            return 2;
        }
        try (var lines = command.open()) {
            return command.verify(lines, out);
        } catch (IOException unreadable) {
            out.println("cannot read " + command.file + ": " + unreadable.getMessage());
            return 2;
        }
    }

    private boolean reads(String... arguments) {
        for (var index = 0; index < arguments.length; index++) {
            var last = index + 1 == arguments.length;
            switch (arguments[index]) {
                case "--head" -> {
                    if (last) {
                        return false;
                    }
                    head = arguments[++index];
                }
                case "--from" -> {
                    if (last || !arguments[index + 1].matches("[0-9]{1,18}:[0-9a-f]{64}")) {
                        return false;
                    }
                    var from = arguments[++index].split(":", 2);
                    fromPosition = Long.parseLong(from[0]);
                    fromHash = from[1];
                }
                default -> {
                    if (file != null) {
                        return false;
                    }
                    file = arguments[index];
                }
            }
        }
        return file != null;
    }

    private BufferedReader open() throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private int verify(BufferedReader lines, PrintStream out) throws IOException {
        var verifier = new Verifier(fromPosition, fromHash, head);
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            verifier.line(++number, line);
        }
        verifier.faults().forEach(out::println);
        if (verifier.count() > verifier.faults().size()) {
            verifier.lostHead().ifPresent(out::println);
        }
        if (verifier.count() > 0) {
            out.println("The record does NOT hold: " + verifier.count() + " fault(s) in " + number + " line(s).");
            return 1;
        }
        out.println("The record holds: " + number + " line(s), up to position " + verifier.position() + ", head "
                + verifier.head());
        return 0;
    }
}
