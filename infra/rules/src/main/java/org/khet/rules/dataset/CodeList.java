package org.khet.rules.dataset;

import java.util.List;
import org.khet.rules.text.Bilingual;

/** The values a CODE field may take, in their order. */
public record CodeList(String name, Bilingual title, List<Code> codes) {}
