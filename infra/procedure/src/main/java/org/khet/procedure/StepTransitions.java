package org.khet.procedure;

import static org.khet.procedure.StepAction.COMPLETE;
import static org.khet.procedure.StepAction.EXTEND;
import static org.khet.procedure.StepAction.PAUSE;
import static org.khet.procedure.StepAction.REJECT;
import static org.khet.procedure.StepAction.REOPEN;
import static org.khet.procedure.StepAction.RESET;
import static org.khet.procedure.StepAction.RESUME;
import static org.khet.procedure.StepAction.START;
import static org.khet.procedure.StepStatus.ACTIVE;
import static org.khet.procedure.StepStatus.DONE;
import static org.khet.procedure.StepStatus.PAUSED;
import static org.khet.procedure.StepStatus.WAITING;

import java.util.List;
import org.khet.procedure.ProcedureRefusal.Code;

/** The whole life of a step; what is not in this table is refused. */
final class StepTransitions {
    record Edge(StepStatus from, StepAction action, StepStatus to) {}

    static final List<Edge> TABLE = List.of(
            new Edge(WAITING, START, ACTIVE),
            new Edge(ACTIVE, COMPLETE, DONE),
            new Edge(ACTIVE, REJECT, WAITING),
            new Edge(ACTIVE, PAUSE, PAUSED),
            new Edge(ACTIVE, EXTEND, ACTIVE),
            new Edge(PAUSED, RESUME, ACTIVE),
            new Edge(DONE, REOPEN, ACTIVE),
            new Edge(DONE, RESET, WAITING));

    private StepTransitions() {}

    /**
     * The status after the action.
     *
     * @throws ProcedureRefusal naming why the step cannot do that now
     */
    static StepStatus next(int n, StepStatus from, StepAction action) {
        for (Edge edge : TABLE) {
            if (edge.from == from && edge.action == action) {
                return edge.to;
            }
        }
        throw new ProcedureRefusal(
                switch (from) {
                    case WAITING -> Code.NOT_YET;
                    case ACTIVE -> Code.NOT_PAUSED;
                    case PAUSED -> Code.PAUSED;
                    case DONE -> Code.ALREADY_DONE;
                },
                n);
    }
}
