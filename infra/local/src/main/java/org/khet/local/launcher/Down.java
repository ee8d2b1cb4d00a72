package org.khet.local.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.khet.local.LocalException;

/** Ends what runs on a home folder, whoever started it, and deletes the data when told to. */
record Down(Home home) {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PART_LIMIT = Duration.ofSeconds(20);

    void run(boolean purge) {
        var living = RunFile.living(home.runFile());
        var launcher = living.stream()
                .filter(entry -> entry.name().equals(Up.LAUNCHER))
                .toList();
        // A launcher in the foreground stops its parts itself, in the right order.
        end(launcher, LIMIT);
        end(named(living, List.of(Part.GATEWAY)), PART_LIMIT);
        end(named(living, Part.SERVICES), PART_LIMIT);
        end(named(living, Part.PLATFORM), PART_LIMIT);
        new RunFile(home.runFile()).delete();
        System.out.println(living.isEmpty() ? "Khet was not running" : "Khet is stopped");
        if (purge) {
            home.purge();
            System.out.println("Its data in " + home.folder() + " is deleted");
        }
    }

    private static List<RunFile.Entry> named(List<RunFile.Entry> entries, List<Part> parts) {
        return entries.stream()
                .filter(entry -> parts.stream().anyMatch(part -> part.label().equals(entry.name())))
                .toList();
    }

    /** Asks all of them at once, then insists on those that did not go. */
    private static void end(List<RunFile.Entry> entries, Duration limit) {
        var handles = entries.stream()
                .filter(RunFile.Entry::alive)
                .flatMap(entry -> ProcessHandle.of(entry.pid()).stream())
                .toList();
        handles.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + limit.toNanos();
        for (ProcessHandle handle : handles) {
            if (!ended(handle, Duration.ofNanos(Math.max(end - System.nanoTime(), 1)))) {
                handle.destroyForcibly();
                if (!ended(handle, PART_LIMIT)) {
                    throw new LocalException("Process " + handle.pid() + " does not end");
                }
            }
        }
    }

    private static boolean ended(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !handle.isAlive();
        } catch (ExecutionException e) {
            throw new LocalException("Process " + handle.pid() + " could not be watched: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
