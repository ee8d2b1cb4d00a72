package org.khet.reporting.productions;

import org.khet.security.Caller;
import org.khet.security.Role;

/** What completing a step of the procedure means for a production, and who may do it. */
final class ProductionSteps {

    static final int CHECK = 4;
    static final int MEMO = 5;
    static final int PUBLISH = 6;
    static final int FILE = 7;

    static void requireMayComplete(Caller caller, Production production, int step) {
        switch (step) {
            case CHECK -> {
                caller.requireRole(Role.ANALYST, Role.SUPERVISOR, Role.DATA_OFFICER);
                requireOther(caller, production);
            }
            case MEMO -> {
                caller.requireRole(Role.SUPERVISOR, Role.OFFICE_DIRECTOR);
                requireOther(caller, production);
            }
            case PUBLISH -> throw ProductionProblems.publishInstead();
            default -> caller.requireRole(Role.ANALYST, Role.SUPERVISOR, Role.DATA_OFFICER);
        }
    }

    static Production completed(Production production, int step, String by) {
        return switch (step) {
            case CHECK -> production.checked(by);
            case MEMO -> production.approved(by);
            case FILE -> production.filed();
            default -> production;
        };
    }

    private static void requireOther(Caller caller, Production production) {
        if (caller.subject().equals(production.author())) {
            throw ProductionProblems.ownWork();
        }
    }

    private ProductionSteps() {}
}
