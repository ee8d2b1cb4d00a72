/** Issues, rotates and revokes the API clients of schools and makes people's accounts, in Keycloak. */
@NullMarked
package org.khet.gateway.identity;

import org.jspecify.annotations.NullMarked;
