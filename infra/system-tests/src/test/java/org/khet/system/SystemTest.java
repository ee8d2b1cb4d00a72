package org.khet.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test of the running system; skipped with the reason where real parts are asked for and cannot be had. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SystemTest.WhereItCanRun.class)
@interface SystemTest {

    /** Decides before anything is started. */
    final class WhereItCanRun implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!RealParts.wanted()) {
                return ConditionEvaluationResult.enabled("on the embedded parts");
            }
            var missing = RealParts.missing();
            return missing.isEmpty()
                    ? ConditionEvaluationResult.enabled("on real parts")
                    : ConditionEvaluationResult.disabled(missing);
        }
    }
}
