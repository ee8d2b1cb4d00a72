package org.khet.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    /** Numbers printed in the documentation of public libraries. */
    @ParameterizedTest
    @CsvSource({
        "3100600445635, true",
        "1101700207030, true",
        "1101700207031, false",
        "110170020703, false",
        "11017002070300, false",
        "110170020703X, false",
        "1-1017-00207-03-0, false"
    })
    void the_last_digit_of_a_citizen_id_must_fit_the_others(String id, boolean valid) {
        assertThat(ThaiId.valid(id)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "1101700207031, THAI",
        "G640000000123, G_CODE",
        "g640000000123, OTHER",
        "1.1017E+12, DAMAGED",
        "1E12, DAMAGED",
        "E+12, OTHER",
        "G64, OTHER",
        "'', OTHER",
        "1.1, OTHER",
        "1101E, OTHER"
    })
    void an_id_is_known_by_its_form(String id, ThaiId.Kind kind) {
        assertThat(ThaiId.kind(id)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "1101700207030, 1-xxxx-xxxxx-03-0",
        "G640000000123, Gxxxxxxxxx123",
        "1.1017E+12, 1.1017E+12",
        "สมชาย, ส…",
        "12345, 1…",
        "'', ''",
        "😀สวัสดี, 😀…"
    })
    void a_masked_value_cannot_be_turned_back(String value, String masked) {
        assertThat(Masking.maskId(value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "20/03/2555, 2012-03-20",
        "1/6/2524, 1981-06-01",
        "2555-03-20, 2012-03-20",
        "20-03-2555, 2012-03-20",
        "20.3.2555, 2012-03-20",
        "1 มิถุนายน 2524, 1981-06-01",
        "1 มิ.ย. 2524, 1981-06-01",
        "29/02/2543, 2000-02-29",
        "31/12/2568, 2025-12-31"
    })
    void the_shapes_of_a_buddhist_era_date_are_read(String written, LocalDate date) {
        assertThat(days(written)).isEqualTo((int) date.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2560",
        "29/02/2566",
        "20/03/2012",
        "2555",
        "20/03",
        "20/03/55",
        "20/03-2555",
        "0/1/2555",
        "1/13/2555",
        "a/b/c",
        "20/03/2555x",
        "1 มิถุนา 2524",
        "20/03/25555",
        "''",
        "240536",
        "1//2555",
        "/03/2555"
    })
    void what_is_no_date_is_not_guessed(String written) {
        assertThat(days(written)).isEqualTo(Days.NONE);
    }

    private static int days(String written) {
        return BuddhistDate.parse(written.toCharArray(), 0, written.length());
    }

    @Test
    void dates_are_counted_as_the_calendar_counts_them() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            LocalDate a = LocalDate.ofEpochDay(random.nextInt(-80_000, 80_000));
            LocalDate b = LocalDate.ofEpochDay(random.nextInt(-80_000, 80_000));
            int from = Days.of(a.getYear(), a.getMonthValue(), a.getDayOfMonth());
            assertThat(from).isEqualTo((int) a.toEpochDay());
            assertThat(Days.numeral(from))
                    .isEqualTo(a.getYear() * 10_000 + a.getMonthValue() * 100 + a.getDayOfMonth());
            if (!a.isAfter(b)) {
                assertThat(Days.years(from, (int) b.toEpochDay()))
                        .isEqualTo(Period.between(a, b).getYears());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ล\u0E4D\u0E32ปาง, ลำปาง",
        "น\u0E49\u0E4D\u0E32, น\u0E49\u0E33",
        "น\u0E4D\u0E49\u0E32, น\u0E49\u0E33",
        "น\u0E49\u0E33, น\u0E49\u0E33",
        "'  a\u00A0b\u200B ', a b",
        "\u0E32, \u0E32",
        "'\u00A0\u200B', ''"
    })
    void text_is_tidied_without_changing_what_it_says(String text, String tidy) {
        assertThat(ThaiText.tidy(text)).isEqualTo(tidy);
    }

    @Test
    void characters_become_the_bytes_that_a_string_of_them_has() {
        SplittableRandom random = new SplittableRandom(874);
        for (int n = 0; n < 2_000; n++) {
            char[] text = new char[random.nextInt(8)];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) (random.nextBoolean() ? random.nextInt(0x1_0000) : 0xD800 + random.nextInt(0x800));
            }
            byte[] out = new byte[text.length * Utf8.MOST];
            int end = Utf8.write(text, 0, text.length, out, 0);
            assertThat(java.util.Arrays.copyOf(out, end))
                    .isEqualTo(new String(text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
