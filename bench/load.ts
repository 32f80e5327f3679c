/**
 * `npm run bench:load`: our first screen and journey beside those of others, in one run. Writes its section of `RESULTS.md`.
 *
 *   npm run bench:load                        everything
 *   npm run bench:load -- --rounds 3          fewer visits of each page
 *   npm run bench:load -- --pages lit,react   beside the wizard, the plain form and Cloudscape only these
 *   npm run bench:load -- --dry               only prints
 */
import { parseArgs } from 'node:util';
import { startBrowser } from './lib/browser.js';
import { tell, writeSection } from './lib/results.js';
import { startSite } from './lib/site.js';
import { builtPages } from './load/build.js';
import { firstScreenBytes } from './load/first-screen.js';
import { CLOUDSCAPE, LIT, OURS, PAGES, PLAIN } from './load/pages.js';
import { report, verdictsOf, type Measured } from './load/report.js';
import { visit } from './load/visit.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '6' },
    pages: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
/** What the budgets compare with. */
const always = [PLAIN, LIT, OURS, CLOUDSCAPE];
const wanted = values.pages?.split(',');
const pages = PAGES.filter((page) => always.includes(page) || !wanted || wanted.includes(page.name));

const started = performance.now();
const site = await startSite(await builtPages());
const browser = await startBrowser();
try {
  const measured: Measured[] = [];
  for (const page of pages) {
    const firstScreen = await firstScreenBytes(browser, site, page);
    measured.push({ page, firstScreenBytes: firstScreen, visits: [] });
  }
  // The first visits of a browser pay for much that later ones find done.
  await visit(browser, site, { ...PLAIN, journey: [] });
  for (let round = 0; round < rounds; round += 1) {
    // Each round begins with another page, so that none is always behind the same one.
    const order = measured.map((_, at) => measured[(at + round) % measured.length]);
    for (const one of order) {
      if (!one) continue;
      const seen = await visit(browser, site, one.page);
      one.visits.push(seen);
      console.log(
        `round ${round + 1} of ${rounds}: ${one.page.name} can be used after ${seen.interactiveMs.toFixed(0)} ms`,
      );
    }
  }
  const body = report(measured, browser.version(), rounds);
  if (!values.dry) await writeSection('Load', body);
  tell(body, verdictsOf(measured));
  console.log(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
} finally {
  await browser.close();
  await site.close();
}
