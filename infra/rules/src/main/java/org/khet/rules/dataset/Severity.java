package org.khet.rules.dataset;

/** ERROR blocks the submission, QUERY asks for a mend or a written explanation, NOTICE informs. */
public enum Severity {
    ERROR,
    QUERY,
    NOTICE
}
