package org.khet.reporting.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khet.reporting.queries.QuerySpec.Filter;

/**
 * Statements over a snapshot's file. Identifiers are those that {@link QueryFields} made; whatever came from a caller is a
 * parameter.
 */
final class Sql {

    /**
     * @param text the statement
     * @param parameters in the order of its question marks
     */
    record Statement(String text, List<String> parameters) {}

    private final QueryFields fields;
    private final String file;
    private final StringBuilder where = new StringBuilder();
    private final List<String> parameters = new ArrayList<>();

    /** @param filters all must hold, as {@link QueryChecks} found them right */
    Sql(QueryFields fields, String file, List<Filter> filters) {
        this.fields = fields;
        this.file = file;
        filters.forEach(this::filter);
    }

    /** Each combination of groups with its count, then of each measured field how many, sum, least and most. */
    Statement groups(List<String> groupBy, List<String> measured, int most) {
        var columns = Stream.concat(
                groupBy.stream().map(code -> "CAST(" + fields.get(code).typed() + " AS VARCHAR)"),
                Stream.concat(Stream.of("count(*)"), measured.stream().flatMap(this::figures)));
        var by = new StringBuilder();
        for (int i = 1; i <= groupBy.size(); i++) {
            by.append(i == 1 ? " GROUP BY " : ", ").append(i);
        }
        return statement(columns.collect(Collectors.joining(", ")), by + " LIMIT " + most);
    }

    Statement list(List<String> codes, int most) {
        return statement(
                codes.stream()
                        .map(code -> "CAST(" + fields.get(code).typed() + " AS VARCHAR)")
                        .collect(Collectors.joining(", ")),
                " ORDER BY r.schoolCode, r.rowNo LIMIT " + most);
    }

    Statement count() {
        return statement("count(*)", "");
    }

    private Stream<String> figures(String code) {
        var field = fields.get(code);
        var value = field.typed();
        var sum = field.numeric() ? "CAST(sum(" + value + ") AS VARCHAR)" : "NULL";
        return Stream.of(
                "count(" + value + ")",
                sum,
                "CAST(min(" + value + ") AS VARCHAR)",
                "CAST(max(" + value + ") AS VARCHAR)");
    }

    private Statement statement(String columns, String end) {
        var all = new ArrayList<String>();
        all.add(file);
        all.addAll(parameters);
        return new Statement(
                "SELECT " + columns + " FROM read_parquet(?) r LEFT JOIN schools s ON s.schoolCode = r.schoolCode"
                        + where + end,
                List.copyOf(all));
    }

    private void filter(Filter filter) {
        where.append(where.isEmpty() ? " WHERE " : " AND ")
                .append(fields.get(filter.field()).condition(filter));
        parameters.addAll(filter.values());
    }
}
