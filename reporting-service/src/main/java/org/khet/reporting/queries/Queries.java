package org.khet.reporting.queries;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khet.reporting.ReportingSettings;
import org.khet.reporting.outputs.Grid;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Column;
import org.khet.reporting.outputs.Grid.Row;
import org.khet.reporting.outputs.Grid.Weight;
import org.khet.reporting.queries.Answer.Warning;
import org.khet.reporting.queries.Guard.Hiding;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.queries.QuerySpec.Measure;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;
import org.khet.reporting.snapshots.SnapshotFiles;
import org.springframework.stereotype.Component;

/** Answers queries over snapshots. */
@Component
class Queries {

    static final int PREVIEW_ROWS = 100;

    /** Combinations of one table: more are no table that anybody reads, and their guarding is not proven in time. */
    static final int MOST_GROUPS = 20_000;

    private final SnapshotFiles files;
    private final DuckDb duckDb;
    private final ReportingSettings settings;

    Queries(SnapshotFiles files, DuckDb duckDb, ReportingSettings settings) {
        this.files = files;
        this.duckDb = duckDb;
        this.settings = settings;
    }

    /** The first rows, personal values masked whatever was approved. */
    Answer preview(QuerySpec spec, Snapshot snapshot) {
        return answer(spec, snapshot, List.of(), new Way(settings.previewLimit(), PREVIEW_ROWS, true));
    }

    /**
     * The whole, with what was approved.
     *
     * @param before what the same reader has of this snapshot already
     * @param mostRows that the format takes; more are refused
     */
    Answer whole(QuerySpec spec, Snapshot snapshot, List<QuerySpec> before, int mostRows) {
        return answer(spec, snapshot, before, new Way(settings.queryLimit(), mostRows, false));
    }

    /** How many records have each value of a field. */
    Map<String, Long> countsBy(Snapshot snapshot, String code) {
        var fields = QueryFields.of(snapshot);
        var file = files.knownOrVerified(snapshot);
        try (var runner = new QueryRunner(duckDb, snapshot, file, fields, settings.previewLimit())) {
            return runner.groups(List.of(), List.of(code), List.of(), MOST_GROUPS).stream()
                    .collect(Collectors.toMap(one -> one.groups().getFirst(), Combination::count));
        }
    }

    private record Way(Duration limit, int rows, boolean preview) {}

    private Answer answer(QuerySpec spec, Snapshot snapshot, List<QuerySpec> before, Way way) {
        var fields = QueryFields.of(snapshot);
        var problems = QueryChecks.of(spec, fields, settings.smallCellLeast());
        if (!problems.isEmpty()) {
            throw QueryProblems.wrong(problems);
        }
        Path file = way.preview() ? files.knownOrVerified(snapshot) : files.verified(snapshot);
        try (var runner = new QueryRunner(duckDb, snapshot, file, fields, way.limit())) {
            return spec.aggregated() ? figures(spec, fields, before, runner, way) : list(spec, fields, runner, way);
        }
    }

    private Answer figures(QuerySpec spec, QueryFields fields, List<QuerySpec> before, QueryRunner runner, Way way) {
        var table = figured(spec, fields, runner);
        var hiding = Hiding.NOTHING;
        if (fields.aboutPeople()) {
            var guard = new Guard(
                    fields,
                    (first, second, groupBy) ->
                            runner.groups(together(first.spec(), second.spec()), groupBy, List.of(), MOST_GROUPS));
            for (var earlier : before) {
                if (earlier.aggregated()) {
                    guard.add(figured(earlier, fields, runner), smallest(earlier));
                }
            }
            hiding = guard.add(table, smallest(spec));
        }
        var grid = Notes.marked(Laying.of(table, fields, hiding, Notes.ofFilters(spec, fields)), smallest(spec));
        var warnings = new ArrayList<Warning>();
        if (table.isEmpty()) {
            warnings.add(Warning.EMPTY);
        } else if (fields.aboutPeople() && allHidden(grid)) {
            warnings.add(Warning.ALL_HIDDEN);
        }
        var widest = widest(spec, fields);
        if (fields.aboutPeople() && widest.restricted()) {
            warnings.add(Warning.ALIKE);
        }
        return new Answer(grid, (long) grid.rows().size(), widest, warnings);
    }

    private Figured figured(QuerySpec spec, QueryFields fields, QueryRunner runner) {
        var found = runner.groups(spec.filters(), spec.groupBy(), Figured.measuredOf(spec), MOST_GROUPS + 1);
        if (found.size() > MOST_GROUPS) {
            throw QueryProblems.tooManyGroups(MOST_GROUPS);
        }
        // Without groups there is one combination even of no record.
        return new Figured(
                spec, fields, found.stream().filter(one -> one.count() > 0).toList());
    }

    private Answer list(QuerySpec spec, QueryFields fields, QueryRunner runner, Way way) {
        long all = runner.count(spec.filters());
        if (!way.preview() && all > way.rows()) {
            throw QueryProblems.tooManyRows(all, way.rows());
        }
        var warnings = new ArrayList<Warning>();
        if (all == 0) {
            warnings.add(Warning.EMPTY);
        }
        if (fields.aboutPeople()) {
            warnings.add(Warning.PEOPLE);
        }
        boolean telling = fields.aboutPeople()
                && spec.filters().stream().anyMatch(filter -> masked(fields.get(filter.field()), spec, way));
        if (telling && !way.preview()) {
            throw QueryProblems.filterNotApproved();
        }
        if (spec.fields().stream().anyMatch(code -> masked(fields.get(code), spec, way))) {
            warnings.add(Warning.MASKED);
        }
        if (telling) {
            warnings.add(Warning.WITHHELD);
        }
        var columns = spec.fields().stream()
                .map(fields::get)
                .map(field -> new Column(field.code(), field.labelTh(), field.labelEn(), Values.kind(field)))
                .toList();
        var rows = telling ? List.<Row>of() : rows(spec, fields, runner, way);
        boolean landscape = spec.layout().orientation() == QuerySpec.Orientation.LANDSCAPE;
        var grid = Notes.marked(new Grid(columns, rows, Notes.ofFilters(spec, fields), landscape), smallest(spec));
        boolean few = telling && all > 0 && all < smallest(spec);
        return new Answer(grid, few ? null : all, widest(spec, fields), warnings);
    }

    private List<Row> rows(QuerySpec spec, QueryFields fields, QueryRunner runner, Way way) {
        var rows = new ArrayList<Row>();
        for (var found : runner.list(spec.filters(), spec.fields(), way.rows())) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < spec.fields().size(); i++) {
                var field = fields.get(spec.fields().get(i));
                cells.add(masked(field, spec, way) ? Cell.MASKED : Values.cell(field, found.get(i)));
            }
            rows.add(new Row(Weight.PLAIN, cells));
        }
        return rows;
    }

    private static boolean masked(QueryField field, QuerySpec spec, Way way) {
        return field.restricted()
                && (way.preview() || !spec.privacy().unmasked().contains(field.code()));
    }

    private int smallest(QuerySpec spec) {
        return Objects.requireNonNullElse(spec.privacy().smallCell(), settings.smallCell());
    }

    private static PrivacyClass widest(QuerySpec spec, QueryFields fields) {
        var least = fields.aboutPeople() && !spec.aggregated() ? PrivacyClass.PERSONAL : PrivacyClass.OPEN;
        return Stream.of(
                        spec.fields().stream(),
                        spec.groupBy().stream(),
                        spec.filters().stream().map(Filter::field),
                        spec.measures().stream().map(Measure::field).filter(Objects::nonNull))
                .flatMap(codes -> codes)
                .map(code -> fields.get(code).privacyClass())
                .reduce(least, PrivacyClass::orWider);
    }

    private static List<Filter> together(QuerySpec first, QuerySpec second) {
        return Stream.of(first.filters(), second.filters())
                .flatMap(Collection::stream)
                .toList();
    }

    private static boolean allHidden(Grid grid) {
        return grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .noneMatch(cell ->
                        cell instanceof Cell.Figure figure && figure.value().signum() != 0);
    }
}
