package org.khet.rules.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.json.Json;
import org.khet.rules.json.JsonReader;
import org.khet.rules.json.JsonWriter;

/** The compiled script in Node, many files in one process. */
record NodeRun(Path folder) {
    static final Path SCRIPT = Path.of("target/web/rules.js");

    /** One file for the script. */
    record Job(Path dataSet, CheckContext context, Path file) {}

    static boolean isHere() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One answer for each job, in their order. */
    List<Json> run(List<Job> jobs) throws IOException, InterruptedException {
        Path list = folder.resolve("jobs.jsonl");
        Path answers = folder.resolve("answers.jsonl");
        Path complaints = folder.resolve("node.log");
        Files.write(list, jobs.stream().map(NodeRun::line).toList());
        int code = new ProcessBuilder("node", "src/test/js/check.mjs", SCRIPT.toString(), list.toString())
                .redirectOutput(answers.toFile())
                .redirectError(complaints.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(Files.readString(complaints));
        }
        return Files.readString(answers, StandardCharsets.UTF_8)
                .lines()
                .map(JsonReader::read)
                .toList();
    }

    private static String line(Job job) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("dataSet", new Json.Str(job.dataSet().toString()));
        members.put("context", context(job.context()));
        members.put("file", new Json.Str(job.file().toString()));
        return JsonWriter.write(new Json.Obj(members));
    }

    private static Json context(CheckContext context) {
        Map<String, Json> members = new LinkedHashMap<>();
        if (context.schoolCode() != null) {
            members.put("schoolCode", new Json.Str(context.schoolCode()));
        }
        if (context.gradesOffered() != null) {
            List<Json> grades =
                    context.gradesOffered().stream().<Json>map(Json.Str::new).toList();
            members.put("gradesOffered", new Json.Arr(grades));
        }
        if (context.referenceDate() != null) {
            members.put("referenceDate", new Json.Str(context.referenceDate().toString()));
        }
        if (context.previousRows() != null) {
            Map<String, Json> rows = new LinkedHashMap<>();
            context.previousRows().forEach((grade, count) -> rows.put(grade, new Json.Num(String.valueOf(count))));
            members.put("previousRows", new Json.Obj(rows));
        }
        return new Json.Obj(members);
    }
}
