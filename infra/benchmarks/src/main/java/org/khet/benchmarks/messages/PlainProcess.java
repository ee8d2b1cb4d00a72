package org.khet.benchmarks.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The plain listener's process, which can be killed and started again. */
final class PlainProcess implements AutoCloseable {
    private final List<String> command = new ArrayList<>();
    private Process process;

    /** @param where bus, mail server and SMS provider */
    PlainProcess(String... where) throws IOException {
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                PlainListener.class.getName()));
        command.addAll(List.of(where));
        command.add("race-" + Storm.newRun());
        process = start();
    }

    private Process start() throws IOException {
        Process started = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.equals("ready")) {
            line = out.readLine();
        }
        Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> {}));
        return started;
    }

    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
