package org.khet.collection.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Severity;

/** Which findings are asked for; null asks for all. */
public record FindingFilter(
        @Nullable Severity severity, @Nullable String code) {
    public static final FindingFilter ALL = new FindingFilter(null, null);

    public boolean wants(Severity ofFinding, String codeOfFinding) {
        return (severity == null || severity == ofFinding) && (code == null || code.equals(codeOfFinding));
    }

    boolean mayBeAmong(List<String> labels) {
        return (severity == null || labels.contains(severity.name())) && (code == null || labels.contains(code));
    }
}
