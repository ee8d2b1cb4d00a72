package org.khet.request.requests;

import org.khet.security.Caller;
import org.khet.security.Role;

/** What completing a step of the procedure means for a request, and who may do it. */
final class RequestSteps {

    static final int PRODUCE = 3;
    static final int CHECK = 4;
    static final int DELIVER = 6;
    static final int FILE = 7;

    static void requireMayComplete(Caller caller, InformationRequest request, int step) {
        caller.requireRole(Role.DATA_OFFICER, Role.ANALYST, Role.SUPERVISOR, Role.OFFICE_DIRECTOR);
        switch (step) {
            case PRODUCE -> {
                if (request.outputs().isEmpty()) {
                    throw RequestProblems.nothingProduced();
                }
            }
            case CHECK -> {
                var order = request.order();
                if (order != null && order.orderedBy().equals(caller.subject())
                        || request.outputs().stream()
                                .anyMatch(output -> caller.subject().equals(output.orderedBy()))) {
                    throw RequestProblems.ownWork();
                }
            }
            case DELIVER -> throw RequestProblems.deliverInstead();
            default -> {
                // The other steps ask for nothing more than the role.
            }
        }
    }

    static InformationRequest completed(InformationRequest request, int step) {
        return switch (step) {
            case PRODUCE -> request.withStatus(RequestStatus.PRODUCED);
            case CHECK -> request.withStatus(RequestStatus.CHECKED);
            case FILE -> request.withStatus(RequestStatus.CLOSED);
            default -> request.status() == RequestStatus.RECEIVED ? request.withStatus(RequestStatus.IN_WORK) : request;
        };
    }

    /** Work sent back from the check begins anew: what was produced is no answer. */
    static InformationRequest sentBack(InformationRequest request) {
        return request.withStatus(RequestStatus.IN_WORK).withoutOutputs();
    }

    private RequestSteps() {}
}
