package org.khet.request.requests;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.request.catalogue.Catalogue;

/** Tells of every contradiction in a form at the field that the requester has to mend. */
class ConsistencyCheck implements ConstraintValidator<Consistent, RequestForm> {

    private final Catalogue catalogue;
    private final Clock clock;

    ConsistencyCheck(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable RequestForm form, ConstraintValidatorContext context) {
        if (form == null) {
            return true;
        }
        var found = Contradictions.of(form, catalogue::find, LocalDate.now(clock));
        context.disableDefaultConstraintViolation();
        found.forEach(one -> tell(one, context));
        return found.isEmpty();
    }

    /** The words are ours alone: what a requester wrote would be read as an expression here. */
    private static void tell(Contradiction one, ConstraintValidatorContext context) {
        var violation = context.buildConstraintViolationWithTemplate(one.th() + "|" + one.en());
        var names = one.field().split("\\.");
        var node = violation.addPropertyNode(names[0]);
        for (int i = 1; i < names.length; i++) {
            node = node.addPropertyNode(names[i]);
        }
        node.addConstraintViolation();
    }
}
