package org.khet.local.launcher;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.local.Probe;
import tools.jackson.databind.json.JsonMapper;

/** Tells what runs, whether it is ready, and what it costs; exit 0 when something runs and all of it is ready. */
record Status(Home home) {

    int print(boolean json) throws InterruptedException {
        List<Line> lines = new ArrayList<>();
        for (RunFile.Entry entry : RunFile.living(home.runFile())) {
            boolean ready = entry.check().isEmpty()
                    || Probe.of(URI.create(entry.check())).ready();
            lines.add(new Line(
                    entry.name(), entry.pid(), ready, Memory.pssMb(entry.pid()), entry.startedInMs(), entry.url()));
        }
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("processes", lines);
            System.out.println(JsonMapper.builder().build().writeValueAsString(all));
        } else {
            table(lines);
        }
        return !lines.isEmpty() && lines.stream().allMatch(Line::ready) ? 0 : 1;
    }

    private void table(List<Line> lines) {
        if (lines.isEmpty()) {
            System.out.println("Khet is not running on " + home.folder());
            return;
        }
        String format = "%-22s %8s %-6s %7s %9s  %s%n";
        System.out.printf(format, "PROCESS", "PID", "READY", "PSS MB", "START s", "ADDRESS");
        for (Line line : lines) {
            System.out.printf(
                    format,
                    line.name(),
                    line.pid(),
                    line.ready() ? "yes" : "no",
                    line.pssMb(),
                    String.format("%.1f", line.startedInMs() / 1000.0),
                    line.url());
        }
        System.out.printf(
                "%d MB in all%n", lines.stream().mapToLong(Line::pssMb).sum());
    }

    private record Line(String name, long pid, boolean ready, long pssMb, long startedInMs, String url) {}
}
