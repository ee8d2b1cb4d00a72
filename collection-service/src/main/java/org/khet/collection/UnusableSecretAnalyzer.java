package org.khet.collection;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a line why the service does not start without its secrets. */
class UnusableSecretAnalyzer extends AbstractFailureAnalyzer<UnusableSecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableSecretException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Set it in the environment; infra/bin/up does.", failure);
    }
}
