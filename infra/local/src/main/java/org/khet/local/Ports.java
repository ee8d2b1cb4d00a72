package org.khet.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Which ports of this machine are free. */
public final class Ports {
    // Below those that the kernel deals out itself (32768 upwards by default), above those of our own parts.
    private static final int FIRST = 10_000;
    private static final int END = 20_000;
    private static final int TRIES = 1_000;

    private Ports() {}

    /**
     * A port that nobody listens on now, and that the kernel does not give to anybody who asks for any port: between now and
     * its use it would be taken by a connection of some other test.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(FIRST, END)
                .limit(TRIES)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port between " + FIRST + " and " + END));
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
