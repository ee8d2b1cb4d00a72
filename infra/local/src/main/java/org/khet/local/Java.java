package org.khet.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java processes, on the very JDK that runs this one. */
public final class Java {
    /** Whoever runs out of memory ends, and is started again. */
    private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";

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

    /** Who takes garbage away, while nothing else runs. */
    public enum Collector {
        SERIAL("-XX:+UseSerialGC"),
        /** All processors together: for a heap that a large file fills again and again. */
        PARALLEL("-XX:+UseParallelGC");

        private final String flag;

        Collector(String flag) {
            this.flag = flag;
        }
    }

    /**
     * A heap, in megabytes.
     *
     * @param young its part for what lives shortly, a quarter of which is room for what is still in use when the rest is full;
     *     what outgrows that is collected with everything else, while nothing runs. 0 leaves it to the machine. The smallest
     *     heap must have room for the objects of an AOT cache beside it
     * @param collector small machines do with one thread
     */
    public record Heap(int minimum, int maximum, int young, Collector collector) {
        public static Heap of(int minimum, int maximum) {
            return new Heap(minimum, maximum, 0, Collector.SERIAL);
        }

        private List<String> flags() {
            List<String> flags = new ArrayList<>(List.of("-Xms" + minimum + "m", "-Xmx" + maximum + "m"));
            if (young > 0) {
                flags.addAll(List.of("-Xmn" + young + "m", "-XX:SurvivorRatio=2"));
            }
            flags.add(collector.flag);
            return flags;
        }
    }

    /** {@code java} with the quick compiler and a heap between the two sizes in megabytes. */
    public static List<String> command(int minimumMb, int maximumMb, List<String> rest) {
        return command(Heap.of(minimumMb, maximumMb), Compiler.QUICK, rest);
    }

    public static List<String> command(Heap heap, Compiler compiler, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(executable());
        command.addAll(heap.flags());
        command.add(compiler.flag);
        command.add(ENDS);
        command.addAll(rest);
        return command;
    }
}
