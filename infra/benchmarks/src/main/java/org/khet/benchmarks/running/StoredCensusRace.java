package org.khet.benchmarks.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;
import org.khet.demo.http.Client;
import org.khet.samples.PupilFile;
import tools.jackson.databind.JsonNode;

/** R1-http: the large file through the gateway, checked by all rules of the pupils' data set, rows and findings stored. */
public final class StoredCensusRace implements Race {
    @Override
    public String name() {
        return "R1-http";
    }

    @Override
    public String work() {
        return "one file of pupils through HTTP by all rules of DMC-STUDENT, rows and findings stored, sealed; 5 % faulty rows";
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        Optional<RunningSystem> found = RunningSystem.find(settings.root());
        if (found.isEmpty()) {
            return List.of(Measured.notRun("khet", RunningSystem.ABSENT));
        }
        try (RunningSystem system = found.get()) {
            List<Measured> results = new ArrayList<>();
            RaceArea area = RaceArea.ofCensus();
            String collection = area.open(system, "R1-http");
            String file = collection + "/submissions/" + area.codes().getFirst() + "/file";
            Client school = system.school(area.codes().getFirst());
            for (int rows : new int[] {settings.rows() / 10, settings.rows()}) {
                Path pupils = pupils(settings, area.codes().getFirst(), rows);
                try (Meter meter = system.meter()) {
                    JsonNode receipt = school.putFile(file, pupils);
                    long findings = receipt.path("errors").asLong()
                            + receipt.path("queries").asLong()
                            + receipt.path("notices").asLong();
                    results.add(meter.read(
                            rows == settings.rows() ? "khet" : "khet-tenth",
                            findings,
                            "%,d rows, %d MB; memory is collection-service's, processor seconds those of all parts"
                                    .formatted(receipt.path("rows").asLong(), Files.size(pupils) >> 20)));
                }
            }
            return results.reversed();
        }
    }

    private static Path pupils(Settings settings, String school, int rows) throws IOException {
        Path file = settings.folder().resolve("pupils-of-%s-%d.csv".formatted(school, rows));
        if (Files.notExists(file)) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            new PupilFile(Integer.parseInt(school), 1).write(part, rows, 0.05, StandardCharsets.UTF_8);
            Files.move(part, file);
        }
        return file;
    }
}
