package org.khet.demo.area;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.khet.demo.counts.Grade;

/** Writes schools as the registry takes them. */
final class Registry {
    private static final List<String> TITLES = List.of(
            "smis8",
            "name",
            "area_code",
            "area_name",
            "school_id10",
            "obec6",
            "province",
            "amphoe",
            "tambon",
            "network",
            "grades");

    private Registry() {}

    static String csv(List<School> schools) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(TITLES);
            for (var school : schools) {
                var known = school.registered();
                csv.writeRecord(
                        school.code(),
                        school.nameTh(),
                        school.counts().areaCode(),
                        school.counts().areaNameTh(),
                        known.code10(),
                        known.obecCode(),
                        known.province(),
                        known.district(),
                        known.subdistrict(),
                        known.network(),
                        school.counts().offered().stream().map(Grade::code).collect(Collectors.joining("|")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
