/** Dated, sourced tables for what no collection carries: rates, size classes, population, entitlements. */
@NullMarked
package org.khet.reporting.inputs;

import org.jspecify.annotations.NullMarked;
