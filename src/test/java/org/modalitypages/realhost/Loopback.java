package org.modalitypages.realhost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Addresses on this machine alone, and whether somebody answers there. */
final class Loopback {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Loopback() {}

    /** An address at which nobody listens yet. */
    static URI free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Waits until an address answers 200, for as long as the programs run that make it. */
    static void awaitAnswer(URI address, ChildProcess... programs) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!answers(address)) {
            var late = System.nanoTime() > end;
            for (var program : programs) {
                if (late || !program.runs()) {
                    throw new IllegalStateException("No answer from " + address + program.lastLines());
                }
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static boolean answers(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
