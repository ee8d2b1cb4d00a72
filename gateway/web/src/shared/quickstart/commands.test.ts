import { describe, expect, it } from 'vitest';
import { commandsOf, type Place, powerQueryOf, workbookCommandOf } from './commands';

const place: Place = {
  clientId: 'school-53010001',
  schoolCode: '53010001',
  origin: 'https://khet.example.go.th',
  tokenUrl: 'https://login.example.go.th/realms/khet/protocol/openid-connect/token',
  collectionId: 'c1',
};

describe('the quick start', () => {
  it('goes from a token over a dry run to submitting, with real addresses filled in', () => {
    const steps = commandsOf(place);
    expect(steps.map((step) => step.key)).toEqual([
      'token',
      'list',
      'try',
      'send',
      'findings',
      'submit',
      'request',
    ]);
    expect(steps[0]?.command).toContain(place.tokenUrl);
    expect(steps[2]?.command).toContain(
      'https://khet.example.go.th/api/collection/collections/c1/submissions/53010001/file?dryRun=true',
    );
    expect(steps.map((step) => step.command).join('\n')).not.toMatch(/COLLECTION|undefined|null/);
  });

  it('sends a workbook to where the file goes', () => {
    expect(workbookCommandOf(place)).toContain(
      '@students.xlsx "https://khet.example.go.th/api/collection/collections/c1/submissions/53010001/file"',
    );
  });

  it('asks for the secret at the keyboard and never writes it down', () => {
    expect(commandsOf(place)[0]?.command).toContain('read -rsp');
    expect(powerQueryOf(place)).toContain('client_secret = Secret');
  });
});
