import { useMe } from '@shared/me';
import { useCollections } from './queries';

/** The areas that the person here works for: those of the login, or of the collections where that is every area. */
export function useAreas(): string[] {
  const me = useMe();
  const collections = useCollections();
  const own = me.areaCodes.filter((code) => code !== '*');
  const worked = (collections.data ?? []).map((one) => one.areaCode);
  return [...new Set([...own, ...worked])].sort();
}
