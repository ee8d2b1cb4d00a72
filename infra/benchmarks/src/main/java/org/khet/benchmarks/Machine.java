package org.khet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a race was run on, in a line. */
final class Machine {
    private Machine() {}

    /** The load says how far the clock can be believed. */
    static String now() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s, %d processors, %s MB, %s %s, JDK %s, load %.1f before the race",
                about("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                megabytes(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String megabytes() throws IOException {
        String kilobytes = about("/proc/meminfo", "MemTotal", "").replaceAll("[^0-9]", "");
        return kilobytes.isEmpty() ? "?" : String.valueOf(Long.parseLong(kilobytes) >> 10);
    }

    private static String about(String file, String name, String otherwise) throws IOException {
        Path info = Path.of(file);
        return Files.isReadable(info)
                ? Files.readAllLines(info).stream()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(otherwise)
                : otherwise;
    }
}
