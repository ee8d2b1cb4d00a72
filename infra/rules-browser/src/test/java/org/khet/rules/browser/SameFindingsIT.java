package org.khet.rules.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.rules.browser.FaultyFiles.Faulty;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Outcome;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.dataset.DataSets;
import org.khet.rules.json.Json;
import org.khet.rules.reading.FileRefusedException;
import org.khet.rules.text.FileSource;
import org.khet.workbooks.Workbook;
import org.khet.workbooks.command.CommandLine;

/**
 * C16: random faulty files through the engine as the service calls it, the command line and the browser's script: the same
 * findings, one by one. {@code -Dkhet.checks.files=5000} for a longer hunt, {@code -Dkhet.checks.seed} for another one.
 */
class SameFindingsIT {
    private static final int FILES = Integer.getInteger("khet.checks.files", 400);
    private static final long SEED = Long.getLong("khet.checks.seed", 20261123L);

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsNode() {
        assumeTrue(NodeRun.isHere(), "Node is not here, in which the browser's script is run");
    }

    @Test
    void the_service_the_command_line_and_the_browser_find_the_same_in_every_file() throws Exception {
        List<Faulty> files = files();
        List<NodeRun.Job> jobs = jobs(files);
        List<Json> answers = new NodeRun(folder).run(jobs);
        assertThat(answers).hasSameSizeAs(files);

        TreeSet<String> codes = new TreeSet<>();
        TreeSet<String> faults = new TreeSet<>();
        int compared = 0;
        for (int i = 0; i < files.size(); i++) {
            Map<String, Json> answer = ((Json.Obj) answers.get(i)).members();
            Told engine =
                    engine(files.get(i), figures -> assertThat(summary(answer)).isEqualTo(figures));
            assertThat(browser(answer)).as("browser, %s", place(i)).isEqualTo(engine);
            if (askable(files.get(i).context())) {
                var printed = CommandLine.validate(arguments(jobs.get(i)));
                assertThat(Told.printed(printed.out(), printed.err()))
                        .as("command line, %s", place(i))
                        .isEqualTo(engine);
                compared++;
            }
            engine.findings().forEach(finding -> codes.add(finding.get("code")));
            faults.add(engine.fault().getOrDefault("kind", ""));
        }
        assertThat(compared).isGreaterThan(FILES / 3);
        // Files in which nothing is found would agree too.
        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(faults).hasSizeGreaterThan(8).contains("FORMULA_IN_CELL", "DAMAGED", "TRUNCATED");
    }

    private static String place(int i) {
        return "file %d of seed %d".formatted(i, SEED);
    }

    private List<Faulty> files() throws IOException {
        List<FaultyFiles> makers = new ArrayList<>();
        for (String code : DataSets.shippedCodes()) {
            makers.add(new FaultyFiles(DataSets.shipped(code), SEED + makers.size()));
        }
        List<Faulty> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            // The widest data set has most of the rules.
            FaultyFiles maker = makers.get(i % 2 == 0 ? 0 : i / 2 % makers.size());
            files.add(i % 3 == 2 ? maker.nextBook(folder) : maker.next());
        }
        return files;
    }

    private List<NodeRun.Job> jobs(List<Faulty> files) throws IOException {
        Map<String, Path> dataSets = new HashMap<>();
        List<NodeRun.Job> jobs = new ArrayList<>();
        for (Faulty file : files) {
            DataSet dataSet = file.dataSet();
            Path definition = dataSets.get(dataSet.code());
            if (definition == null) {
                definition = Files.writeString(folder.resolve(dataSet.code() + ".json"), DataSetJson.write(dataSet));
                dataSets.put(dataSet.code(), definition);
            }
            Path written = Files.write(folder.resolve(jobs.size() + "." + file.kind()), file.bytes());
            jobs.add(new NodeRun.Job(definition, file.context(), written));
        }
        return jobs;
    }

    private Told engine(Faulty file, java.util.function.Consumer<Map<String, String>> figures) throws IOException {
        List<Map<String, String>> findings = new ArrayList<>();
        Sink sink = new Sink() {
            @Override
            public void finding(Finding finding) {
                findings.add(Told.finding(finding));
            }
        };
        Outcome outcome = outcome(file, sink);
        return switch (outcome) {
            case Outcome.Checked checked -> {
                figures.accept(Told.figures(checked.summary()));
                yield new Told(findings, Map.of());
            }
            case Outcome.Refused refused -> new Told(findings, Told.fault(refused.fault()));
        };
    }

    /** As the service does it. */
    private Outcome outcome(Faulty file, Sink sink) throws IOException {
        Checker checker = Checker.compile(file.dataSet());
        if (!Workbook.begins(file.bytes())) {
            return checker.check(FileSource.of(file.bytes()), file.context(), sink);
        }
        Path written = Files.write(folder.resolve("engine.xlsx"), file.bytes());
        try (FileChannel channel = FileChannel.open(written);
                Workbook workbook = Workbook.open(channel, folder)) {
            return checker.check(workbook, file.context(), sink);
        } catch (FileRefusedException refused) {
            return new Outcome.Refused(refused.fault());
        }
    }

    private static Told browser(Map<String, Json> answer) {
        Json fault = ((Json.Obj) answer.get("answer")).members().get("fault");
        List<Map<String, String>> findings = ((Json.Arr) answer.get("findings"))
                .items().stream().map(Told::finding).toList();
        return new Told(findings, fault == null ? Map.of() : Told.fault(fault));
    }

    private static Map<String, String> summary(Map<String, Json> answer) {
        Json summary = ((Json.Obj) answer.get("answer")).members().get("summary");
        return Told.members(
                summary,
                List.of("encoding", "rows", "skippedRows", "errors", "queries", "notices", "byCode", "tallies"));
    }

    /** The command line has no words for a round before. */
    private static boolean askable(CheckContext context) {
        return context.previousRows() == null;
    }

    private static List<String> arguments(NodeRun.Job job) {
        List<String> arguments = new ArrayList<>(
                List.of(job.file().toString(), "--data-set", job.dataSet().toString(), "--json"));
        CheckContext context = job.context();
        if (context.schoolCode() != null) {
            arguments.addAll(List.of("--school", context.schoolCode()));
        }
        if (context.gradesOffered() != null) {
            arguments.addAll(List.of("--grades", String.join(",", context.gradesOffered())));
        }
        if (context.referenceDate() != null) {
            arguments.addAll(List.of("--reference-date", context.referenceDate().toString()));
        }
        return arguments;
    }
}
