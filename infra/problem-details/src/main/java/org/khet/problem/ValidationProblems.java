package org.khet.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Bean validation as one 422 with a line for each field. */
final class ValidationProblems {
    private ValidationProblems() {}

    static ProblemException of(BindingResult result) {
        return build(result.getAllErrors().stream().map(ValidationProblems::field));
    }

    static ProblemException of(HandlerMethodValidationException failure) {
        Stream<FieldProblem> parameters = failure.getParameterValidationResults().stream()
                .flatMap(parameter -> parameter.getResolvableErrors().stream().map(error -> field(parameter, error)));
        Stream<FieldProblem> crossing = failure.getCrossParameterValidationResults().stream()
                .map(error -> text("(request)", null, error.getDefaultMessage()));
        return build(Stream.concat(parameters, crossing));
    }

    static ProblemException of(ConstraintViolationException failure) {
        return build(failure.getConstraintViolations().stream()
                .map(violation -> text(withoutMethod(violation.getPropertyPath()), violation, null)));
    }

    private static ProblemException build(Stream<FieldProblem> fields) {
        ProblemException.Builder problem = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("มีช่องข้อมูลที่ต้องแก้ไข", "Some fields need correction");
        fields.sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::messageEn))
                .forEach(problem::field);
        return problem.build();
    }

    private static FieldProblem field(ParameterValidationResult parameter, MessageSourceResolvable error) {
        if (error instanceof ObjectError inBean) {
            return field(inBean);
        }
        String name = parameter.getMethodParameter().getParameterName();
        Integer index = parameter.getContainerIndex();
        String path = (name == null ? "(parameter)" : name) + (index == null ? "" : "[" + index + "]");
        return text(
                path, violation(() -> parameter.unwrap(error, ConstraintViolation.class)), error.getDefaultMessage());
    }

    private static FieldProblem field(ObjectError error) {
        String path = error instanceof FieldError field ? field.getField() : "(body)";
        boolean unreadable = error instanceof FieldError field && field.isBindingFailure();
        if (unreadable) {
            return new FieldProblem(path, null, "ค่าผิดชนิด", "The value is of the wrong kind");
        }
        return text(path, violation(() -> error.unwrap(ConstraintViolation.class)), error.getDefaultMessage());
    }

    /** Spring answers "not wrapped" by an exception, which only means that another validator spoke. */
    @SuppressWarnings("rawtypes")
    private static @Nullable ConstraintViolation<?> violation(Supplier<ConstraintViolation> source) {
        try {
            return source.get();
        } catch (IllegalArgumentException spokenByAnother) {
            return null;
        }
    }

    private static FieldProblem text(
            String path, @Nullable ConstraintViolation<?> violation, @Nullable String message) {
        ConstraintTexts.Text text;
        if (violation == null) {
            text = ConstraintTexts.of("", message == null ? "" : message, Map.of());
        } else {
            var constraint = violation.getConstraintDescriptor();
            text = ConstraintTexts.of(
                    constraint.getAnnotation().annotationType().getSimpleName(),
                    violation.getMessageTemplate().startsWith("{")
                            ? violation.getMessageTemplate()
                            : violation.getMessage(),
                    constraint.getAttributes());
        }
        return new FieldProblem(path, null, text.th(), text.en());
    }

    private static String withoutMethod(Path path) {
        StringBuilder shown = new StringBuilder();
        for (Path.Node node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER, BEAN -> {}
                default -> shown.append(shown.isEmpty() ? "" : ".").append(node);
            }
        }
        return shown.isEmpty() ? "(request)" : shown.toString();
    }
}
