package org.khet.local;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Processes that must not outlive this Java process, however it ends. */
final class Leftovers {
    private static final Set<ServerProcess> LIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVE.forEach(ServerProcess::kill)));
    }

    private Leftovers() {}

    static void endWithThisProcess(ServerProcess process) {
        LIVE.add(process);
    }

    static void forget(ServerProcess process) {
        LIVE.remove(process);
    }
}
