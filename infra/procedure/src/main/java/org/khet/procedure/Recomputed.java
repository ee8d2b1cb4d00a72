package org.khet.procedure;

import java.util.List;

/** A case after its due dates were worked out again; the same case where nothing moved. */
public record Recomputed(ProcedureCase changed, List<DueChange> changes) {}
