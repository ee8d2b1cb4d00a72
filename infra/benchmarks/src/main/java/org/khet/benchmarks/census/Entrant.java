package org.khet.benchmarks.census;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A contestant in a process of its own: {@code Entrant NAME FILE REPEATS}; one line a repeat, then one on memory. */
public final class Entrant {
    private Entrant() {}

    public static void main(String[] args) throws IOException {
        Contestant contestant = Contestant.named(args[0]);
        Path file = Path.of(args[1]);
        // Once unmeasured: the service that checks files has been running for a while.
        for (int i = -1; i < Integer.parseInt(args[2]); i++) {
            long processor = processor();
            long start = System.nanoTime();
            Map<String, Long> counts = contestant.check(file);
            long nanos = System.nanoTime() - start;
            if (i >= 0) {
                System.out.println("run " + nanos + " " + (processor() - processor) + " " + counts);
            }
        }
        System.out.println("memory " + heap() + " " + resident());
    }

    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
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
