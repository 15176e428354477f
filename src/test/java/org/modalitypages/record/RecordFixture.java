package org.modalitypages.record;

import java.io.PrintStream;
import java.nio.file.Path;

/** The verifier as tests of other features run it. */
public final class RecordFixture {

    private RecordFixture() {}

    /** The exit code for an exported record. */
    public static int verify(PrintStream out, Path file) {
        return VerifyCommand.run(out, file.toString());
    }
}
