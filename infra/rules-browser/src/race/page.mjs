// The web user interface as built, under the gateway's content policy, with the few answers a school's send page asks for.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const dist = join(root, 'gateway/web/dist');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'";

/** The folder with the data set and the file. */
export const folder = process.argv[2];
export const dataSet = await readFile(join(folder, 'data-set.json'), 'utf8');
const { example } = JSON.parse(dataSet);
const year = 365 * 86_400_000;
const at = (offset) => new Date(Date.now() + offset).toISOString();

const answers = {
  '/me': {
    username: 'officer',
    name: 'ครูส่งข้อมูล',
    roles: ['school-officer'],
    schoolCode: example.schoolCode,
    areaCodes: [],
  },
  '/api/collection/collections/c1': {
    id: 'c1',
    titleTh: 'ข้อมูลนักเรียนรายบุคคล ภาคเรียนที่ 1/2568',
    dataSetCode: 'DMC-STUDENT',
    dataSetVersion: 1,
    schoolYear: 2568,
    round: 1,
    status: 'OPEN',
    referenceDate: example.referenceDate,
    entryOpensAt: at(-year),
    entryClosesAt: at(year),
    certificationOpensAt: at(-year),
    certificationClosesAt: at(year),
    areaCode: '53010000',
    expected: 155,
    version: 1,
  },
  [`/api/collection/collections/c1/submissions/${example.schoolCode}/check-context`]: {
    dataSetCode: 'DMC-STUDENT',
    dataSetVersion: 1,
    context: {
      schoolCode: example.schoolCode,
      gradesOffered: ['ป.1', 'ป.2', 'ป.3', 'ป.4', 'ป.5', 'ป.6', 'ม.1', 'ม.2', 'ม.3', 'ม.4', 'ม.5', 'ม.6'],
      referenceDate: example.referenceDate,
    },
  },
  '/api/collection/data-sets/DMC-STUDENT/versions/1': JSON.parse(dataSet),
};

/** Serves the page on a free port; returns its address. */
export async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    response.setHeader('Content-Security-Policy', policy);
    if (pathname === '/me' || pathname.startsWith('/api/')) {
      const answer = answers[pathname];
      response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer ?? { status: 404, title: 'nothing' }));
      return;
    }
    const file = extname(pathname) ? pathname : '/index.html';
    try {
      const body = await readFile(join(dist, file));
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}/workspace/c1`, close: () => server.close() };
}

/** Chromium through the browser journeys' own packages (npm ci in infra/system-tests/browser). */
export function chromium() {
  const journeys = createRequire(join(root, 'infra/system-tests/browser/package.json'));
  return journeys('playwright-core').chromium.launch({
    executablePath: process.env.KHET_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

/** A page that notes how long the worker took for each file it was given. */
export async function open(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    const Plain = window.Worker;
    window.checks = [];
    window.ready = 0;
    window.Worker = class extends Plain {
      constructor(...given) {
        super(...given);
        this.addEventListener('message', ({ data }) => {
          if ('answer' in data) window.checks.push(data.milliseconds);
          if ('opened' in data) window.ready = performance.now();
        });
      }
    };
  });
  await page.goto(url);
  await page.waitForSelector('[data-testid=file]', { state: 'attached' });
  return page;
}
