// Checks files with the compiled module, as the browser would: node check.mjs rules.js jobs.jsonl
// Each line of the jobs is {"dataSet": path, "context": {…}, "file": path}; each line of the answer {"answer": {…}, "findings": […]}.
import { closeSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [script, jobs] = process.argv.slice(2);
const rules = await import(pathToFileURL(resolve(script)).href);
let opened;

for (const line of readFileSync(jobs, 'utf8').split('\n').filter(Boolean)) {
  const job = JSON.parse(line);
  if (job.dataSet !== opened) {
    const fault = rules.open(readFileSync(job.dataSet, 'utf8'));
    if (fault) throw new Error(fault);
    opened = job.dataSet;
  }
  const file = openSync(job.file);
  const findings = [];
  const answer = rules.check(
    JSON.stringify(job.context),
    (offset, into, at, most) => readSync(file, into, at, most, offset),
    (row, field, title, code, severity, value, messageTh, messageEn, cureTh, cureEn) =>
      findings.push({ row, field, title, code, severity, value, messageTh, messageEn, cureTh, cureEn }),
    0x7fffffff,
    statSync(job.file).size,
  );
  closeSync(file);
  writeSync(1, JSON.stringify({ answer: JSON.parse(answer), findings }) + '\n');
}
