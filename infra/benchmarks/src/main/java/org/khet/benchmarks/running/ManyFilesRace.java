package org.khet.benchmarks.running;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;
import org.khet.demo.http.Client;
import org.khet.demo.http.Crew;

/** R1b-50: the last minutes of the last day, when many schools press the button in the same moment. */
public final class ManyFilesRace implements Race {
    private static final int SCHOOLS = 50;

    @Override
    public String name() {
        return "R1b-50";
    }

    @Override
    public String work() {
        return SCHOOLS
                + " schools' files through HTTP, all begun in the same moment; any answer but a good one ends the race";
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        Optional<RunningSystem> found = RunningSystem.find(settings.root());
        if (found.isEmpty()) {
            return List.of(Measured.notRun("khet", RunningSystem.ABSENT));
        }
        try (RunningSystem system = found.get()) {
            RaceArea area = RaceArea.ofSchools(SCHOOLS);
            String collection = area.open(system, "R1b-50");
            List<Client> schools = new Crew(4).map(area.codes(), system::school);
            send(area, collection, schools, area.files(1), new Timed());
            List<byte[]> files = area.files(2);
            Timed answers = new Timed();
            long repeated = system.web().repeated();
            try (Meter meter = system.meter()) {
                long rows = send(area, collection, schools, files, answers);
                return List.of(meter.read(
                                "khet",
                                rows,
                                "no error; " + (system.web().repeated() - repeated)
                                        + " were asked to wait; rows counted; memory is collection-service's")
                        .withAnswers(answers.millis()));
            }
        }
    }

    private static long send(RaceArea area, String collection, List<Client> schools, List<byte[]> files, Timed timed) {
        AtomicLong rows = new AtomicLong();
        new Crew(SCHOOLS)
                .each(
                        IntStream.range(0, SCHOOLS).boxed().toList(),
                        i -> rows.addAndGet(timed.of(() -> schools.get(i)
                                        .putFile(
                                                collection + "/submissions/"
                                                        + area.codes().get(i) + "/file",
                                                files.get(i)))
                                .path("rows")
                                .asLong()));
        return rows.get();
    }
}
