import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { gatewayUrl, person } from './system.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** The machine may be building at the same time. */
const PATIENCE = 30_000;
const LOGINS = 4;
const PICTURES = fileURLToPath(new URL('../../target/pictures/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Gives the journey a window of its own and takes it away afterwards; what went wrong on the pages fails the journey. */
export async function inBrowser(journey, walk) {
  mkdirSync(PICTURES, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.KHET_CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    timeout: PATIENCE,
  });
  try {
    const visit = new Visit(journey, await windowOf(browser), browser);
    await visit.walked(walk);
    assert.deepEqual(visit.faults, [], 'the browser told of no error');
    assert.deepEqual(visit.barriers, [], 'axe found no serious barrier');
  } finally {
    await browser.close();
  }
}

async function windowOf(browser) {
  // Without motion, as on a busy machine a click could otherwise begin on a button and end beside it.
  const context = await browser.newContext({ viewport: SIZES.wide, locale: 'th-TH', reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
}

export class Visit {
  faults = [];
  barriers = [];
  #count = 0;

  constructor(journey, page, browser) {
    this.journey = journey;
    this.page = page;
    this.browser = browser;
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('response', (answer) => {
      if (answer.status() >= 500) this.faults.push(`${answer.status()} ${answer.url()}`);
    });
  }

  /** Walks, and takes a picture of where it failed. */
  walked(walk) {
    return walk(this).catch(async (error) => {
      await this.picture('failed', ['wide']).catch(() => undefined);
      throw error;
    });
  }

  id(testId) {
    return this.page.getByTestId(testId);
  }

  go(path) {
    return this.page.goto(gatewayUrl + path);
  }

  /** Through the identity provider's own page, as people do. */
  async login(username) {
    await this.go('/');
    await this.id('landing-login').click();
    for (let attempt = 1; ; attempt++) {
      await this.page.fill('#username', username);
      await this.page.fill('#password', person(username).password);
      await this.page.click('#kc-login');
      await this.id('account').or(this.page.locator('[id^=input-error]')).first().waitFor();
      if (await this.id('account').isVisible()) return;
      // Guarding against guessed passwords, Keycloak refuses a person of whom another login is under way at that moment.
      assert.ok(attempt < LOGINS, `${username} can log in`);
    }
  }

  /** Leaves both sessions; the next login has to ask for the password again. */
  async logout() {
    await this.id('account').click();
    await this.id('logout').click();
    await this.id('landing-login').waitFor();
    await this.id('landing-login').click();
    await this.page.locator('#password').waitFor();
  }

  /** In a window of its own, as somebody else. */
  async asAnother(username, walk) {
    const other = new Visit(
      `${this.journey}-${username.replace(/^\d+-/, '')}`,
      await windowOf(this.browser),
      this.browser,
    );
    other.faults = this.faults;
    other.barriers = this.barriers;
    await other.walked(async () => {
      await other.login(username);
      await walk(other);
    });
    await other.page.context().close();
  }

  /** Waits until nothing is being loaded, looks for barriers, and takes a picture in both sizes. */
  async look(name) {
    await this.#settled();
    await this.#axe(name);
    await this.picture(name, ['wide', 'phone']);
  }

  async picture(name, sizes) {
    this.#count++;
    // A picture of the whole page shows what sticks to its top where the page was scrolled to.
    await this.page.evaluate(() => scrollTo(0, 0));
    for (const size of sizes) {
      await this.page.setViewportSize(SIZES[size]);
      const file = `${this.journey}-${String(this.#count).padStart(2, '0')}-${name}-${size}.png`;
      if (size === 'phone') await this.#fits(name);
      await this.page.screenshot({
        path: PICTURES + file,
        fullPage: name !== 'failed',
        animations: 'disabled',
      });
    }
    await this.page.setViewportSize(SIZES.wide);
  }

  async #settled() {
    await this.page.waitForFunction(
      () => !document.querySelector('.ant-skeleton, .ant-spin, [aria-busy="true"]'),
    );
    await this.page.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter((one) => one.effect?.getTiming().iterations !== Infinity)
          .map((one) => one.finished),
      ),
    );
  }

  /** A phone shows a page without being pushed sideways. */
  async #fits(name) {
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 1) this.barriers.push(`${name}: ${over} pixels too wide for a phone`);
  }

  async #axe(name) {
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() =>
      globalThis.axe.run({ resultTypes: ['violations'] }),
    );
    for (const one of violations) {
      const found = `${name}: ${one.impact} ${one.id} ${one.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`;
      if (one.impact === 'serious' || one.impact === 'critical') this.barriers.push(found);
      else console.log(`# axe ${this.journey} ${found}`);
    }
  }
}
