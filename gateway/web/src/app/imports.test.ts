import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

// The rules are run on the text alone, without type information: only the direction of imports is asked here.
async function complaints(filePath: string, code: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: process.cwd(),
    ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
  });
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
}

// Reading the configuration takes a while on a busy machine.
describe('imports go one way: shared, features, app', { timeout: 60_000 }, () => {
  const refused = ['no-restricted-imports'];

  it.each([
    ['src/shared/dates/format.ts', "import '@features/today/work';"],
    ['src/shared/dates/format.ts', "import '@app/theme';"],
    ['src/features/today/work.ts', "import '@features/requests/filter';"],
    ['src/features/today/work.ts', "import '../requests/filter';"],
    ['src/features/today/work.ts', "import '@app/theme';"],
  ])('a bad import in %s is refused: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual(refused);
  });

  it.each([
    ['src/app/theme.ts', "import '@features/today/work';"],
    ['src/features/today/work.ts', "import '@shared/dates';"],
    ['src/features/today/work.ts', "import './queries';"],
  ])('a good import in %s passes: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
