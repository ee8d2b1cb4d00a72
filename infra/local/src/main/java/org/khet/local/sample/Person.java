package org.khet.local.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who logs in and gets messages; the name, address and phone belong to nobody.
 *
 * @param role as in the token: {@code data-officer}, {@code school-director}, …
 * @param schoolCode of a school's people, else null
 * @param areaCodes of staff: the areas they look after, else empty
 */
public record Person(
        String username,
        String firstName,
        String lastName,
        String role,
        @Nullable String schoolCode,
        List<String> areaCodes,
        String email,
        String phone) {

    public String displayName() {
        return firstName + " " + lastName;
    }
}
