package org.khet.reporting.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.figures.Dimensions.Expression;
import org.khet.reporting.queries.QueryField;

/**
 * A file's records counted by school and by every combination of some expressions: what coarser cubes are made of without
 * reading the file again.
 *
 * @param schools codes, by their place in the facts
 */
record Groups(List<Expression> expressions, List<QueryField> summed, List<String> schools, Cube facts) {

    boolean serves(List<Expression> wanted, List<QueryField> sums) {
        return expressions.containsAll(wanted) && summed.containsAll(sums);
    }

    /**
     * Counts, sums and counts of values.
     *
     * @param places code → place among the wanted schools; others are left out
     */
    Cube additive(List<Expression> dimensions, List<QueryField> sums, Map<String, Integer> places) {
        var combinations = new ArrayList<@Nullable String[]>();
        int[] combination = numbered(dimensions, combinations, one -> true);
        int width = 1 + 2 * sums.size();
        var from = new int[width];
        for (int i = 1; i < width; i++) {
            from[i] = 1 + 2 * summed.indexOf(sums.get((i - 1) / 2)) + (i - 1) % 2;
        }
        var cube = new Cube(combinations, width);
        var factOf = new int[combinations.size()];
        var schoolOf = new int[combinations.size()];
        Arrays.fill(schoolOf, -1);
        int[] place = wanted(places);
        for (int fact = 0; fact < facts.size(); fact++) {
            int school = facts.school(fact);
            if (place[school] < 0) {
                continue;
            }
            int to = combination[facts.combination(fact)];
            if (schoolOf[to] != school) {
                schoolOf[to] = school;
                factOf[to] = cube.add(place[school], to);
            }
            for (int i = 0; i < width; i++) {
                cube.increase(factOf[to], i, facts.amount(fact, from[i]));
            }
        }
        return cube;
    }

    /** Each distinct combination of some fields within a school, numbered; those that lack one of the fields are left out. */
    Cube distinct(List<Expression> dimensions, List<Expression> of, Map<String, Integer> places) {
        int[] at = places(of);
        Predicate<@Nullable String[]> told = kind -> Arrays.stream(at).allMatch(place -> kind[place] != null);
        var combinations = new ArrayList<@Nullable String[]>();
        int[] combination = numbered(dimensions, combinations, told);
        int[] thing = numbered(of, new ArrayList<>(), told);
        var cube = new Cube(combinations, 1);
        int[] place = wanted(places);
        var met = new long[facts.combinations().size()];
        long number = -1;
        for (int fact = 0; fact < facts.size(); ) {
            int school = facts.school(fact);
            int count = 0;
            for (; fact < facts.size() && facts.school(fact) == school; fact++) {
                int kind = facts.combination(fact);
                if (thing[kind] >= 0) {
                    met[count++] = (long) thing[kind] << Integer.SIZE | combination[kind];
                }
            }
            if (place[school] < 0) {
                continue;
            }
            Arrays.sort(met, 0, count);
            for (int i = 0; i < count; i++) {
                if (i > 0 && met[i] == met[i - 1]) {
                    continue;
                }
                number += i > 0 && met[i] >> Integer.SIZE == met[i - 1] >> Integer.SIZE ? 0 : 1;
                cube.increase(cube.add(place[school], (int) met[i]), 0, number);
            }
        }
        return cube;
    }

    private int[] wanted(Map<String, Integer> places) {
        return schools.stream().mapToInt(code -> places.getOrDefault(code, -1)).toArray();
    }

    private static @Nullable String[] part(@Nullable String[] kind, int[] at) {
        var part = new @Nullable String[at.length];
        for (int i = 0; i < at.length; i++) {
            part[i] = kind[at[i]];
        }
        return part;
    }

    private int[] places(List<Expression> of) {
        return of.stream().mapToInt(expressions::indexOf).toArray();
    }

    /**
     * For each of our combinations the number of the coarser one that it is part of, or -1. They are numbered in their own order,
     * whatever else was counted with them.
     */
    private int[] numbered(
            List<Expression> wanted, List<@Nullable String[]> into, Predicate<@Nullable String[]> taken) {
        int[] at = places(wanted);
        var kinds = facts.combinations();
        var numbers = new TreeMap<@Nullable String[], Integer>(
                (a, b) -> Arrays.compare(a, b, Comparator.nullsFirst(Comparator.naturalOrder())));
        var coarser = new @Nullable String @Nullable [kinds.size()][];
        for (int kind = 0; kind < coarser.length; kind++) {
            if (taken.test(kinds.get(kind))) {
                coarser[kind] = part(kinds.get(kind), at);
                numbers.put(coarser[kind], 0);
            }
        }
        numbers.keySet().forEach(into::add);
        int next = 0;
        for (var entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        var found = new int[coarser.length];
        for (int kind = 0; kind < found.length; kind++) {
            found[kind] = coarser[kind] == null ? -1 : numbers.getOrDefault(coarser[kind], -1);
        }
        return found;
    }
}
