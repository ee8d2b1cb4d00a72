package org.khet.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What Jackson refused, told by the path of the field; never by Jackson's own text, which repeats the value. */
final class JsonProblems {
    private static final int MAX_NAME = 100;

    private JsonProblems() {}

    static ProblemException of(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> unknownField(path(unknown));
            case ValueInstantiationException refused -> refusedByType(refused);
            case InvalidFormatException format -> invalid(path(format), allowed(format.getTargetType()));
            case DatabindException mismatch -> invalid(path(mismatch), null);
            default -> malformed(failure.getLocation());
        };
    }

    private static ProblemException unknownField(String path) {
        return ProblemException.of(CommonProblems.UNKNOWN_FIELD)
                .detail("ไม่รู้จักช่องข้อมูล " + path, "The field " + path + " is not known")
                .cure("ลบช่องข้อมูลนี้ออก หรือแก้ชื่อให้ถูกต้อง", "Remove the field or correct its name")
                .field(path, "ไม่รู้จักช่องข้อมูลนี้", "This field is not known")
                .build();
    }

    /** A record's own constructor may have said precisely what is wrong. */
    private static ProblemException refusedByType(ValueInstantiationException refused) {
        for (Throwable inner = refused.getCause(); inner != null; inner = inner.getCause()) {
            if (inner instanceof ProblemException problem) {
                return problem;
            }
        }
        return invalid(path(refused), null);
    }

    private static ProblemException invalid(String path, @Nullable String allowed) {
        String th = allowed == null ? "ค่าผิดชนิด หรือขาดค่าที่ต้องมี" : "ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้: " + allowed;
        String en = allowed == null ? "The value is of the wrong kind or is missing" : "Must be one of: " + allowed;
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("ช่องข้อมูล " + path + " ไม่ถูกต้อง", "The field " + path + " is not valid")
                .field(path, th, en)
                .build();
    }

    private static ProblemException malformed(@Nullable TokenStreamLocation at) {
        int line = at == null ? -1 : at.getLineNr();
        if (at == null || line < 1) {
            return ProblemException.of(CommonProblems.MALFORMED)
                    .detail("JSON ไม่ถูกต้อง", "This is not valid JSON")
                    .build();
        }
        return ProblemException.of(CommonProblems.MALFORMED)
                .detail(
                        "JSON ไม่ถูกต้องที่บรรทัด " + line + " ตำแหน่ง " + at.getColumnNr(),
                        "Not valid JSON at line " + line + ", column " + at.getColumnNr())
                .build();
    }

    private static @Nullable String allowed(@Nullable Class<?> target) {
        if (target == null || !target.isEnum()) {
            return null;
        }
        return String.join(
                ", ",
                List.of(target.getEnumConstants()).stream()
                        .map(Object::toString)
                        .toList());
    }

    private static String path(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(Math.max(0, step.getIndex())).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(printable(name));
            }
        }
        return path.isEmpty() ? "(body)" : path.toString();
    }

    /** A field's name comes from the caller: bounded, and without what could break a log or a page. */
    private static String printable(String name) {
        String bounded = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
        return bounded.replaceAll("[\\p{Cntrl}\\p{Cf}<>\"'\\ud800-\\udfff]", "?");
    }
}
