package org.khet.demo.area;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The public list of schools, of which the registry's other facts are taken where it is at hand. */
public final class PublicList {
    private static final String NAME = "obec_schools_2022-09.csv";

    private PublicList() {}

    /** Of the schools wanted, by code; nothing where the list does not lie beside the table. */
    public static Map<String, School.Registered> beside(Path table, Set<String> wanted) {
        var file = table.resolveSibling(NAME);
        var found = new HashMap<String, School.Registered>();
        if (!Files.exists(file)) {
            return found;
        }
        try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (var row : rows) {
                var code = row.getField("smis8");
                if (wanted.contains(code)) {
                    found.put(
                            code,
                            new School.Registered(
                                    row.getField("school_id10").matches("[0-9]{10}") ? row.getField("school_id10") : "",
                                    row.getField("obec6"),
                                    row.getField("province"),
                                    "",
                                    "",
                                    ""));
                }
            }
        } catch (IOException absent) {
            return Map.of();
        }
        return found;
    }
}
