package org.khet.rules.checking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.rules.expression.Scope;
import org.khet.rules.expression.Slots;
import org.khet.rules.expression.Type;
import org.khet.rules.expression.Words;

/** The names an expression may use beside the fields; their slots follow those of the fields. */
record Surroundings(CheckContext context) {
    static final int COUNT = 3;
    private static final String OWN_SCHOOL_CODE = "ownSchoolCode";
    private static final String REFERENCE_DATE = "referenceDate";
    private static final String GRADES_OFFERED = "gradesOffered";

    static Scope.@Nullable Variable variable(String name, int fields) {
        return switch (name) {
            case OWN_SCHOOL_CODE -> new Scope.Variable(fields, Type.STRING, false);
            case REFERENCE_DATE -> new Scope.Variable(fields + 1, Type.DATE, false);
            case GRADES_OFFERED -> new Scope.Variable(fields + 2, Type.STRINGS, false);
            default -> null;
        };
    }

    static boolean taken(String name) {
        return variable(name, 0) != null || name.equals("row") || name.equals("text");
    }

    /** Writes what is known; returns the characters used, which rows must leave alone. */
    int fill(Slots slots, Plan plan) {
        int slot = plan.fields().size();
        int used = 0;
        if (context.schoolCode() != null) {
            String code = context.schoolCode();
            code.getChars(0, code.length(), slots.buffer(0, code.length()), 0);
            used = code.length();
            slots.text(slot, 0, used, true);
        }
        LocalDate date = context.referenceDate();
        if (date != null) {
            slots.integer(slot + 1, Math.toIntExact(date.toEpochDay()));
        }
        if (context.gradesOffered() != null) {
            slots.list(slot + 2, new Words(context.gradesOffered()));
        }
        return used;
    }
}
