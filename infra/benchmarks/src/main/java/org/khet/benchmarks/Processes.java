package org.khet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.IntStream;

/** What the operating system knows of processes; nothing of it on other systems than Linux. */
public final class Processes {
    private static final long NANOS_A_TICK = 10_000_000;

    /** The 14th to 17th words behind the number and the name: own time in programs and in the system, then of ended children. */
    private static final int FIRST_TIME = 11;

    private static final int OWN = 2;
    private static final int WITH_ENDED_CHILDREN = 4;

    private Processes() {}

    /** Nanoseconds of processor that these have cost so far. */
    public static long processor(Collection<Long> pids) throws IOException {
        long nanos = 0;
        for (long pid : pids) {
            nanos += processor(pid, OWN);
        }
        return nanos;
    }

    /** Nanoseconds of processor that a process has cost with all it has started, those that have ended included. */
    public static long processorOfFamily(ProcessHandle parent) throws IOException {
        return processor(parent.pid(), WITH_ENDED_CHILDREN)
                + processor(parent.children().map(ProcessHandle::pid).toList());
    }

    private static long processor(long pid, int times) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.isReadable(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        // The name in parentheses may hold blanks.
        String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return IntStream.range(FIRST_TIME, FIRST_TIME + times)
                        .mapToLong(i -> Long.parseLong(words[i]))
                        .sum()
                * NANOS_A_TICK;
    }

    /** The most memory it has held. */
    public static long peakResidentMb(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith("VmHWM"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                                .findFirst()
                                .orElse(0)
                        >> 10
                : 0;
    }
}
