package org.khet.collection.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Foretells rounds that have been simulated, and compares with what anybody would guess; the page shows the figures. */
class ForecastPageTest {

    private static final Path PAGE = Path.of("../infra/docs/forecast.md");
    private static final int AREAS = 40;
    private static final int ROUNDS = 4;

    private record Guess(boolean late, boolean truth, double likelihood) {}

    private record Score(double hits, double found, double right, double brier) {}

    @Test
    void the_forecast_beats_the_naive_rules_on_simulated_rounds_and_the_page_says_by_how_much() throws Exception {
        var lines = new StringBuilder();
        for (int left : List.of(5, 3, 1)) {
            var model = new ArrayList<Guess>();
            var lastTime = new ArrayList<Guess>();
            var notStarted = new ArrayList<Guess>();
            int open = 0;
            for (int seed = 1; seed <= AREAS; seed++) {
                var area = new SimulatedArea(seed);
                var past = area.past(ROUNDS);
                var now = area.open(left);
                open += now.size();
                var pace = Pace.of(
                        left, SimulatedArea.expected() - now.size(), SimulatedArea.expected(), past.sentWith(left));
                var foresight = new Foresight(past, pace, false);
                for (var school : now) {
                    var outlook = foresight.of(school.code(), school.status(), 5, 2);
                    model.add(new Guess(outlook.late(), school.willBeLate(), outlook.percent() / 100.0));
                    lastTime.add(naive(past.of(school.code()).getFirst().late(), school));
                    notStarted.add(naive(school.status().name().equals("NOT_STARTED"), school));
                }
            }
            assertThat(score(model).hits())
                    .as("%d days left", left)
                    .isGreaterThan(score(lastTime).hits() + 0.02)
                    .isGreaterThan(score(notStarted).hits() + 0.02);
            lines.append(line(left, open, "the forecast", score(model)))
                    .append(line(left, open, "late last round → late", score(lastTime)))
                    .append(line(left, open, "not started → late", score(notStarted)));
        }
        var page = """
                # The forecast of late schools

                Written by `ForecastPageTest` of collection-service; `-Dkhet.docs.write` renews it. The model, with each of its
                numbers, is the one class `LateModel`; every outlook on the board carries its reasons.

                Back-test on %d simulated areas of %d schools with %d earlier rounds each (`SimulatedArea`: schools have habits,
                some punctual and some not, whole areas shift from round to round). Asked are the schools that have not submitted
                yet. *Hits*: share foretold rightly. *Found*: share of the late ones that were named. *Right*: share of the named
                that became late. *Brier*: mean square of the error, smaller is better. A simulation shows that the model uses what
                there is to know, not how real schools behave: the office should compare the forecast with its own rounds.

                | Days left | Schools asked | Rule | Hits | Found | Right | Brier |
                |---|---|---|---|---|---|---|
                %s""".formatted(AREAS, SimulatedArea.expected(), ROUNDS, lines);
        if (Boolean.getBoolean("khet.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static Guess naive(boolean late, SimulatedArea.Now school) {
        return new Guess(late, school.willBeLate(), late ? 1 : 0);
    }

    private static Score score(List<Guess> guesses) {
        return new Score(
                share(guesses, guess -> true, guess -> guess.late() == guess.truth()),
                share(guesses, Guess::truth, Guess::late),
                share(guesses, Guess::late, Guess::truth),
                guesses.stream()
                        .mapToDouble(guess -> Math.pow(guess.likelihood() - (guess.truth() ? 1 : 0), 2))
                        .average()
                        .orElseThrow());
    }

    private static double share(List<Guess> of, Predicate<Guess> whole, Predicate<Guess> part) {
        return of.stream()
                .filter(whole)
                .mapToInt(guess -> part.test(guess) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static String line(int left, int open, String rule, Score score) {
        return String.format(
                Locale.ROOT,
                "| %d | %,d | %s | %.1f %% | %.1f %% | %.1f %% | %.3f |%n",
                left,
                open,
                rule,
                100 * score.hits(),
                100 * score.found(),
                100 * score.right(),
                score.brier());
    }
}
