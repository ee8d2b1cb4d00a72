package org.khet.benchmarks.running;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;
import org.khet.demo.http.Client;
import tools.jackson.databind.JsonNode;

/** R8-edit: values of a school's rows mended one by one, each answered with what it makes of the findings. */
public final class EditRace implements Race {
    private static final int PUPILS = 3_000;
    private static final int UNMEASURED = 40;
    private static final int EDITS = 60;

    private int made;

    @Override
    public String name() {
        return "R8-edit";
    }

    @Override
    public String work() {
        return "one value of a file of " + PUPILS + " pupils changed through HTTP until its findings are back, " + EDITS
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
            String sheet = area.open(system, "R8-edit") + "/submissions/"
                    + area.codes().getFirst();
            Client school = system.school(area.codes().getFirst());
            school.putFile(sheet + "/file", area.files(0).getFirst());
            List<String> rows = new ArrayList<>();
            for (JsonNode row : school.get(sheet + "/grid?limit=" + UNMEASURED).path("items")) {
                rows.add(sheet + "/records/" + row.path("row").asInt());
            }
            edit(school, rows, UNMEASURED, true, new Timed());
            return List.of(
                    measured(system, school, rows, true, "khet", "with Idempotency-Key"),
                    measured(system, school, rows, false, "khet-without-key", "without Idempotency-Key"));
        }
    }

    private Measured measured(
            RunningSystem system, Client school, List<String> rows, boolean keyed, String name, String note)
            throws IOException {
        Timed answers = new Timed();
        try (Meter meter = system.meter()) {
            edit(school, rows, EDITS, keyed, answers);
            return meter.read(name, EDITS, note + "; memory is collection-service's")
                    .withAnswers(answers.millis());
        }
    }

    private void edit(Client school, List<String> rows, int edits, boolean keyed, Timed answers) {
        for (int i = 0; i < edits; i++) {
            String row = rows.get(i % rows.size());
            // Never what stands there already: an edit that changes nothing costs next to nothing.
            String weight = (20 + made % 30) + "." + made % 9;
            made++;
            answers.of(() -> school.patch(row, Map.of("fields", Map.of("weightKg", weight)), keyed));
        }
    }
}
