/** There is no bundler: a site is these files, with those of `cloud-destination-wizard/cdn` beside them. */
import { cp, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const entry = import.meta.resolve('cloud-destination-wizard/cdn/cloud-destination-wizard.js');

await rm(here('dist'), { recursive: true, force: true });
for (const file of ['index.html', 'main.js']) await cp(here(file), here(`dist/${file}`));
await cp(here('../styles.css'), here('dist/styles.css'));
await cp(dirname(fileURLToPath(entry)), here('dist/cdw'), { recursive: true });
