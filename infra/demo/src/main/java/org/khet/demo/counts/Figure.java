package org.khet.demo.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * One column of figures.
 *
 * @param titleTh as tables print it, such as {@code ป.1 ชาย} or {@code รวมห้องประถม}
 * @param reportTh as our own report names it, head and column: {@code ป.1 รวม}
 * @param of its value for a school
 */
public record Figure(String titleTh, String reportTh, ToIntFunction<SchoolCounts> of) {
    /** Every column in the order of the table: grades with the sums of their level behind them, the whole school last. */
    public static final List<Figure> ALL = all();

    private static List<Figure> all() {
        var figures = new ArrayList<Figure>();
        for (var level : Level.values()) {
            if (level != Level.ALL) {
                level.grades().forEach(grade -> {
                    var word = grade.code();
                    add(
                            figures,
                            word,
                            List.of(word + " ชาย", word + " หญิง", "รวม" + word, word + " ห้อง"),
                            s -> s.of(grade));
                });
            }
            var sum = "รวม" + level.word();
            add(figures, sum, List.of(sum + " ชาย", sum + " หญิง", sum, "รวมห้อง" + level.word()), s -> s.of(level));
        }
        return List.copyOf(figures);
    }

    private static void add(
            List<Figure> to, String head, List<String> titles, Function<SchoolCounts, GradeCount> count) {
        to.add(new Figure(
                titles.get(0), head + " ชาย", school -> count.apply(school).male()));
        to.add(new Figure(
                titles.get(1), head + " หญิง", school -> count.apply(school).female()));
        to.add(new Figure(
                titles.get(2), head + " รวม", school -> count.apply(school).total()));
        to.add(new Figure(
                titles.get(3), head + " ห้อง", school -> count.apply(school).rooms()));
    }
}
