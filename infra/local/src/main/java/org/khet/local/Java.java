package org.khet.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java processes, on the very JDK that runs this one. */
public final class Java {
    /** Small machines: one collector thread. */
    private static final List<String> FRUGAL = List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private Java() {}

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** How bytecode becomes machine code. */
    public enum Compiler {
        /** Ready soonest and smallest in memory. */
        QUICK("-XX:TieredStopAtLevel=1"),
        /** Slower to start with; then rows, hashes and sealing take a fraction of the time. */
        FULL("-XX:TieredStopAtLevel=4");

        private final String flag;

        Compiler(String flag) {
            this.flag = flag;
        }
    }

    /** {@code java} with the quick compiler and a heap between the two sizes in megabytes. */
    public static List<String> command(int minimumMb, int maximumMb, List<String> rest) {
        return command(minimumMb, maximumMb, Compiler.QUICK, rest);
    }

    /** {@code java} with a heap between the two sizes in megabytes. */
    public static List<String> command(int minimumMb, int maximumMb, Compiler compiler, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(executable());
        command.add("-Xms" + minimumMb + "m");
        command.add("-Xmx" + maximumMb + "m");
        command.add(compiler.flag);
        command.addAll(FRUGAL);
        command.addAll(rest);
        return command;
    }
}
