package org.khet.request.servicetimes;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.khet.procedure.Procedure;
import org.khet.procedure.Step;

/**
 * The report on the office's own service times.
 *
 * @param answeredByPublication requests that were not filed, as what is published answered them
 * @param steps of the whole time, one line for each step, then one for whole cases
 * @param months the same for each month in which something was finished, oldest first
 */
record ServiceTimes(YearMonth from, YearMonth to, long answeredByPublication, List<Line> steps, List<Month> months) {

    /** @param step its number; 0 for whole cases */
    record Line(int step, String nameTh, String nameEn, Times times) {}

    record Month(YearMonth month, List<Line> steps) {}

    static ServiceTimes of(
            YearMonth from, YearMonth to, long answeredByPublication, Procedure procedure, Collection<Span> spans) {
        var within = spans.stream()
                .filter(span -> !span.month().isBefore(from) && !span.month().isAfter(to))
                .toList();
        Map<YearMonth, List<Span>> byMonth =
                within.stream().collect(Collectors.groupingBy(Span::month, TreeMap::new, Collectors.toList()));
        return new ServiceTimes(
                from,
                to,
                answeredByPublication,
                lines(procedure, within),
                byMonth.entrySet().stream()
                        .map(month -> new Month(month.getKey(), lines(procedure, month.getValue())))
                        .toList());
    }

    private static List<Line> lines(Procedure procedure, List<Span> spans) {
        return Stream.concat(
                        procedure.steps().stream().map(step -> line(step, spans)),
                        Stream.of(new Line(
                                Span.WHOLE,
                                "ทั้งคำขอ",
                                "The whole request",
                                Times.of(sumOfStandards(procedure), days(spans, Span.WHOLE)))))
                .toList();
    }

    private static Line line(Step step, List<Span> spans) {
        return new Line(step.n(), step.nameTh(), step.nameEn(), Times.of(step.standardDays(), days(spans, step.n())));
    }

    /** The check has no standard of its own and is not waited for in the sum: the manual leaves it to the conditions. */
    private static int sumOfStandards(Procedure procedure) {
        return procedure.steps().stream()
                .flatMapToInt(step -> {
                    var days = step.standardDays();
                    return days == null ? IntStream.empty() : IntStream.of(days);
                })
                .sum();
    }

    private static List<Integer> days(List<Span> spans, int step) {
        return spans.stream()
                .filter(span -> span.step() == step)
                .map(Span::days)
                .toList();
    }
}
