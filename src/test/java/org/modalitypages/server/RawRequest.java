package org.modalitypages.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request written byte by byte, as no client library would. */
public final class RawRequest {

    private RawRequest() {}

    /** The whole answer, head and body; empty when the server hung up. */
    public static String send(String head) throws IOException {
        try (var socket =
                new Socket(Server.address().getHost(), Server.address().getPort())) {
            socket.setSoTimeout(10_000);
            var request = head.replace("\n", "\r\n") + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException hungUp) {
            return "";
        }
    }
}
