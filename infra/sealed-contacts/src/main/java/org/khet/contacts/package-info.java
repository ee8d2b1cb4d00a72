/** Contacts that travel in events so that only the service that writes to people can read them. */
@NullMarked
package org.khet.contacts;

import org.jspecify.annotations.NullMarked;
