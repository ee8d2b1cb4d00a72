package org.khet.collection.schools;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A school as registered by hand; the same fields as an imported row, and the same checks. */
record NewSchool(
        @Nullable String code,
        @Nullable String code10,
        @Nullable String obecCode,
        @Nullable String nameTh,
        @Nullable String areaCode,
        @Nullable String areaNameTh,
        @Nullable String provinceTh,
        @Nullable String districtTh,
        @Nullable String subdistrictTh,
        @Nullable String network,
        @Nullable List<String> grades) {

    Map<Column, String> said() {
        var said = new EnumMap<Column, String>(Column.class);
        put(said, Column.CODE, code);
        put(said, Column.CODE10, code10);
        put(said, Column.OBEC_CODE, obecCode);
        put(said, Column.NAME, nameTh);
        put(said, Column.AREA_CODE, areaCode);
        put(said, Column.AREA_NAME, areaNameTh);
        put(said, Column.PROVINCE, provinceTh);
        put(said, Column.DISTRICT, districtTh);
        put(said, Column.SUBDISTRICT, subdistrictTh);
        put(said, Column.NETWORK, network);
        put(said, Column.GRADES, grades == null ? null : String.join("|", grades));
        return said;
    }

    private static void put(Map<Column, String> said, Column column, @Nullable String text) {
        if (text != null) {
            said.put(column, text);
        }
    }
}
