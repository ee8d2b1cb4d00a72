/** The login realm: its rules, the clients and the people of the sample, made from a template and this machine's secrets. */
@NullMarked
package org.khet.local.realm;

import org.jspecify.annotations.NullMarked;
