package org.khet.demo.area;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told things; schools' directors also log in.
 *
 * @param username also the recipient's id
 * @param role as in the token
 * @param schoolCode of a school's people, else null
 */
public record Person(
        String username,
        String displayName,
        String role,
        @Nullable String schoolCode,
        String areaCode,
        String email,
        String phone) {

    /** The ways on which this person is told things. */
    public List<String> channels() {
        return schoolCode == null ? List.of("EMAIL") : List.of("EMAIL", "SMS");
    }
}
