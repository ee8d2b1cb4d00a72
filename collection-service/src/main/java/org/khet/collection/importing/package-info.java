/** A school's file on its way in: spooled, checked, stored under a new version, or refused with its cure. */
@NullMarked
package org.khet.collection.importing;

import org.jspecify.annotations.NullMarked;
