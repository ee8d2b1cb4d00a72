export const LOGIN_PATH = '/oauth2/authorization/keycloak';

const PLACE = 'khet.place';

/** The login comes back to the first page: the place wanted is kept beside it. */
export function rememberPlace(): void {
  const place = location.pathname + location.search;
  if (place !== '/') sessionStorage.setItem(PLACE, place);
}

/** The place wanted before the login, once. */
export function rememberedPlace(): string | null {
  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  return place?.startsWith('/') && !place.startsWith('//') ? place : null;
}
