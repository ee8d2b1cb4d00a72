package org.khet.benchmarks.census;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Outcome;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.parallel.Workers;

/** Ours: findings with row, field, code and value, handed over in the order of the file. */
final class Engine implements Contestant {
    private final Checker checker;

    Engine(int threads) throws IOException {
        try (InputStream in = Engine.class.getResourceAsStream("R1.json")) {
            if (in == null) {
                throw new IllegalStateException("R1.json is not in the archive");
            }
            Checker alone = Checker.compile(DataSetJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            checker = threads == 0 ? alone : alone.on(new Workers(threads));
        }
    }

    @Override
    public Map<String, Long> check(Path file) throws IOException {
        CheckContext context = CheckContext.NONE.withReferenceDate(LocalDate.of(2025, 6, 10));
        long[] told = new long[1];
        Outcome outcome = checker.check(() -> Files.newInputStream(file), context, new Sink() {
            @Override
            public boolean wantsRows() {
                return false;
            }

            /** A refused file ends in a failure below, so nothing told of it counts. */
            @Override
            public boolean takesBack() {
                return true;
            }

            @Override
            public void finding(Finding finding) {
                told[0] += finding.row() > 0 ? 1 : 0;
            }
        });
        Map<String, Long> counts =
                new TreeMap<>(((Outcome.Checked) outcome).summary().byCode());
        if (told[0] != counts.values().stream().mapToLong(Long::longValue).sum()) {
            throw new IllegalStateException("findings told and counted differ");
        }
        return counts;
    }
}
