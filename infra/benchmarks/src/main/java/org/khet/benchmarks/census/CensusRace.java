package org.khet.benchmarks.census;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;
import org.khet.samples.PupilFile;

/** Each contestant in a process of its own with the same heap, one after the other on the same file. */
public final class CensusRace implements Race {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private final String name;
    private final double faulty;

    /** @param faulty the share of rows with a fault planted in them */
    public CensusRace(String name, double faulty) {
        this.name = name;
        this.faulty = faulty;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String work() {
        return "pupils of 36 columns, 20 row rules and unique IDs, " + Math.round(faulty * 100)
                + " % faulty rows, heap " + Entry.HEAP;
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        Path file = file(settings, faulty, StandardCharsets.UTF_8);
        Path windows874 = file(settings, faulty, WINDOWS_874);
        int repeats = settings.repeats();
        Entry ours = Entry.of("khet", file, 2, repeats, "UTF-8, two threads");
        List<Measured> results = new ArrayList<>();
        results.add(ours.measured());
        results.add(Entry.of("khet-one-thread", file, 2, repeats, "UTF-8, one thread")
                .against(ours));
        results.add(Entry.of("khet-windows-874", windows874, 2, repeats, "the same rows in windows-874, two threads")
                .against(ours));
        results.add(Entry.of("duckdb", file, 1, repeats, "SQL, all its threads; native memory beside the heap")
                .against(ours));
        results.add(
                PostgreSql.programs().isEmpty()
                        ? Measured.notRun("postgresql", "not run: no initdb, postgres and psql were found")
                        : Entry.of("postgresql", file, 0, repeats, "COPY and SQL, " + PostgreSql.SETTINGS)
                                .against(ours));
        results.add(Entry.of(
                        "plain-java", file, 1, repeats, "one pass, the rules written by hand, no positions but the row")
                .against(ours));
        results.add(Entry.of("dev.cel", file, 0, 1, "rules as CEL programs, typing by hand, one repeat")
                .against(ours));
        return results;
    }

    /** Made once. */
    static Path file(Settings settings, double faulty, Charset charset) throws IOException {
        Path file = settings.folder().resolve("pupils-%d-%s-%s.csv".formatted(settings.rows(), faulty, charset.name()));
        if (Files.notExists(file)) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            new PupilFile().write(part, settings.rows(), faulty, charset);
            Files.move(part, file);
        }
        return file;
    }
}
