package org.khet.request.requests;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The answers of a form go together: told with what is missing, so that a person mends all of it at once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistencyCheck.class)
@interface Consistent {

    String message() default "แบบคำขอขัดแย้งกันเอง|The form contradicts itself";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
