package org.khet.collection.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchNameTest {

    @Test
    void edits_are_counted_from_the_file_on_whatever_was_packed_between() {
        var file = BatchName.of("01FILE");
        assertThat(file.edited()).isFalse();
        assertThat(file.packed()).isFalse();

        var second = BatchName.of(file.next().next().text());
        assertThat(second.base()).isEqualTo("01FILE");
        assertThat(second.edits()).isEqualTo(2);
        assertThat(second.onTop()).isEqualTo(2);

        var packed = BatchName.of(second.packed("02NEW").text());
        assertThat(packed.base()).isEqualTo(packed.text()).isEqualTo("02NEW~2");
        assertThat(packed.edits()).isEqualTo(2);
        assertThat(packed.packed()).isTrue();
        assertThat(packed.edited()).isFalse();

        var third = BatchName.of(packed.next().text());
        assertThat(third.base()).isEqualTo("02NEW~2");
        assertThat(third.edits()).isEqualTo(3);
        assertThat(third.onTop()).isEqualTo(1);
        assertThat(third.packed()).isTrue();
        assertThat(third.packed("03NEWER").base()).isEqualTo("03NEWER~3");
    }
}
