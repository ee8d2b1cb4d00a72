package org.khet.reporting.catalogue;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * What an office says of all its open data. The fields are those that catalogues of Thai public agencies ask for; which of
 * them the standard makes mandatory is not confirmed, so none is made up here: what the office has not said stays unsaid.
 *
 * @param areaCode whose publications it is about
 * @param organisationTh who publishes
 * @param maintainer the unit that answers questions, never a person
 * @param maintainerEmail of that unit
 * @param dataType such as ข้อมูลสถิติ
 * @param dataCategory such as ข้อมูลสาธารณะ
 * @param licence its address or its name
 * @param updateFrequencyUnit such as ปี or ภาคเรียน
 * @param updateFrequencyInterval how many of them
 */
public record OpenData(
        @BsonId String areaCode,
        long version,
        @Nullable String organisationTh,
        @Nullable String organisationEn,
        @Nullable String maintainer,
        @Nullable String maintainerEmail,
        @Nullable String objectiveTh,
        @Nullable String dataType,
        @Nullable String dataCategory,
        @Nullable String licence,
        @Nullable String updateFrequencyUnit,
        @Nullable Integer updateFrequencyInterval,
        @Nullable String geoCoverage,
        List<String> tags)
        implements Aggregate {

    public OpenData {
        tags = List.copyOf(tags);
    }

    @Override
    public String id() {
        return areaCode;
    }

    static OpenData unsaid(String areaCode) {
        return new OpenData(areaCode, 0, null, null, null, null, null, null, null, null, null, null, null, List.of());
    }
}
