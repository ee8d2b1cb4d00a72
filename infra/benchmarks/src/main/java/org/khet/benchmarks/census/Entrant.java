package org.khet.benchmarks.census;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Map;

/** A contestant in a process of its own: {@code Entrant NAME FILE WARM-UPS REPEATS}; one line a repeat, then one on memory. */
public final class Entrant {
    private Entrant() {}

    public static void main(String[] args) throws IOException {
        try (Contestant contestant = Contestant.named(args[0])) {
            Path file = Path.of(args[1]);
            // Some unmeasured: the service that checks files has been running for a while.
            for (int i = -Integer.parseInt(args[2]); i < Integer.parseInt(args[3]); i++) {
                long processor = contestant.processor();
                long start = System.nanoTime();
                Map<String, Long> counts = contestant.check(file);
                long nanos = System.nanoTime() - start;
                if (i >= 0) {
                    System.out.println("run " + nanos + " " + (contestant.processor() - processor) + " " + counts);
                }
            }
            System.out.println("memory " + heap() + " " + contestant.peakResidentMb());
        }
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
