/** What machines read of everything published: DCAT, the fields of Thai open data, and what search engines ask for. */
@NullMarked
package org.khet.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
