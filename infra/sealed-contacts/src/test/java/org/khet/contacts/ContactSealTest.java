package org.khet.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ContactSealTest {

    private final ContactSeal seal = new ContactSeal(Base64.getEncoder().encodeToString(new byte[32]));
    private final Contact contact = new Contact("ผู้ขอ", "asker@example.test", null, "th", "code", null);

    @Test
    void what_was_sealed_for_a_request_opens_for_that_request_alone() {
        var sealed = seal.seal(contact, "r1");
        assertThat(seal.open(sealed, "r1")).isEqualTo(contact);
        assertThatThrownBy(() -> seal.open(sealed, "r2")).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void the_same_contact_never_looks_the_same_twice() {
        assertThat(seal.seal(contact, "r1")).isNotEqualTo(seal.seal(contact, "r1"));
    }

    @Test
    void one_changed_byte_breaks_the_seal() {
        var bytes = Base64.getDecoder().decode(seal.seal(contact, "r1"));
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            var changed = Base64.getEncoder().encodeToString(bytes);
            assertThatThrownBy(() -> seal.open(changed, "r1")).isInstanceOf(BrokenSealException.class);
            bytes[i] ^= 1;
        }
        assertThatThrownBy(() -> seal.open("", "r1")).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void another_key_does_not_open_it() {
        var other = new byte[32];
        other[0] = 1;
        var sealed = seal.seal(contact, "r1");
        assertThatThrownBy(() -> new ContactSeal(Base64.getEncoder().encodeToString(other)).open(sealed, "r1"))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> new ContactSeal("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_contact_does_not_tell_itself_to_a_log() {
        assertThat(contact.toString()).doesNotContain("asker");
    }
}
