package org.khet.benchmarks.running;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;
import org.khet.demo.area.School;
import org.khet.demo.http.Browser;
import org.khet.demo.http.Client;
import org.khet.demo.http.Crew;
import org.khet.demo.http.Passwords;
import tools.jackson.databind.JsonNode;

/** R1b: an area's whole return, from the files to the certificates. */
public final class AreaRace implements Race {
    private static final int SCHOOLS = 155;

    /** As many at once as two processors can be kept busy with; more would only wait. */
    private static final int AT_ONCE = 4;

    @Override
    public String name() {
        return "R1b";
    }

    @Override
    public String work() {
        return SCHOOLS + " schools' files through HTTP: checked against each other, submitted, certified; " + AT_ONCE
                + " at once, directors logged in before";
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        Optional<RunningSystem> found = RunningSystem.find(settings.root());
        if (found.isEmpty()) {
            return List.of(Measured.notRun("khet", RunningSystem.ABSENT));
        }
        try (RunningSystem system = found.get()) {
            return run(system);
        }
    }

    private static List<Measured> run(RunningSystem system) throws IOException {
        RaceArea area = RaceArea.ofSchools(SCHOOLS);
        Crew crew = new Crew(AT_ONCE);
        List<byte[]> files = area.files(1);
        String collection = area.open(system, "R1b");
        List<Client> schools = crew.map(area.codes(), system::school);
        crew.each(area.area().accounts(), system.identities()::account);
        List<Browser> directors = crew.map(area.area().schools(), school -> director(system, school));
        List<Integer> all = IntStream.range(0, SCHOOLS).boxed().toList();
        AtomicLong rows = new AtomicLong();
        AtomicLong findings = new AtomicLong();
        List<Measured> results = new ArrayList<>();
        // Others of the same kind, unmeasured: a service that has just started is not what an area meets.
        List<byte[]> others = area.files(2);
        crew.each(all, i -> send(new Timed(), schools.get(i), path(collection, area, i), others.get(i)));
        try (Meter whole = system.meter()) {
            Timed sending = new Timed();
            crew.each(all, i -> {
                JsonNode receipt = send(sending, schools.get(i), path(collection, area, i), files.get(i));
                rows.addAndGet(receipt.path("rows").asLong());
                findings.addAndGet(receipt.path("errors").asLong()
                        + receipt.path("queries").asLong());
            });
            Measured sent =
                    whole.read("files checked and stored", rows.get(), "").withAnswers(sending.millis());
            Timed submitting = new Timed();
            crew.each(all, i -> submitting.of(() -> schools.get(i).post(path(collection, area, i) + "/submit", null)));
            Measured submitted = whole.read("… and submitted", rows.get(), "").withAnswers(submitting.millis());
            Timed certifying = new Timed();
            crew.each(all, i -> certifying.of(() -> directors.get(i).post(path(collection, area, i) + "/certify")));
            results.add(whole.read(
                            "khet",
                            rows.get(),
                            "all of it; rows counted; " + findings + " findings; memory is collection-service's")
                    .withAnswers(certifying.millis())
                    .noting("p50 and p99 of certifying"));
            results.add(sent);
            results.add(submitted);
        }
        return results;
    }

    private static JsonNode send(Timed timed, Client school, String path, byte[] file) {
        return timed.of(() -> school.putFile(path + "/file", file));
    }

    private static Browser director(RunningSystem system, School school) {
        String username = school.director().username();
        Browser browser = new Browser(system.web(), system.credentials().gatewayUrl());
        browser.logIn(username, new Passwords(system.credentials()).of(username));
        return browser;
    }

    private static String path(String collection, RaceArea area, int school) {
        return collection + "/submissions/" + area.codes().get(school);
    }
}
