package org.khet.rules.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.text.ThaiText;

/**
 * Which column is which field, by title and, where two columns share a title, by position. The field with the fewest columns
 * to choose from chooses first: so a file in which the ID column bears the student number's title is read rightly, and so is
 * one whose columns were moved.
 */
final class ColumnMatch {
    private static final int NONE = -1;

    private final DataSet dataSet;
    private final List<String> titles = new ArrayList<>();
    private final List<List<String>> known = new ArrayList<>();
    private final int[] columnOf;
    private final boolean[] taken;

    ColumnMatch(DataSet dataSet, List<String> header) {
        this.dataSet = dataSet;
        for (String title : header) {
            titles.add(plain(title));
        }
        for (Field field : dataSet.fields()) {
            known.add(field.column().titles().stream().map(this::plain).toList());
        }
        columnOf = new int[dataSet.fields().size()];
        Arrays.fill(columnOf, NONE);
        taken = new boolean[titles.size()];
        for (int field = fewest(); field != NONE; field = fewest()) {
            int column = best(field);
            columnOf[field] = column;
            taken[column] = true;
        }
    }

    int matched() {
        int matched = 0;
        for (int column : columnOf) {
            matched += column == NONE ? 0 : 1;
        }
        return matched;
    }

    List<Integer> columnOf() {
        List<Integer> columns = new ArrayList<>();
        for (int column : columnOf) {
            columns.add(column);
        }
        return List.copyOf(columns);
    }

    List<String> titles() {
        return List.copyOf(titles);
    }

    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int f = 0; f < columnOf.length; f++) {
            if (columnOf[f] == NONE && !dataSet.fields().get(f).column().optional()) {
                missing.add(dataSet.fields().get(f).title());
            }
        }
        return missing;
    }

    /** The first column that bears a known title but is no field's, or -1. */
    int repeated() {
        for (int column = 0; column < taken.length; column++) {
            int owner = taken[column] ? NONE : owner(column);
            if (owner != NONE && !dataSet.fields().get(owner).column().repeatable()) {
                return column;
            }
        }
        return NONE;
    }

    /** The column read for the field whose title a repeated column bears. */
    int readInstead(int repeated) {
        return columnOf[owner(repeated)];
    }

    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column] && !titles.get(column).isEmpty()) {
                unknown.add(titles.get(column));
            }
        }
        return unknown;
    }

    private int owner(int column) {
        for (int f = 0; f < columnOf.length; f++) {
            if (bears(column, f) >= 0) {
                return f;
            }
        }
        return NONE;
    }

    private int fewest() {
        int chosen = NONE;
        int fewest = Integer.MAX_VALUE;
        for (int f = 0; f < columnOf.length; f++) {
            int choices = 0;
            for (int column = 0; columnOf[f] == NONE && column < taken.length; column++) {
                choices += !taken[column] && bears(column, f) >= 0 ? 1 : 0;
            }
            if (choices > 0 && choices < fewest) {
                fewest = choices;
                chosen = f;
            }
        }
        return chosen;
    }

    private int best(int f) {
        int position = dataSet.fields().get(f).column().position() - 1;
        int best = NONE;
        int bestCost = Integer.MAX_VALUE;
        for (int column = 0; column < taken.length; column++) {
            int variant = bears(column, f);
            if (!taken[column] && variant >= 0) {
                // At its own place first, then under its everyday title, then near its place.
                int cost = column == position ? 0 : (variant == 0 ? 1_000 : 2_000) + Math.abs(column - position);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = column;
                }
            }
        }
        return best;
    }

    /** 0 where the column bears the field's everyday title, above 0 for a variant, else -1. */
    private int bears(int column, int f) {
        return known.get(f).indexOf(titles.get(column));
    }

    /** Tidied, blanks left out, and without what some exports append. */
    private String plain(String title) {
        String plain = ThaiText.tidy(title).replace(" ", "");
        for (String suffix : dataSet.titleSuffixes()) {
            if (plain.length() > suffix.length() && plain.endsWith(suffix)) {
                plain = plain.substring(0, plain.length() - suffix.length());
            }
        }
        return plain;
    }
}
