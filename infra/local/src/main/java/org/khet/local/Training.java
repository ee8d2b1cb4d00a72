package org.khet.local;

import java.io.IOException;
import java.time.Duration;

/** One run of a part for the sake of its AOT cache. */
record Training(CodeCache cache) {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    /** The JVM writes the cache as it ends, which keeps a core busy for up to 20 s. */
    private static final Duration STOP_LIMIT = Duration.ofMinutes(3);

    void run(ServerSpec spec) {
        try {
            cache.prepare();
            var process = new ServerProcess(spec.withJavaOption(cache.record()));
            Leftovers.endWithThisProcess(process);
            try {
                process.start().awaitReady(START_LIMIT);
                process.stop(STOP_LIMIT);
            } finally {
                process.kill();
                Leftovers.forget(process);
            }
            cache.finish();
        } catch (IOException e) {
            throw new LocalException("The AOT cache of " + spec.name() + " could not be written: " + e.getMessage(), e);
        }
    }
}
