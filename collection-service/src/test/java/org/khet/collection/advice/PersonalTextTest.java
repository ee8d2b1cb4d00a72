package org.khet.collection.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เลข 1103700123457 ถูกต้อง",
                "1-1037-00123-45-7",
                "๑๑๐๓๗๐๐๑๒๓๔๕๗",
                "G651234567890",
                "โทร 081-234-5678",
                "053 711 234",
                "ส่งไปที่ somchai@example.org"
            })
    void ids_telephone_numbers_and_addresses_are_recognised(String text) {
        assertThat(PersonalText.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ตรวจเลข 13 หลักตามบัตร", "ปีการศึกษา 2568 รอบ 1", "กฎ DMC-023 ชั้น ป.1 ห้อง 2", "10/06/2568"})
    void what_an_answer_needs_to_say_is_not_taken_for_personal_data(String text) {
        assertThat(PersonalText.isIn(text)).isFalse();
    }
}
