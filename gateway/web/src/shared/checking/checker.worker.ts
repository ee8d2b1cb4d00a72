import type { Finding, Severity } from '@shared/api/types';
import type * as Rules from 'khet-rules';
import { readingOf } from './reading';
import { rehearsal } from './rehearsal';
import type { CheckAnswer, CheckSummary, FileFault, FromWorker, ToWorker } from './types';

/** Findings of one rule that are shown: of a hopeless file nobody reads a million. */
const MOST_OF_A_RULE = 200;
const PROGRESS_EVERY_MS = 100;

const tell = (message: FromWorker) => self.postMessage(message);

async function open(dataSet: string) {
  const rules = await import('khet-rules');
  const fault = rules.open(dataSet);
  if (fault) throw new Error(fault);
  check(rules, rehearsal(dataSet), '{}', () => {});
  tell({ opened: fault });
}

function check(rules: typeof Rules, file: Blob, context: string, onShare: (share: number) => void) {
  const findings: Finding[] = [];
  const answer = JSON.parse(
    rules.check(
      context,
      readingOf(file, onShare),
      (row, field, titleTh, code, severity, value, messageTh, messageEn, cureTh, cureEn) => {
        findings.push({
          id: String(findings.length),
          row: row || null,
          field,
          titleTh,
          code,
          severity: severity as Severity,
          value: rules.shown(field, value),
          messageTh,
          messageEn,
          cureTh,
          cureEn,
        });
      },
      MOST_OF_A_RULE,
      file.size,
    ),
  ) as { summary?: CheckSummary; fault?: FileFault };
  const result = answer.fault ? { fault: answer.fault } : { summary: answer.summary, findings };
  return result as CheckAnswer;
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if ('open' in data) {
      await open(data.open);
      return;
    }
    const start = performance.now();
    let told = start;
    const answer = check(await import('khet-rules'), data.check, data.context, (share) => {
      const now = performance.now();
      if (now - told < PROGRESS_EVERY_MS) return;
      told = now;
      tell({ share });
    });
    tell({ answer, milliseconds: performance.now() - start });
  } catch (error) {
    tell({ failed: error instanceof Error ? error.message : String(error) });
  }
};
