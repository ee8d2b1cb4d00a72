package org.khet.procedure;

import org.jspecify.annotations.Nullable;

/** Procedures and the life of a step as Mermaid diagrams, for documents and pages. */
public final class Diagrams {
    private Diagrams() {}

    /** The manual's flow chart (its section 7), in Thai, with the case's position on it. */
    public static String flow(Procedure procedure, @Nullable Integer currentStep) {
        StringBuilder chart = new StringBuilder("```mermaid\nflowchart TD\n");
        for (Step step : procedure.steps()) {
            Integer standard = step.standardDays();
            String time = standard == null ? "ตามกำหนด" : standard + " วัน";
            // What can send work back is a decision and drawn as one.
            String shape = step.rejectsTo() == null ? "[\"%s\"]" : "{\"%s\"}";
            chart.append("  s%d".formatted(step.n()))
                    .append(shape.formatted(step.n() + " " + step.nameTh() + "<br/>" + time))
                    .append('\n');
        }
        for (Step step : procedure.steps()) {
            if (step.n() > 1) {
                chart.append("  s%d --> s%d\n".formatted(step.n() - 1, step.n()));
            }
            if (step.rejectsTo() != null) {
                chart.append("  s%d -. ✗ .-> s%d\n".formatted(step.n(), step.rejectsTo()));
            }
        }
        if (currentStep != null) {
            chart.append("  classDef here stroke-width:4px\n  class s%d here\n".formatted(currentStep));
        }
        return chart.append("```\n").toString();
    }

    /** The table of {@link StepTransitions} as a state diagram. */
    public static String stepLife() {
        StringBuilder chart = new StringBuilder("```mermaid\nstateDiagram-v2\n  [*] --> WAITING\n");
        for (StepTransitions.Edge edge : StepTransitions.TABLE) {
            chart.append("  %s --> %s: %s\n".formatted(edge.from(), edge.to(), edge.action()));
        }
        return chart.append("  DONE --> [*]\n```\n").toString();
    }
}
