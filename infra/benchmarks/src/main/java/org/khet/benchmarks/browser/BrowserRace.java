package org.khet.benchmarks.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.khet.benchmarks.Measured;
import org.khet.benchmarks.Race;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.dataset.DataSets;
import org.khet.samples.PupilFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R1c: a school's file checked on its send page before it is sent; driven by {@code rules-browser/src/race/race.mjs}. */
public final class BrowserRace implements Race {
    private static final int ROWS = 3_000;
    private static final int RUNS = 15;
    private static final String SCRIPT = "infra/rules-browser/target/web/rules.js";

    @Override
    public String name() {
        return "R1c";
    }

    @Override
    public String work() {
        return "a file of " + ROWS + " pupils by all rules of DMC-STUDENT in the browser, 5 % faulty rows, middle of "
                + RUNS;
    }

    @Override
    public List<Measured> run(Settings settings) throws IOException, InterruptedException {
        Optional<String> lacking = Stream.of(
                        SCRIPT,
                        "gateway/web/dist/index.html",
                        "infra/system-tests/browser/node_modules/playwright-core/package.json")
                .filter(needed -> !Files.exists(settings.root().resolve(needed)))
                .findFirst();
        if (lacking.isPresent()) {
            return List.of(Measured.notRun("khet", "not run: " + lacking.get() + " is not built or installed"));
        }
        Path folder = files(settings.folder());
        Process race = new ProcessBuilder(
                        "node",
                        settings.root()
                                .resolve("infra/rules-browser/src/race/race.mjs")
                                .toString(),
                        folder.toString(),
                        String.valueOf(RUNS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(race.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (race.waitFor() != 0) {
            return List.of(Measured.notRun("khet", "not run: the page could not be driven"));
        }
        JsonNode measured = JsonMapper.builder().build().readTree(said);
        JsonNode browser = measured.path("browser");
        JsonNode node = measured.path("node");
        long kilobytes = Files.size(settings.root().resolve(SCRIPT)) >> 10;
        return List.of(
                one(
                        "khet",
                        browser,
                        "warmMs",
                        "in the worker, Chromium " + browser.path("chromium").asString() + ", script " + kilobytes
                                + " KB before gzip"),
                one("khet-first", browser, "firstMs", "the first file, in the worker"),
                one("khet-best", browser, "bestMs", "the best of all, in the worker"),
                one("khet-seen", browser, "warmSeenMs", "from choosing the file until the page shows what was found"),
                one("khet-node", node, "warmMs", "the same script in Node"));
    }

    private static Measured one(String name, JsonNode measured, String member, String note) {
        double millis = measured.path(member).asDouble();
        return Measured.timed(name, millis / 1000, -1, -1, -1, ROWS, note).withAnswers(new double[] {millis});
    }

    private static Path files(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("browser"));
        DataSet dataSet = DataSets.shipped("DMC-STUDENT");
        Files.writeString(folder.resolve("data-set.json"), DataSetJson.write(dataSet));
        // The page of the race is that of the example's school.
        int school = Integer.parseInt(Objects.requireNonNull(dataSet.example(), "example of DMC-STUDENT")
                .schoolCode());
        new PupilFile(school, 1).write(folder.resolve("pupils.csv"), ROWS, 0.05, StandardCharsets.UTF_8);
        return folder;
    }
}
