package org.modalitypages.realhost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's packages that hosts need. Those that are missing are installed, and no service is started by that. */
final class DebianPackages {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path POLICY = Path.of("/usr/sbin/policy-rc.d");

    private DebianPackages() {}

    /** Installs those packages that are missing. */
    static synchronized void install(List<String> packages) {
        var missing = packages.stream().filter(name -> !isInstalled(name)).toList();
        if (missing.isEmpty()) {
            return;
        }
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !Files.isWritable(POLICY.getParent())) {
            throw new IllegalStateException("Install these first: " + String.join(" ", missing));
        }
        var noServices = forbidServices();
        try {
            apt(List.of("update", "-qq"));
            var command = new ArrayList<>(List.of("install", "-y", "-qq", "--no-install-recommends"));
            command.addAll(missing);
            apt(command);
        } finally {
            if (noServices) {
                Folders.delete(POLICY);
            }
        }
    }

    private static boolean isInstalled(String name) {
        try {
            return ChildProcess.run(
                            HERE,
                            Map.of(),
                            Duration.ofMinutes(1),
                            List.of("dpkg-query", "-W", "-f", "${db:Status-Status}", name))
                    .equals("installed");
        } catch (IllegalStateException | UncheckedIOException unknown) {
            return false;
        }
    }

    private static void apt(List<String> arguments) {
        var command = new ArrayList<>(List.of("apt-get", "-o", "DPkg::Lock::Timeout=600"));
        command.addAll(arguments);
        ChildProcess.run(HERE, Map.of("DEBIAN_FRONTEND", "noninteractive"), Duration.ofMinutes(15), command);
    }

    /** Whether this call forbade it; somebody else may have done so already. */
    private static boolean forbidServices() {
        if (Files.exists(POLICY)) {
            return false;
        }
        try {
            Files.writeString(POLICY, "#!/bin/sh\nexit 101\n");
            Files.setPosixFilePermissions(POLICY, PosixFilePermissions.fromString("rwxr-xr-x"));
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
