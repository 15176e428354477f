package org.modalitypages.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.modalitypages.identity.Role;

/**
 * What the server prints. The adapter prints it on as its own, line by line; from here it goes into a file, and the
 * demo accounts are read from it like a newcomer reads them.
 */
final class ServerOutput extends PrintStream {

    private static final Map<Role, CompletableFuture<DemoAccount>> DEMO = new ConcurrentHashMap<>();

    private ServerOutput(OutputStream file) {
        super(file, true, StandardCharsets.UTF_8);
    }

    static void capture(Path file) throws IOException {
        System.setOut(new ServerOutput(Files.newOutputStream(file)));
    }

    static DemoAccount demo(Role role) {
        try {
            return future(role).get(60, TimeUnit.SECONDS);
        } catch (Exception missing) {
            throw new IllegalStateException("The server named no demo account for " + role, missing);
        }
    }

    @Override
    public void println(String line) {
        super.println(line);
        DemoAccount.in(line).ifPresent(account -> future(account.role()).complete(account));
    }

    private static CompletableFuture<DemoAccount> future(Role role) {
        return DEMO.computeIfAbsent(role, wanted -> new CompletableFuture<>());
    }
}
