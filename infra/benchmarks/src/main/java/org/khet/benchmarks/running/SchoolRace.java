package org.khet.benchmarks.running;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;
import org.khet.demo.http.Client;
import tools.jackson.databind.JsonNode;

/** R1b-300: one school sends its file again and again, each time with other pupils; what it waits for is the answer. */
public final class SchoolRace implements Race {
    private static final int PUPILS = 300;
    private static final int UNMEASURED = 20;
    private static final int FILES = 100;

    @Override
    public String name() {
        return "R1b-300";
    }

    @Override
    public String work() {
        return "a file of " + PUPILS + " pupils through HTTP until its findings are back, " + FILES
                + " times one after the other";
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        Optional<RunningSystem> found = RunningSystem.find(settings.root());
        if (found.isEmpty()) {
            return List.of(Measured.notRun("khet", RunningSystem.ABSENT));
        }
        try (RunningSystem system = found.get()) {
            RaceArea area = RaceArea.ofOneSchool(PUPILS);
            String file = area.open(system, "R1b-300") + "/submissions/"
                    + area.codes().getFirst() + "/file";
            Client school = system.school(area.codes().getFirst());
            for (int i = 0; i < UNMEASURED; i++) {
                school.putFile(file, area.files(i).getFirst());
            }
            Timed answers = new Timed();
            long rows = 0;
            try (Meter meter = system.meter()) {
                for (int i = 0; i < FILES; i++) {
                    byte[] next = area.files(UNMEASURED + i).getFirst();
                    JsonNode receipt = answers.of(() -> school.putFile(file, next));
                    rows += receipt.path("rows").asLong();
                }
                return List.of(meter.read("khet", rows, FILES + " files; rows counted; memory is collection-service's")
                        .withAnswers(answers.millis()));
            }
        }
    }
}
