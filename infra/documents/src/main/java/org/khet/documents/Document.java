package org.khet.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be printed. */
public sealed interface Document permits Memo, Letter, Sheet {

    /** What the document is about; the title in a reader's window. */
    String subject();

    /** The day it bears, which is also the only date inside the files; null for none. */
    @Nullable
    LocalDate date();

    /** Whether it is still a draft, and says so on its face. */
    boolean draft();
}
