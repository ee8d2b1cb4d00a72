/** Files for schools to work on and to carry on to the national systems: templates, annotated workbooks, corrections, exports. */
@NullMarked
package org.khet.collection.workbooks;

import org.jspecify.annotations.NullMarked;
