package org.khet.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles of the office and of its schools, as the realm roles of Keycloak name them. */
public enum Role {
    DATA_OFFICER(true),
    ANALYST(true),
    SUPERVISOR(true),
    OFFICE_DIRECTOR(true),
    ADMINISTRATOR(true),
    SCHOOL_OFFICER(false),
    SCHOOL_DIRECTOR(false),
    SCHOOL_CLIENT(false);

    private final boolean staff;

    Role(boolean staff) {
        this.staff = staff;
    }

    /** Whether this is a role of the area office, not of a school. */
    public boolean staff() {
        return staff;
    }

    /** The name in a token, for example {@code data-officer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
