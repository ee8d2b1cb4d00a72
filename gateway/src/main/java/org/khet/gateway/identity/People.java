package org.khet.gateway.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Accounts of people in Keycloak. */
@Component
final class People {
    private final KeycloakAdmin keycloak;

    People(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** @param temporary whether Keycloak asks for a new password at the first login */
    record Account(
            String username,
            String nameTh,
            @Nullable String email,
            Map<String, List<String>> attributes,
            List<String> roles,
            String password,
            boolean temporary) {}

    /** @return Keycloak's id of the person */
    String create(Account account) {
        String id;
        try {
            id = keycloak.create("/users", representation(account));
        } catch (HttpClientErrorException.Conflict exists) {
            throw IdentityProblems.personExists();
        } catch (HttpClientErrorException.BadRequest refused) {
            throw refusal(refused);
        }
        try {
            keycloak.grant(id, account.roles());
        } catch (RuntimeException halfway) {
            // An account without roles would stand in the way of the next attempt.
            keycloak.delete("/users/{id}", id);
            throw halfway;
        }
        return id;
    }

    private static Map<String, Object> representation(Account account) {
        var name = account.nameTh().strip();
        // Thai names are two words, of which the family name is the last.
        int gap = name.lastIndexOf(' ');
        Map<String, Object> user = new HashMap<>(Map.of(
                "username",
                account.username(),
                "enabled",
                true,
                "emailVerified",
                account.email() != null,
                "firstName",
                gap < 0 ? name : name.substring(0, gap).strip(),
                "attributes",
                account.attributes(),
                "credentials",
                List.of(Map.of(
                        "type", "password",
                        "value", account.password(),
                        "temporary", account.temporary()))));
        if (gap >= 0) {
            user.put("lastName", name.substring(gap + 1));
        }
        if (account.email() != null) {
            user.put("email", account.email());
        }
        return user;
    }

    /** Keycloak names the field; its text is English only and may repeat the value. */
    private static RuntimeException refusal(HttpClientErrorException refused) {
        var text = refused.getResponseBodyAsString();
        if (text.contains("\"field\":\"email\"")) {
            return IdentityProblems.field("email", "อีเมลไม่ถูกต้อง", "Not an e-mail address");
        }
        if (text.contains("Name\"")) {
            return IdentityProblems.field(
                    "nameTh", "ชื่อมีอักขระที่ใช้ไม่ได้", "The name has characters that are not allowed");
        }
        if (text.toLowerCase(Locale.ROOT).contains("password")) {
            return IdentityProblems.field(
                    "password",
                    "รหัสผ่านต้องยาวอย่างน้อย 10 ตัว และไม่เหมือนชื่อผู้ใช้",
                    "A password has at least 10 characters and is not the username");
        }
        return IdentityProblems.field(
                "username", "ระบบยืนยันตัวตนไม่รับข้อมูลนี้", "The identity provider refused this account");
    }
}
