package org.khet.reporting.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.productions.Production.Output;
import org.khet.reporting.publications.Publication.Edition;

/**
 * The fields by which catalogues of Thai public agencies describe a set of data, under the names that their exports use.
 * Source: domain notes on governance; which are mandatory by law is not confirmed.
 */
final class GovernmentFields {

    static final String NAMESPACE = "urn:khet:open-data:field:";

    static Map<String, Object> of(Edition edition, OpenData said, List<Output> files) {
        var fields = new LinkedHashMap<String, Object>();
        all(edition, said).forEach((name, value) -> {
            if (value != null) {
                fields.put("gdc:" + name, value);
            }
        });
        fields.put(
                "gdc:data_format",
                files.stream().map(file -> file.format().name()).toList());
        return fields;
    }

    /** Names of those that only the office can say and has not said. */
    static List<String> unsaid(Edition edition, OpenData said) {
        var names = new ArrayList<String>();
        all(edition, said).forEach((name, value) -> {
            if (value == null) {
                names.add(name);
            }
        });
        return names;
    }

    private static Map<String, @Nullable Object> all(Edition edition, OpenData said) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("data_type", said.dataType());
        fields.put("title", edition.titleTh());
        fields.put("organization", Dcat.publisherOf(edition, said));
        fields.put("maintainer", said.maintainer());
        fields.put("maintainer_email", said.maintainerEmail());
        fields.put("tags", said.tags().isEmpty() ? null : said.tags());
        fields.put("notes", Dcat.descriptionOf(edition));
        fields.put("objective", said.objectiveTh());
        fields.put("update_frequency_unit", said.updateFrequencyUnit());
        fields.put("update_frequency_interval", said.updateFrequencyInterval());
        fields.put("geo_coverage", said.geoCoverage());
        fields.put("data_source", edition.collectionTitleTh());
        fields.put("data_category", said.dataCategory());
        fields.put("license", said.licence());
        return fields;
    }

    private GovernmentFields() {}
}
