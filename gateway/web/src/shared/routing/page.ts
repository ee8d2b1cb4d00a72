import type { ComponentType } from 'react';
import type { NonIndexRouteObject } from 'react-router';

type Module<Name extends string> = Record<Name, ComponentType>;

/** A route whose screen is fetched when it is first gone to. */
export function page<Name extends string>(
  path: string,
  load: () => Promise<Module<Name>>,
  name: Name,
): NonIndexRouteObject {
  return { path, lazy: async () => ({ Component: (await load())[name] }) };
}
