package org.khet.collection.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.events.DataDescription.DescribedField;
import org.khet.rules.dataset.DataSets;

class AnalyticFieldsTest {

    private static final List<String> SENSITIVE = List.of("religion", "weightKg", "disadvantage");

    @Test
    void of_pupils_no_name_address_or_id_is_described_and_every_field_has_its_class() {
        var description = AnalyticFields.describe(DataSets.shipped("DMC-STUDENT"));
        assertThat(description.aboutPeople()).isTrue();
        assertThat(description.fields())
                .extracting(DescribedField::code)
                .contains("grade", "sex", "swimming")
                .endsWith(AnalyticFields.ID_KIND)
                .doesNotContain("citizenId", "studentNumber", "firstName", "lastName", "houseNumber", "village");
        assertThat(description.fields())
                .filteredOn(field -> SENSITIVE.contains(field.code()))
                .extracting(DescribedField::privacyClass)
                .containsOnly("SENSITIVE");
        assertThat(description.fields())
                .filteredOn(field -> field.code().equals("birthDate"))
                .extracting(DescribedField::type)
                .containsExactly("DATE");
        assertThat(description.fields())
                .filteredOn(field -> field.type().equals("CODE"))
                .allSatisfy(field -> assertThat(field.values()).isNotEmpty());
    }

    @Test
    void what_counts_no_person_is_said_to_and_all_its_fields_go_out() {
        var efa = DataSets.shipped("EFA");
        var description = AnalyticFields.describe(efa);
        assertThat(description.aboutPeople()).isFalse();
        assertThat(description.fields()).hasSameSizeAs(efa.fields());
    }
}
