import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const script = fileURLToPath(new URL('../../infra/rules-browser/target/web/rules.js', import.meta.url));
const missing = 'The rules are not compiled: run mvn -pl infra/rules-browser -am process-classes';

/**
 * `khet-rules` is the script that Maven made of infra/rules-browser. A build without it fails; the development server and
 * the tests go on, and the page then leaves the check to the server.
 */
export function compiledRules(): Plugin {
  let building = false;
  return {
    name: 'khet-rules',
    config: () => ({ server: { fs: { allow: ['.', '../../infra/rules-browser/target/web'] } } }),
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId(id) {
      if (id !== 'khet-rules') return null;
      if (existsSync(script)) return script;
      if (building) this.error(missing);
      this.warn(missing);
      return '\0khet-rules-missing';
    },
    load: (id) => (id === '\0khet-rules-missing' ? `throw new Error(${JSON.stringify(missing)})` : null),
  };
}
