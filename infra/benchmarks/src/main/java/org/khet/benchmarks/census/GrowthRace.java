package org.khet.benchmarks.census;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;

/** The same work on more and more rows: what a row costs must not grow with the file. */
public final class GrowthRace implements Race {
    private static final int[] SIZES = {300, 3_000, 30_000, 300_000, 1_000_000};

    /** A small file is checked so often that the compiler has seen it as often as a large one's rows. */
    private static final int WARM_ROWS = 2_000_000;

    @Override
    public String name() {
        return "R1-growth";
    }

    @Override
    public String work() {
        return "R1's work on files of 300 to 1,000,000 rows, one thread and two, heap " + Entry.HEAP;
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        List<Measured> results = new ArrayList<>();
        for (String entrant : new String[] {"khet", "khet-one-thread"}) {
            for (int rows : SIZES) {
                Path file = CensusRace.file(
                        new Settings(rows, settings.repeats(), settings.folder(), settings.root()),
                        0.05,
                        StandardCharsets.UTF_8);
                int warmUps = WARM_ROWS / rows;
                Measured one = Entry.of(entrant, file, warmUps, Math.max(settings.repeats(), warmUps / 10), "")
                        .measured();
                results.add(new Measured(
                        String.format(Locale.ROOT, "%s %,d", entrant, rows),
                        one.seconds(),
                        one.processorSeconds(),
                        one.peakHeapMb(),
                        one.peakResidentMb(),
                        -1,
                        -1,
                        one.count(),
                        String.format(Locale.ROOT, "%.2f µs a row", one.seconds() * 1e6 / rows)));
            }
        }
        return results;
    }
}
