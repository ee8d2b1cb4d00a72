package org.khet.demo.errors;

/**
 * A finding that must come, and is the only one of its rule at its place.
 *
 * @param row line of the file, counted from 1; 0 for the file as a whole
 * @param field name of the field
 * @param code of the rule
 */
public record Expected(int row, String field, String code) {}
