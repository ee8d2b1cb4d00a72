package org.khet.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.khet.reporting.suppression.LinkedCells.Standing;
import org.khet.reporting.suppression.Margins.Leaf;
import org.khet.reporting.suppression.Suppression.Outcome;

/** C37: tries to subtract hidden cells back. Tables are random with a fixed seed, many cells of them small or empty. */
class SuppressionAttackTest {

    private static final int K = 5;
    private static final int TABLES = 1_500;

    private final Random random = new Random(2569);

    @Test
    void lists_with_a_total_keep_what_they_hide() {
        for (int i = 0; i < TABLES; i++) {
            attack(table(1 + random.nextInt(8), 0));
        }
    }

    @Test
    void tables_with_totals_of_rows_and_columns_keep_what_they_hide() {
        for (int i = 0; i < TABLES; i++) {
            attack(table(1 + random.nextInt(5), 1 + random.nextInt(5)));
        }
    }

    /** School within district within area, once by itself and once against a second dimension. */
    @Test
    void hierarchies_keep_what_they_hide() {
        for (int i = 0; i < TABLES; i++) {
            attack(tree(1 + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(4)));
        }
    }

    /** By school and sex, then by school and grade: the totals of schools are in both. */
    @Test
    void a_second_table_of_the_same_request_gives_nothing_of_the_first_away() {
        int refused = 0;
        for (int i = 0; i < TABLES; i++) {
            var cube = cube(1 + random.nextInt(3), 2, 1 + random.nextInt(4));
            var cells = new LinkedCells();
            Margins.add(cells, flat(cube, 1), (path, column) -> name("school", path, "sex", column), Standing.OPEN);
            var first = ((Outcome.Safe) Suppression.of(cells, K)).hidden();
            var both = new LinkedCells();
            publish(cells, first, both);
            Margins.add(both, flat(cube, 1), (path, column) -> name("school", path, "sex", column), Standing.OPEN);
            Margins.add(both, flat(cube, 2), (path, column) -> name("school", path, "grade", column), Standing.OPEN);
            switch (Suppression.of(both, K)) {
                case Outcome.Safe safe -> attack(both, safe.hidden());
                case Outcome.Exposed exposed -> refused++;
                case Outcome.TooFine fine -> throw new AssertionError("Too fine: " + fine.hidden());
            }
        }
        assertThat(refused).as("most second tables can be given").isLessThan(TABLES / 4);
    }

    /** By school, then by school with one filter more: who was filtered out is the difference. */
    @Test
    void the_same_table_with_one_filter_more_gives_nobody_away() {
        int refused = 0;
        for (int i = 0; i < TABLES; i++) {
            var cube = cube(1 + random.nextInt(4), 2, 1);
            var all = flat(cube, 0);
            var filtered = new ArrayList<Leaf>();
            for (int row = 0; row < cube.length; row++) {
                filtered.add(new Leaf(List.of("r" + row), null, cube[row][0][0]));
            }
            var cells = new LinkedCells();
            Margins.add(cells, all, (path, column) -> name("", path, "", column), Standing.OPEN);
            var first = ((Outcome.Safe) Suppression.of(cells, K)).hidden();
            var both = new LinkedCells();
            publish(cells, first, both);
            Margins.add(both, all, (path, column) -> name("", path, "", column), Standing.OPEN);
            Margins.add(both, filtered, (path, column) -> "filtered" + name("", path, "", column), Standing.OPEN);
            var left = Differences.add(both, List.of(pair(all, filtered)));
            assertThat(left).isPositive();
            switch (Suppression.of(both, K)) {
                case Outcome.Safe safe -> attack(both, safe.hidden());
                case Outcome.Exposed exposed -> refused++;
                case Outcome.TooFine fine -> throw new AssertionError("Too fine: " + fine.hidden());
            }
        }
        assertThat(refused).isLessThan(TABLES / 2);
    }

    /** The attacker is worth its name: hiding the small cells alone leaves most of them open. */
    @Test
    void hiding_small_cells_alone_is_broken() {
        int cells = 0;
        int found = 0;
        for (int i = 0; i < 300; i++) {
            var table = table(4, 4);
            var small = small(table);
            var attacker = new Attacker(table, small, K);
            for (int cell = small.nextSetBit(0); cell >= 0; cell = small.nextSetBit(cell + 1)) {
                cells++;
                found += attacker.width(cell, K) == 0 ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(cells / 4);
    }

    private void attack(LinkedCells table) {
        var outcome = Suppression.of(table, K);
        assertThat(outcome).isInstanceOf(Outcome.Safe.class);
        attack(table, ((Outcome.Safe) outcome).hidden());
    }

    private static void attack(LinkedCells table, BitSet hidden) {
        assertThat(hidden.stream().boxed())
                .containsAll(small(table).stream().boxed().toList());
        var attacker = new Attacker(table, hidden, K);
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            boolean isSmall = table.count(cell) > 0 && table.count(cell) < K;
            if (isSmall || table.standing(cell) == Standing.OPEN) {
                int promised = isSmall ? K : 1;
                assertThat(attacker.width(cell, promised))
                        .as(() -> "what may stand in " + described(table, hidden))
                        .isGreaterThanOrEqualTo(promised);
            }
        }
    }

    private static String described(LinkedCells table, BitSet hidden) {
        var text = new StringBuilder();
        for (int i = 0; i < table.size(); i++) {
            text.append(table.names().get(i)).append('=').append(table.count(i)).append(hidden.get(i) ? "* " : " ");
        }
        return text.toString();
    }

    private static BitSet small(LinkedCells table) {
        var small = new BitSet();
        for (int i = 0; i < table.size(); i++) {
            small.set(i, table.count(i) > 0 && table.count(i) < K && table.standing(i) != Standing.SHOWN);
        }
        return small;
    }

    private static void publish(LinkedCells table, BitSet hidden, LinkedCells into) {
        for (int i = 0; i < table.size(); i++) {
            into.cell(table.names().get(i), table.count(i), hidden.get(i) ? Standing.HIDDEN : Standing.SHOWN);
        }
    }

    private LinkedCells table(int rows, int columns) {
        var leaves = new ArrayList<Leaf>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < Math.max(1, columns); column++) {
                leaves.add(new Leaf(List.of("r" + row), columns == 0 ? null : "c" + column, count()));
            }
        }
        return cells(leaves);
    }

    private LinkedCells tree(int areas, int districts, int schools, int columns) {
        var leaves = new ArrayList<Leaf>();
        for (int area = 0; area < areas; area++) {
            for (int district = 0; district < districts; district++) {
                for (int school = 0; school < schools; school++) {
                    var path = List.of("a" + area, "d" + area + district, "s" + area + district + school);
                    for (int column = 0; column < Math.max(1, columns); column++) {
                        leaves.add(new Leaf(path, columns == 0 ? null : "c" + column, count()));
                    }
                }
            }
        }
        return cells(leaves);
    }

    private static LinkedCells cells(List<Leaf> leaves) {
        var cells = new LinkedCells();
        Margins.add(cells, leaves, (path, column) -> name("", path, "", column), Standing.OPEN);
        return cells;
    }

    private int[][][] cube(int rows, int second, int third) {
        var cube = new int[rows][second][third];
        for (var row : cube) {
            for (var column : row) {
                for (int i = 0; i < third; i++) {
                    column[i] = count();
                }
            }
        }
        return cube;
    }

    /** @param by the dimension beside the first: 0 none, 1 the second, 2 the third */
    private static List<Leaf> flat(int[][][] cube, int by) {
        var leaves = new ArrayList<Leaf>();
        for (int row = 0; row < cube.length; row++) {
            var sums = new long[by == 0 ? 1 : by == 1 ? cube[row].length : cube[row][0].length];
            for (int i = 0; i < cube[row].length; i++) {
                for (int j = 0; j < cube[row][i].length; j++) {
                    sums[by == 0 ? 0 : by == 1 ? i : j] += cube[row][i][j];
                }
            }
            for (int i = 0; i < sums.length; i++) {
                leaves.add(new Leaf(List.of("r" + row), by == 0 ? null : "c" + i, sums[i]));
            }
        }
        return leaves;
    }

    private static List<Differences.Pair> pair(List<Leaf> all, List<Leaf> filtered) {
        var pairs = new ArrayList<Differences.Pair>();
        long both = 0;
        for (int i = 0; i < all.size(); i++) {
            var name = name("", all.get(i).path(), "", null);
            pairs.add(new Differences.Pair(
                    name, "filtered" + name, filtered.get(i).count()));
            both += filtered.get(i).count();
        }
        pairs.add(
                new Differences.Pair(name("", List.of(), "", null), "filtered" + name("", List.of(), "", null), both));
        return pairs;
    }

    private static String name(String rows, List<String> path, String columns, @Nullable String column) {
        return rows + path + (column == null ? "" : columns + "=" + column);
    }

    /** Small ones, empty ones, and some large enough to be shown. */
    private int count() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(4);
            default -> random.nextInt(30);
        };
    }
}
