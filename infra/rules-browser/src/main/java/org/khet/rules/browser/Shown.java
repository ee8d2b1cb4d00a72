package org.khet.rules.browser;

import java.util.HashMap;
import java.util.Map;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Sink;

/** Hands on the first findings of each rule; of a hopeless file nobody reads a million texts. */
final class Shown implements Sink {
    private final TakeFinding taker;
    private final int mostOfARule;
    private final Map<String, int[]> taken = new HashMap<>();

    Shown(TakeFinding taker, int mostOfARule) {
        this.taker = taker;
        this.mostOfARule = mostOfARule;
    }

    @Override
    public boolean wantsRows() {
        return false;
    }

    @Override
    public void finding(Finding finding) {
        int[] count = taken.computeIfAbsent(finding.code(), code -> new int[1]);
        if (count[0]++ < mostOfARule) {
            taker.take(
                    finding.row(),
                    finding.field(),
                    finding.titleTh(),
                    finding.code(),
                    finding.severity().name(),
                    finding.value(),
                    finding.messageTh(),
                    finding.messageEn(),
                    finding.cureTh(),
                    finding.cureEn());
        }
    }
}
