package org.khet.collection.letterheads;

import org.jspecify.annotations.Nullable;
import org.khet.security.Caller;
import org.khet.security.Role;

/**
 * Who may do what with a signature. Whoever gave it has it to themselves: a director's own is used by the director alone, one that a
 * data officer was handed on paper by that data officer. The office's data officers may always take one away, which harms nobody.
 */
final class Entitled {
    private static final int SHORTEST_NAME = 4;

    static boolean toUse(Caller caller, @Nullable OfficeSignature given) {
        return given != null && given.owner().equals(caller.subject());
    }

    /** A person for their own name, a data officer for anybody; never over one that somebody else gave. */
    static boolean toGive(Caller caller, OfficeLetterhead.Signatory signatory, @Nullable OfficeSignature given) {
        if (given != null && !toUse(caller, given)) {
            return false;
        }
        return Reach.keeps(caller)
                || caller.has(Role.SUPERVISOR, Role.OFFICE_DIRECTOR) && bears(signatory.nameTh(), caller.name());
    }

    static boolean toRemove(Caller caller, @Nullable OfficeSignature given) {
        return given != null && (toUse(caller, given) || Reach.keeps(caller));
    }

    /** Papers name people with their titles, logins often without. */
    private static boolean bears(String onPaper, String ofLogin) {
        var login = ofLogin.replaceAll("\\s+", "");
        return login.length() >= SHORTEST_NAME && onPaper.replaceAll("\\s+", "").endsWith(login);
    }

    private Entitled() {}
}
