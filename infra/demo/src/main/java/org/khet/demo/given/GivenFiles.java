package org.khet.demo.given;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.demo.area.Area;
import org.khet.demo.area.RealArea;
import org.khet.demo.counts.CountsException;
import org.khet.demo.counts.SchoolCounts;

/** Reads a registry of schools and a file of pupils of any number of them; the area of the first school is played. */
public final class GivenFiles {
    private static final List<String> CODE = List.of("smis8", "code", "รหัสโรงเรียน");
    private static final List<String> NAME = List.of("name", "nameTh", "ชื่อโรงเรียน");
    private static final List<String> AREA_CODE = List.of("area_code", "areaCode", "รหัสเขต");
    private static final List<String> AREA_NAME = List.of("area_name", "areaNameTh", "ชื่อเขต");

    private GivenFiles() {}

    /** @throws CountsException where no school of the registry has pupils */
    public static GivenArea read(Path schools, Path pupils) throws IOException {
        var rows = PupilRows.read(pupils);
        var registry = Texts.read(schools);
        var registered = new LinkedHashMap<String, SchoolCounts>();
        for (var row : CsvReader.builder().ofNamedCsvRecord(registry)) {
            var code = of(row, CODE);
            registered.putIfAbsent(
                    code,
                    new SchoolCounts(of(row, AREA_CODE), of(row, AREA_NAME), code, of(row, NAME), rows.counts(code)));
        }
        var remarks = new ArrayList<String>();
        rows.schoolCodes().stream()
                .filter(code -> !registered.containsKey(code))
                .forEach(
                        code -> remarks.add("pupils of school '" + code + "', which is not in the registry: left out"));
        var played = registered.values().stream()
                .filter(school -> rows.schoolCodes().contains(school.code()))
                .toList();
        if (played.isEmpty()) {
            throw new CountsException("No school in " + schools + " has pupils in " + pupils);
        }
        return area(played, rows, registry, remarks);
    }

    private static GivenArea area(List<SchoolCounts> played, PupilRows rows, String registry, List<String> remarks) {
        var areaCode = played.getFirst().areaCode();
        var ofArea = played.stream()
                .filter(school -> school.areaCode().equals(areaCode))
                .toList();
        if (ofArea.size() < played.size()) {
            remarks.add((played.size() - ofArea.size()) + " schools of other areas than " + areaCode + ": left out");
        }
        var made = RealArea.of(ofArea, Map.of());
        var area = new Area(made.code(), made.nameTh(), made.schools(), made.staff(), made.accounts(), registry);
        return new GivenArea(
                area,
                area.schools().stream()
                        .map(school -> new GivenSchool(school, rows.csv(school.code())))
                        .toList(),
                List.copyOf(remarks));
    }

    private static String of(NamedCsvRecord row, List<String> titles) {
        return titles.stream()
                .filter(title -> row.getHeader().contains(title))
                .findFirst()
                .map(row::getField)
                .orElse("")
                .strip();
    }
}
