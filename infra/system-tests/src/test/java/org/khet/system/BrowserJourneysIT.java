package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do at their screens, done by a real browser; the journeys themselves are in {@code browser/}. */
@SystemTest
class BrowserJourneysIT {

    private static final String BROWSER_VARIABLE = "KHET_CHROMIUM";
    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static RunningSystem system;
    private static Map<String, String> environment;

    @BeforeAll
    static void prepare() {
        var chromium = chromium();
        assumeTrue(chromium.isPresent(), "No Chromium on this machine; " + BROWSER_VARIABLE + " may name one");
        system = RunningSystem.get();
        environment = Map.of(
                BROWSER_VARIABLE,
                chromium.orElseThrow().toString(),
                "KHET_CREDENTIALS",
                system.credentialsFile().toString());
        var folder = system.root().resolve("infra/system-tests/browser");
        if (!Files.exists(folder.resolve("node_modules/playwright-core"))) {
            system.run("npm", "ci", "--prefix", folder.toString());
        }
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv(BROWSER_VARIABLE)), BROWSERS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "officer",
                "school",
                "mending",
                "information",
                "public",
                "correction",
                "designer",
                "clients",
                "bulk",
                "procedure",
                "duplicates",
                "notices",
                "requester",
                "visitor",
                "analyst-approver",
                "analyst",
                "verifier",
                "book",
                "director",
                "roles"
            })
    void a_journey_comes_to_its_end(String journey) {
        var ended = system.tryRun(
                PATIENCE, environment, "node", "--test", "infra/system-tests/browser/" + journey + ".test.mjs");
        assertThat(ended.code()).as(ended.out()).isZero();
    }
}
