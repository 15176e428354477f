package org.modalitypages.realhost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that a test runs, with all that it starts in turn. None of them outlives the tests. */
final class ChildProcess {

    private static final Set<ChildProcess> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            RUNNING.forEach(ChildProcess::kill);
            Folders.deleteTemporary();
        }));
    }

    private final String name;
    private final Process process;
    private final Thread reader;
    private final List<String> log = new ArrayList<>();

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.reader = new Thread(this::read, "output of " + name);
        reader.setDaemon(true);
    }

    /** Starts a program in a folder; the variables are added to the environment. */
    static ChildProcess start(Path folder, Map<String, String> variables, List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var child = new ChildProcess(Path.of(command.get(0)).getFileName().toString(), process);
            RUNNING.add(child);
            child.reader.start();
            return child;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Runs a program to its end and gives what it printed; a failure is an exception with the last lines. */
    static String run(Path folder, Map<String, String> variables, Duration longest, List<String> command) {
        var child = start(folder, variables, command);
        try {
            if (!child.process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(child.name + " took longer than " + longest + child.lastLines());
            }
            child.reader.join(PATIENCE.toMillis());
            if (child.process.exitValue() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with " + child.process.exitValue() + child.lastLines());
            }
            return String.join("\n", child.log());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(child.name, stopping);
        } finally {
            child.kill();
        }
    }

    boolean runs() {
        return process.isAlive();
    }

    /** What it printed up to now. */
    List<String> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    /** The end of what it printed, for messages. */
    String lastLines() {
        var lines = log();
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    /** Ends it as operators do; what is still there after a while is killed. */
    void end() {
        var family = family();
        process.destroy();
        await();
        kill(family);
    }

    /** Ends it and what it started at once: they have no chance to finish anything. */
    void kill() {
        kill(family());
    }

    /** Taken before the end, as what a dead process had started no longer counts as its own. */
    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private void kill(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        await();
        RUNNING.remove(this);
    }

    private void await() {
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (log) {
                    log.add(line);
                }
            }
        } catch (IOException killed) {
            // Its output ends with it.
        }
    }
}
