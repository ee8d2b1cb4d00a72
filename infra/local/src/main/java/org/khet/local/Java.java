package org.khet.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java processes, on the very JDK that runs this one. */
public final class Java {
    /** Small machines: one collector thread, and the compiler that is ready soonest. */
    private static final List<String> FRUGAL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private Java() {}

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@code java} with a heap between the two sizes in megabytes. */
    public static List<String> command(int minimumMb, int maximumMb, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(executable());
        command.add("-Xms" + minimumMb + "m");
        command.add("-Xmx" + maximumMb + "m");
        command.addAll(FRUGAL);
        command.addAll(rest);
        return command;
    }
}
