package org.modalitypages.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server on loopback that misbehaves as told. What it took whole it keeps, whether or not it said so. */
final class ScriptedMailServer implements AutoCloseable {

    /** What goes wrong. */
    enum Mood {
        WELL,
        REFUSES_SENDER,
        REFUSES_RECIPIENT,
        HAS_NO_TIME_FOR_RECIPIENT,
        REFUSES_MESSAGE,
        HAS_NO_TIME_FOR_MESSAGE,
        DIES_AT_CONNECTION,
        DIES_IN_MESSAGE,
        DIES_AFTER_MESSAGE,
        IS_SILENT_AFTER_MESSAGE
    }

    private final ServerSocket door;
    private final ExecutorService staff = Executors.newCachedThreadPool();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;
    private volatile long pauseMillis;

    ScriptedMailServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        staff.execute(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    void is(Mood wanted) {
        mood = wanted;
    }

    /** Takes its time over each message. */
    void needsForEach(long millis) {
        pauseMillis = millis;
    }

    /** Every message that arrived whole. */
    List<String> taken() {
        return taken;
    }

    /** Every command. */
    List<String> heard() {
        return heard;
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                staff.execute(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var in = new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1))) {
            if (mood == Mood.DIES_AT_CONNECTION) {
                return;
            }
            say(guest, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (!answer(guest, in, line)) {
                    return;
                }
            }
        } catch (IOException gone) {
            heard.add("(gone)");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answer(Socket guest, BufferedReader in, String line) throws IOException, InterruptedException {
        var command = line.toUpperCase(java.util.Locale.ROOT);
        if (command.startsWith("EHLO")) {
            say(guest, "250-scripted\r\n250 8BITMIME");
        } else if (command.startsWith("MAIL")) {
            say(guest, mood == Mood.REFUSES_SENDER ? "550 no such sender" : "250 ok");
        } else if (command.startsWith("RCPT")) {
            say(
                    guest,
                    mood == Mood.REFUSES_RECIPIENT
                            ? "550 5.1.1 nobody here has that name"
                            : mood == Mood.HAS_NO_TIME_FOR_RECIPIENT ? "451 come back later" : "250 ok");
        } else if (command.equals("DATA")) {
            say(guest, "354 go on");
            return message(guest, in);
        } else if (command.equals("QUIT")) {
            say(guest, "221 bye");
            return false;
        } else {
            say(guest, "250 ok");
        }
        return true;
    }

    private boolean message(Socket guest, BufferedReader in) throws IOException, InterruptedException {
        var message = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return whole(guest, message.toString());
            }
            message.append(line).append("\r\n");
            if (mood == Mood.DIES_IN_MESSAGE) {
                return false;
            }
        }
        return false;
    }

    private boolean whole(Socket guest, String message) throws IOException, InterruptedException {
        switch (mood) {
            case REFUSES_MESSAGE -> say(guest, "552 5.3.4 too large");
            case HAS_NO_TIME_FOR_MESSAGE -> say(guest, "452 4.3.1 no room");
            case DIES_AFTER_MESSAGE -> {
                taken.add(message);
                return false;
            }
            case IS_SILENT_AFTER_MESSAGE -> {
                taken.add(message);
                Thread.sleep(60_000);
            }
            default -> {
                taken.add(message);
                Thread.sleep(pauseMillis);
                say(guest, "250 2.0.0 kept");
            }
        }
        return true;
    }

    private static void say(Socket guest, String words) throws IOException {
        guest.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        staff.shutdownNow();
    }
}
