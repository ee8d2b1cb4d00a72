package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An alarm on a figure that nobody gives is never heard. */
@SystemTest
class ObservabilityIT {
    private static final List<String> SERVICES =
            List.of("collection-service", "request-service", "reporting-service", "notification-service");
    private static final Pattern LABELS_AND_TEXTS = Pattern.compile("\\{[^}]*}|\"[^\"]*\"|\\bby \\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b");
    private static final Pattern ALARM = Pattern.compile("expr: (?:>-\\n((?: {10}.*\\n)+)|(.*)\\n)");

    private final RunningSystem system = RunningSystem.get();
    private final Web web = new Web(system);

    @Test
    void every_figure_that_an_alarm_or_the_dashboard_names_is_given_by_a_service() throws IOException {
        var given = SERVICES.stream().flatMap(this::figures).collect(Collectors.toCollection(HashSet::new));
        var folder = system.root().resolve("infra/observability");

        var named = new TreeSet<>(names(alarms(folder.resolve("alerts.yml"))));
        named.addAll(names(dashboard(folder.resolve("dashboards/khet.json"))));

        assertThat(named).hasSizeGreaterThan(12).contains("khet_worker_silence_seconds");
        assertThat(given).containsAll(named);
    }

    private Stream<String> figures(String service) {
        var url = system.process(service).get("url").asString().replaceAll("/$", "");
        var answer = web.get(null, url + "/actuator/prometheus");
        assertThat(answer.status()).as(service).isEqualTo(200);
        return answer.body().lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]", 2)[0]);
    }

    private static List<String> alarms(Path file) throws IOException {
        return ALARM.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static List<String> dashboard(Path file) throws IOException {
        return RunningSystem.JSON.readTree(Files.readString(file)).findValuesAsString("expr");
    }

    private static Set<String> names(List<String> expressions) {
        return expressions.stream()
                .map(expression -> LABELS_AND_TEXTS.matcher(expression).replaceAll(" "))
                .flatMap(expression -> NAME.matcher(expression).results().map(found -> found.group()))
                .collect(Collectors.toSet());
    }
}
