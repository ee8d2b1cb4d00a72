package org.khet.procedure;

import java.time.LocalDate;

/** A step that has just reached a level; {@code standing.level()} is its number. */
public record Escalation(int step, String stepNameTh, LocalDate dueOn, Standing standing) {}
