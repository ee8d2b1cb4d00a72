package org.khet.procedure;

import java.util.List;

/** A case after the look at its clock; the same case where there is nothing new to tell. */
public record Escalated(ProcedureCase changed, List<Escalation> escalations) {}
