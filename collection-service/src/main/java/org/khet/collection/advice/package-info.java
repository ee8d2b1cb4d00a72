/** Questions of schools and answers of the office, at the data they are about, and the good answers published for all. */
@NullMarked
package org.khet.collection.advice;

import org.jspecify.annotations.NullMarked;
