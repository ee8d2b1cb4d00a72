package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.inputs.InputRow;
import org.khet.reporting.inputs.InputTables;
import org.springframework.stereotype.Component;

/** What reports take from the office's input tables. */
@Component
class References {

    private static final String SIZES = "size-classes";
    private static final String SCHEME = "scheme";

    private final @Nullable InputTables tables;

    References(@Nullable InputTables tables) {
        this.tables = tables;
    }

    /** For reports that take nothing from input tables. */
    static References none() {
        return new References(null);
    }

    private InputTables tables() {
        return Objects.requireNonNull(tables, "there are no input tables here");
    }

    /** Schools from one size to another, both within. */
    record Band(String key, String labelTh, String labelEn, long from, long to) {}

    Optional<BigDecimal> value(String table, Map<String, String> keys, LocalDate on) {
        return tables().value(table, keys, on);
    }

    /** The row that a value was taken from. */
    Optional<InputRow> row(String table, Map<String, String> keys, LocalDate on) {
        var fitting = tables().rows(table, on).stream()
                .filter(row -> keys.entrySet().stream()
                        .allMatch(key -> row.key(key.getKey()).equals(key.getValue())))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    int version(String table) {
        return tables().get(table).version();
    }

    /** In the order in which the office wrote them. */
    List<Band> bands(String scheme, LocalDate on) {
        return tables().rows(SIZES, on).stream()
                .filter(row -> row.key(SCHEME).equals(scheme))
                .map(References::band)
                .toList();
    }

    private static Band band(InputRow row) {
        var from = Objects.requireNonNullElse(row.keys().get("from"), "0");
        var to = Objects.requireNonNullElse(row.keys().get("to"), "");
        var label = row.key("label").isEmpty() ? from + "–" + to : row.key("label");
        return new Band(
                from + "-" + to, label, to.isEmpty() ? from + " and more" : from + "–" + to, row.least(), row.most());
    }
}
