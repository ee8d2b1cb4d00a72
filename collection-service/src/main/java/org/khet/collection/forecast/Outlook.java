package org.khet.collection.forecast;

import java.util.List;

/**
 * How likely a school is to miss the end of entry.
 *
 * @param percent in steps of five, never 0 nor 100: the model knows no certainty
 */
public record Outlook(Risk risk, int percent, List<Reason> reasons) {

    private static final int LATE_FROM = 50;
    private static final int WATCH_FROM = 30;

    public Outlook {
        reasons = List.copyOf(reasons);
    }

    /** How it is to be taken. */
    public enum Risk {
        ON_COURSE,
        WATCH,
        LIKELY_LATE
    }

    /** What a reason does to the likelihood. */
    public enum Effect {
        RAISES,
        LOWERS,
        NEITHER
    }

    /** One reason in words. */
    public record Reason(Effect effect, String textTh, String textEn) {}

    public boolean late() {
        return risk == Risk.LIKELY_LATE;
    }

    static Outlook of(double likelihood, List<Reason> reasons) {
        int percent = Math.clamp(Math.round(likelihood * 20) * 5, 5, 95);
        var risk = percent >= LATE_FROM ? Risk.LIKELY_LATE : percent >= WATCH_FROM ? Risk.WATCH : Risk.ON_COURSE;
        return new Outlook(risk, percent, reasons);
    }
}
