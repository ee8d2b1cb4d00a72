package org.khet.reporting.catalogue;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * What an office says of all its open data, or of one publication. The fields are those that catalogues of Thai public agencies ask for; which of
 * them the standard makes mandatory is not confirmed, so none is made up here: what the office has not said stays unsaid.
 *
 * @param about an area's code where it is said of all its publications, a publication's address where of that one
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
        @BsonId String about,
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
        return about;
    }

    static OpenData unsaid(String about) {
        return new OpenData(about, 0, null, null, null, null, null, null, null, null, null, null, null, List.of());
    }

    /** What is said here, and for the rest what the office says of all. How often and of what unit go together. */
    OpenData over(OpenData office) {
        boolean ownFrequency = updateFrequencyUnit != null;
        return new OpenData(
                about,
                version,
                said(organisationTh, office.organisationTh),
                said(organisationEn, office.organisationEn),
                said(maintainer, office.maintainer),
                maintainer == null ? said(maintainerEmail, office.maintainerEmail) : maintainerEmail,
                said(objectiveTh, office.objectiveTh),
                said(dataType, office.dataType),
                said(dataCategory, office.dataCategory),
                said(licence, office.licence),
                ownFrequency ? updateFrequencyUnit : office.updateFrequencyUnit,
                ownFrequency ? updateFrequencyInterval : office.updateFrequencyInterval,
                said(geoCoverage, office.geoCoverage),
                tags.isEmpty() ? office.tags : tags);
    }

    private static @Nullable String said(@Nullable String here, @Nullable String office) {
        return here == null ? office : here;
    }
}
