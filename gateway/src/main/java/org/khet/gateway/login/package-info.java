/** Who is asking: people by a session that Keycloak's login began, systems by a bearer token. */
@NullMarked
package org.khet.gateway.login;

import org.jspecify.annotations.NullMarked;
