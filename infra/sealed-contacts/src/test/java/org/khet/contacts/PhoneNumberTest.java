package org.khet.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0812345678", "+66812345678", "66812345678", "081-234-5678", "+66 81 234 5678", "๐๘๑๒๓๔๕๖๗๘"})
    void every_way_of_writing_a_number_is_folded_to_one(String written) {
        assertThat(PhoneNumber.fold(written)).contains("0812345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "08123456789", "0x12345678", "+6681234", "0012345678", "081234567;DROP"})
    void what_is_no_thai_number_is_none(String written) {
        assertThat(PhoneNumber.fold(written)).isEmpty();
    }

    @Test
    void a_landline_takes_no_sms() {
        assertThat(PhoneNumber.fold("055-411-234")).contains("055411234");
        assertThat(PhoneNumber.takesSms("055411234")).isFalse();
        assertThat(PhoneNumber.takesSms("0812345678")).isTrue();
    }
}
