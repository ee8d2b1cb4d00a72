package org.khet.local.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.khet.local.LocalException;
import org.khet.local.ServerProcess;

/** Starts again what crashes, with pauses that double up to a minute while it goes on crashing. */
record Supervisor(Fleet fleet, Progress progress) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Watches until the system is stopped. */
    void watch() throws InterruptedException {
        for (Member member : fleet.members()) {
            Thread.ofVirtual().name("watch " + member.part().label()).start(() -> watch(member));
        }
        new CountDownLatch(1).await();
    }

    private void watch(Member member) {
        Duration pause = Duration.ofSeconds(1);
        try {
            while (!fleet.stopping()) {
                @Nullable ServerProcess process = member.process();
                if (process == null) {
                    return;
                }
                long since = System.nanoTime();
                String end = ending(process);
                if (fleet.stopping()) {
                    return;
                }
                if (System.nanoTime() - since > LONGEST.toNanos()) {
                    pause = Duration.ofSeconds(1);
                }
                progress.line("  " + member.part().label() + " " + end + "; starting it again in " + pause.toSeconds()
                        + " s");
                Thread.sleep(pause);
                pause = next(pause);
                again(member);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Duration next(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    private void again(Member member) {
        try {
            fleet.launch(member);
        } catch (LocalException e) {
            progress.line("  " + e.getMessage());
            @Nullable ServerProcess process = member.process();
            if (process != null) {
                process.kill();
            }
        }
    }

    private static String ending(ServerProcess process) throws InterruptedException {
        try {
            int code = process.onExit().get();
            return code > 128 ? "was ended by signal " + (code - 128) : "ended with code " + code;
        } catch (ExecutionException e) {
            return "ended";
        }
    }
}
