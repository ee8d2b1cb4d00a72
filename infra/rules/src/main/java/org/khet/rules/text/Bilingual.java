package org.khet.rules.text;

/** One text in Thai and in English. */
public record Bilingual(String th, String en) {}
