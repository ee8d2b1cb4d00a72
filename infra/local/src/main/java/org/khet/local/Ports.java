package org.khet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Which ports of this machine are free. */
public final class Ports {
    private Ports() {}

    /** A port that nobody listens on now. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the port can be bound on the loopback address and on all addresses. */
    public static boolean isFree(int port) {
        return canBind(port, InetAddress.getLoopbackAddress()) && canBind(port, null);
    }

    private static boolean canBind(int port, @Nullable InetAddress address) {
        // Connections of an earlier run linger for a minute; only a listener counts as taken.
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
