package org.khet.rules.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khet.rules.json.Json;
import org.khet.rules.json.JsonReader;

/**
 * The data sets that come with the system. A shipped file may name {@code parts}, files whose members are put before its own: so
 * two data sets share one list of grades.
 */
public final class DataSets {
    private static final List<String> CODES = List.of(
            "DMC-STUDENT",
            "DMC-STUDENT-EXT",
            "BOBEC-BUILDING",
            "MOBEC-EQUIPMENT",
            "EFA",
            "TEACHER-ACTUAL",
            "PROVINCE-KINDERGARTEN");

    private DataSets() {}

    public static List<String> shippedCodes() {
        return CODES;
    }

    public static Optional<DataSet> findShipped(String code) {
        return CODES.contains(code) ? Optional.of(DataSetReading.read(whole(code + ".json"))) : Optional.empty();
    }

    public static DataSet shipped(String code) {
        return findShipped(code).orElseThrow(() -> new IllegalArgumentException("no data set " + code + " is shipped"));
    }

    private static Json whole(String name) {
        Map<String, Json> own = new LinkedHashMap<>(members(read(name)));
        Json parts = own.remove("parts");
        Map<String, Json> members = new LinkedHashMap<>();
        if (parts instanceof Json.Arr list) {
            for (Json part : list.items()) {
                members = joined(members, members(read(((Json.Str) part).value())));
            }
        }
        return new Json.Obj(joined(members, own));
    }

    private static Map<String, Json> joined(Map<String, Json> first, Map<String, Json> second) {
        Map<String, Json> joined = new LinkedHashMap<>(first);
        second.forEach((name, value) -> joined.merge(name, value, DataSets::joined));
        return joined;
    }

    /** Lists one after the other; of anything else the later. */
    private static Json joined(Json first, Json second) {
        if (first instanceof Json.Arr head && second instanceof Json.Arr tail) {
            List<Json> items = new ArrayList<>(head.items());
            items.addAll(tail.items());
            return new Json.Arr(items);
        }
        return second;
    }

    private static Map<String, Json> members(Json json) {
        return ((Json.Obj) json).members();
    }

    private static Json read(String name) {
        try (InputStream in = DataSets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the archive");
            }
            return JsonReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
