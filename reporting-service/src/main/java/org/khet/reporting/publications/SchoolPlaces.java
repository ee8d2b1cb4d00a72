package org.khet.reporting.publications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.reporting.figures.ReportTable;
import org.khet.reporting.inputs.InputTables;
import org.springframework.stereotype.Component;

/** Where the schools of a table stand, as far as the office has entered it. */
@Component
class SchoolPlaces {

    private static final String TABLE = "school-places";

    private final InputTables inputs;

    SchoolPlaces(InputTables inputs) {
        this.inputs = inputs;
    }

    /** @param key of the table's row, a school's code; degrees of WGS 84 */
    record Place(String key, BigDecimal latitude, BigDecimal longitude) {}

    List<Place> of(ReportTable table, LocalDate on) {
        if (!table.bySchool()) {
            return List.of();
        }
        var latitudes = new HashMap<String, BigDecimal>();
        var longitudes = new HashMap<String, BigDecimal>();
        for (var row : inputs.rows(TABLE, on)) {
            (row.key("axis").equals("LAT") ? latitudes : longitudes).put(row.key("school"), row.value());
        }
        return table.rows().stream()
                .map(ReportTable.Row::key)
                .filter(key -> onEarth(latitudes, key, 90) && onEarth(longitudes, key, 180))
                .map(key -> new Place(
                        key,
                        latitudes.getOrDefault(key, BigDecimal.ZERO),
                        longitudes.getOrDefault(key, BigDecimal.ZERO)))
                .toList();
    }

    private static boolean onEarth(Map<String, BigDecimal> degrees, String key, int most) {
        var value = degrees.get(key);
        return value != null && value.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
