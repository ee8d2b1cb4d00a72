package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.khet.samples.PupilFile;

class KeyTableTest {
    private static long key(String text) {
        char[] chars = text.toCharArray();
        return KeyTable.key(0, chars, 0, chars.length);
    }

    @Test
    void the_first_line_of_each_key_is_remembered_however_many_there_are() {
        KeyTable table = new KeyTable();
        Map<String, Integer> expected = new HashMap<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int line = 1; line < 200_000; line++) {
            String text = random.nextInt(3) == 0
                    ? "n" + random.nextInt(100_000)
                    : PupilFile.citizenId(random.nextInt(100_000));
            Integer first = expected.putIfAbsent(text, line);
            assertThat(table.put(key(text), line)).isEqualTo(first == null ? 0 : first);
        }
    }

    @Test
    void zeros_in_front_count_and_so_does_the_order_of_several_fields() {
        assertThat(key("007")).isNotEqualTo(key("7"));
        char[] a = "12".toCharArray();
        char[] b = "3".toCharArray();
        long oneWay = KeyTable.key(KeyTable.key(0, a, 0, 2), b, 0, 1);
        long otherWay = KeyTable.key(KeyTable.key(0, b, 0, 1), a, 0, 2);
        assertThat(oneWay).isNotEqualTo(otherWay).isNotEqualTo(key("123"));
    }
}
