package org.khet.collection.schools;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A school of the registry.
 *
 * @param code the 8 SMIS digits, by which everything matches; the area is never derived from it
 * @param code10 the Ministry's 10 digits
 * @param obecCode the OBEC's 6 digits, whose first two are an old province number
 * @param network the quality network (เครือข่าย) within the area
 * @param grades offered, in school order, written as in {@link Grades}
 * @param version grows by one with each change
 */
public record School(
        @BsonId String code,
        @Nullable String code10,
        @Nullable String obecCode,
        String nameTh,
        String areaCode,
        @Nullable String areaNameTh,
        @Nullable String provinceTh,
        @Nullable String districtTh,
        @Nullable String subdistrictTh,
        @Nullable String network,
        List<String> grades,
        boolean active,
        long version) {

    public School {
        grades = List.copyOf(grades);
    }
}
