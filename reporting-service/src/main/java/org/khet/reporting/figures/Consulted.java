package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.inputs.InputEdition;
import org.khet.reporting.inputs.InputEditions;
import org.khet.reporting.inputs.InputRow;
import org.khet.reporting.reports.Classified;

/** Input tables as one report reads them: each in one edition, however often it is asked and whoever edits it meanwhile. */
final class Consulted {

    private static final String SIZES = "size-classes";
    private static final String SCHEME = "scheme";

    private final @Nullable InputEditions tables;
    private final Map<String, Integer> wanted;
    private final Map<String, InputEdition> editions = new HashMap<>();

    /** @param wanted versions to read; of other tables the one in force */
    Consulted(@Nullable InputEditions tables, Map<String, Integer> wanted) {
        this.tables = tables;
        this.wanted = wanted;
    }

    /** Where nothing is looked up. */
    static Consulted none() {
        return new Consulted(null, Map.of());
    }

    /** Schools from one size to another, both within. */
    record Band(String key, String labelTh, String labelEn, long from, long to) {}

    Optional<BigDecimal> value(String table, Map<String, String> keys, LocalDate on) {
        return row(table, keys, on).map(InputRow::value);
    }

    /** The row that a value is taken from. */
    Optional<InputRow> row(String table, Map<String, String> keys, LocalDate on) {
        return edition(table).row(keys, on);
    }

    /** In the order in which the office wrote them. */
    List<Band> bands(String scheme, LocalDate on) {
        return edition(SIZES).rows(on).stream()
                .filter(row -> row.key(SCHEME).equals(scheme))
                .map(Consulted::band)
                .toList();
    }

    /** The bounds between classes; none where nothing has been entered, or there are no tables here. */
    Bounds bounds(Classified classified, LocalDate on) {
        return tables == null
                ? Bounds.of(classified, List.of())
                : Bounds.of(classified, edition(classified.table()).rows(on));
    }

    /** Which version of each table has been read. */
    Map<String, Integer> versions() {
        var read = new TreeMap<String, Integer>();
        editions.forEach((code, edition) -> read.put(code, edition.version()));
        return read;
    }

    int version(String table) {
        return edition(table).version();
    }

    /** Which version of a table is in force now, whichever was read. */
    int present(String table) {
        return tables().get(table).version();
    }

    private InputEdition edition(String table) {
        return editions.computeIfAbsent(table, code -> {
            var version = wanted.get(code);
            return version == null ? tables().get(code) : tables().get(code, version);
        });
    }

    private InputEditions tables() {
        return Objects.requireNonNull(tables, "there are no input tables here");
    }

    private static Band band(InputRow row) {
        var from = Objects.requireNonNullElse(row.keys().get("from"), "0");
        var to = Objects.requireNonNullElse(row.keys().get("to"), "");
        var label = row.key("label").isEmpty() ? from + "–" + to : row.key("label");
        return new Band(
                from + "-" + to, label, to.isEmpty() ? from + " and more" : from + "–" + to, row.least(), row.most());
    }
}
