/** The command line for schools and for anyone who doubts a finding. */
@NullMarked
package org.khet.workbooks.command;

import org.jspecify.annotations.NullMarked;
