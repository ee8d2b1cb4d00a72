package org.khet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One race; each is a class of its own, entered in {@link Main}. */
public interface Race {
    String name();

    String work();

    /** Ours first. */
    List<Measured> run(Settings settings) throws IOException, InterruptedException;

    /**
     * How a race is run.
     *
     * @param rows how large the work is, where a race has no size of its own
     * @param repeats of which the median counts
     * @param folder for files that are made once
     * @param root the project's folder
     */
    record Settings(int rows, int repeats, Path folder, Path root) {}
}
