package org.khet.problem;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Which problem each exception of Spring MVC is; null for what is not the caller's doing. */
final class SpringProblems {
    private static final Map<Integer, ProblemType> BY_STATUS = Stream.of(
                    CommonProblems.MALFORMED,
                    CommonProblems.UNAUTHENTICATED,
                    CommonProblems.FORBIDDEN,
                    CommonProblems.NOT_FOUND,
                    CommonProblems.NOT_ALLOWED,
                    CommonProblems.NOT_ACCEPTABLE,
                    CommonProblems.CONFLICT,
                    CommonProblems.STALE,
                    CommonProblems.TOO_LARGE,
                    CommonProblems.UNSUPPORTED_MEDIA,
                    CommonProblems.VALIDATION_FAILED,
                    CommonProblems.PRECONDITION_REQUIRED,
                    CommonProblems.TOO_MANY,
                    CommonProblems.UNAVAILABLE)
            .collect(Collectors.toUnmodifiableMap(ProblemType::status, type -> type));

    private SpringProblems() {}

    static @Nullable ProblemException of(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case BindException fields -> ValidationProblems.of(fields.getBindingResult());
            case HandlerMethodValidationException parameters ->
                parameters.isForReturnValue() ? null : ValidationProblems.of(parameters);
            case MissingRequestValueException missing -> missing(missing);
            case MissingServletRequestPartException part -> missing(part.getRequestPartName());
            case MethodArgumentTypeMismatchException argument -> wrongKind(argument.getName(), argument);
            case HttpRequestMethodNotSupportedException method -> notAllowed(method);
            case HttpMediaTypeNotSupportedException media -> unsupported(media);
            case HttpMediaTypeNotAcceptableException media -> notAcceptable(media);
            case MaxUploadSizeExceededException large -> of(CommonProblems.TOO_LARGE, large);
            case MultipartException broken -> of(CommonProblems.MALFORMED, broken);
            case AsyncRequestTimeoutException late ->
                ProblemException.of(CommonProblems.UNAVAILABLE)
                        .retryAfter(Duration.ofSeconds(5))
                        .cause(late)
                        .build();
            case ErrorResponse other -> byStatus(other.getStatusCode(), failure);
            default -> null;
        };
    }

    /** The common type of a status; null where the status says that the failure is ours. */
    static @Nullable ProblemException byStatus(HttpStatusCode status, @Nullable Throwable cause) {
        ProblemType type = BY_STATUS.get(status.value());
        if (type == null) {
            type = status.is4xxClientError() ? CommonProblems.MALFORMED : null;
        }
        return type == null ? null : of(type, cause);
    }

    private static ProblemException of(ProblemType type, @Nullable Throwable cause) {
        ProblemException.Builder problem = ProblemException.of(type);
        return (cause == null ? problem : problem.cause(cause)).build();
    }

    private static ProblemException unreadable(HttpMessageNotReadableException failure) {
        for (Throwable inner = failure.getCause(); inner != null; inner = inner.getCause()) {
            if (inner instanceof ProblemException problem) {
                return problem;
            }
            if (inner instanceof JacksonException json) {
                return JsonProblems.of(json);
            }
        }
        return ProblemException.of(CommonProblems.MALFORMED)
                .detail("ต้องส่งเนื้อหาของคำขอมาด้วย และต้องอ่านได้", "A body that can be read is required")
                .cause(failure)
                .build();
    }

    private static ProblemException missing(MissingRequestValueException missing) {
        return missing(
                switch (missing) {
                    case MissingServletRequestParameterException parameter -> parameter.getParameterName();
                    case MissingRequestHeaderException header -> header.getHeaderName();
                    case MissingRequestCookieException cookie -> cookie.getCookieName();
                    default -> "(request)";
                });
    }

    private static ProblemException missing(String name) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("ขาด " + name, name + " is missing")
                .field(name, "ต้องระบุ", "Is required")
                .build();
    }

    private static ProblemException wrongKind(String name, TypeMismatchException failure) {
        Class<?> wanted = failure.getRequiredType();
        String allowed = wanted != null && wanted.isEnum()
                ? Arrays.stream(wanted.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "))
                : null;
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("ค่าของ " + name + " ไม่ถูกต้อง", "The value of " + name + " is not valid")
                .field(
                        name,
                        allowed == null ? "ค่าผิดชนิด" : "ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้: " + allowed,
                        allowed == null ? "The value is of the wrong kind" : "Must be one of: " + allowed)
                .build();
    }

    private static ProblemException notAllowed(HttpRequestMethodNotSupportedException failure) {
        String[] methods = failure.getSupportedMethods();
        String allowed = methods == null ? "-" : String.join(", ", methods);
        return ProblemException.of(CommonProblems.NOT_ALLOWED)
                .detail("ใช้ได้เฉพาะ " + allowed, "Allowed here: " + allowed)
                .build();
    }

    private static ProblemException unsupported(HttpMediaTypeNotSupportedException failure) {
        return ProblemException.of(CommonProblems.UNSUPPORTED_MEDIA)
                .detail("รองรับ " + failure.getSupportedMediaTypes(), "Supported: " + failure.getSupportedMediaTypes())
                .build();
    }

    private static ProblemException notAcceptable(HttpMediaTypeNotAcceptableException failure) {
        return ProblemException.of(CommonProblems.NOT_ACCEPTABLE)
                .detail(
                        "มีให้ในรูปแบบ " + failure.getSupportedMediaTypes(),
                        "Available: " + failure.getSupportedMediaTypes())
                .build();
    }
}
