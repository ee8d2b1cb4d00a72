package org.khet.collection.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.collection.records.RowChanges.CellChange;
import org.khet.collection.records.RowChanges.Kind;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSets;

class RowChangesTest {
    private static final DataSet DMC = DataSets.shipped("DMC-STUDENT");
    private static final List<String> FIELDS = List.of("schoolCode", "citizenId", "grade");

    @Test
    void records_are_matched_by_their_key_wherever_they_stand() {
        var before = List.of(row(3, "1101700207030", "ป.1"), row(4, "1101700207049", "ป.2"));
        var after = List.of(row(3, "1101700207049", "ป.3"), row(4, "1101700207057", "ป.1"));

        assertThat(RowChanges.between(before, after, DMC))
                .containsExactlyInAnyOrder(
                        new CellChange(Kind.CHANGED, "1101700207049", 3, "grade", "ป.2", "ป.3"),
                        new CellChange(Kind.ADDED, "1101700207057", 4, null, null, null),
                        new CellChange(Kind.REMOVED, "1101700207030", 3, null, null, null));
    }

    @Test
    void records_without_a_key_are_matched_in_their_order() {
        var before = List.of(row(3, null, "ป.1"), row(4, null, "ป.2"));
        var after = List.of(row(3, null, "ป.1"), row(4, null, "ป.3"));

        assertThat(RowChanges.between(before, after, DMC))
                .containsExactly(new CellChange(Kind.CHANGED, "", 4, "grade", "ป.2", "ป.3"));
    }

    @Test
    void a_sorted_file_has_no_changes() {
        var before = List.of(row(3, "1101700207030", "ป.1"), row(4, "1101700207049", "ป.2"));
        var after = List.of(row(3, "1101700207049", "ป.2"), row(4, "1101700207030", "ป.1"));

        assertThat(RowChanges.between(before, after, DMC)).isEmpty();
    }

    private static StoredRow row(int number, String id, String grade) {
        return new StoredRow(number, id == null ? "" : id, FIELDS, Arrays.asList("53010001", id, grade));
    }
}
