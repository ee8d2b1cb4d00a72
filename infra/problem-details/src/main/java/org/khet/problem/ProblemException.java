package org.khet.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal with its reason, thrown anywhere and answered once, as problem details. Neither its texts nor its fields may
 * hold personal data.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final @Nullable String detailTh;
    private final @Nullable String detailEn;
    private final @Nullable String cureTh;
    private final @Nullable String cureEn;
    private final transient List<FieldProblem> fields;
    private final @Nullable Duration retryAfter;
    private final transient Map<String, Object> extensions;

    private ProblemException(Builder from) {
        super(from.detailEn == null ? from.type.slug() : from.type.slug() + ": " + from.detailEn, from.cause);
        type = from.type;
        detailTh = from.detailTh;
        detailEn = from.detailEn;
        cureTh = from.cureTh;
        cureEn = from.cureEn;
        fields = List.copyOf(from.fields);
        retryAfter = from.retryAfter;
        extensions = Map.copyOf(from.extensions);
    }

    public static Builder of(ProblemType type) {
        return new Builder(type);
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable String detailTh() {
        return detailTh;
    }

    public @Nullable String detailEn() {
        return detailEn;
    }

    public @Nullable String cureTh() {
        return cureTh;
    }

    public @Nullable String cureEn() {
        return cureEn;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** How long the caller should wait before the same request may succeed; answered as {@code Retry-After}. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Further members of the answer, RFC 9457 section 3.2, such as what is stored now instead of what the caller saw. */
    public Map<String, Object> extensions() {
        return extensions;
    }

    /** Collects the parts of a problem; everything but the type may be left out. */
    public static final class Builder {
        private final ProblemType type;
        private @Nullable String detailTh;
        private @Nullable String detailEn;
        private @Nullable String cureTh;
        private @Nullable String cureEn;
        private final List<FieldProblem> fields = new ArrayList<>();
        private final Map<String, Object> extensions = new LinkedHashMap<>();
        private @Nullable Duration retryAfter;
        private @Nullable Throwable cause;

        private Builder(ProblemType type) {
            this.type = type;
        }

        public Builder detail(String th, String en) {
            detailTh = th;
            detailEn = en;
            return this;
        }

        public Builder cure(String th, String en) {
            cureTh = th;
            cureEn = en;
            return this;
        }

        public Builder field(String field, String th, String en) {
            return field(new FieldProblem(field, null, th, en));
        }

        public Builder field(String field, int row, String th, String en) {
            return field(new FieldProblem(field, row, th, en));
        }

        public Builder field(FieldProblem problem) {
            fields.add(problem);
            return this;
        }

        /** @param value written as JSON; only what the caller may read anyway */
        public Builder extension(String name, Object value) {
            extensions.put(name, value);
            return this;
        }

        public Builder retryAfter(Duration pause) {
            retryAfter = pause;
            return this;
        }

        public Builder cause(Throwable inner) {
            cause = inner;
            return this;
        }

        public ProblemException build() {
            return new ProblemException(this);
        }
    }
}
