/** Mounts wizards, goes to some step as a user does, and removes them. */

/** Whatever takes longer than this never comes, in milliseconds. */
const PATIENCE_MS = 20_000;

const { bench, setTimeout: later } = globalThis;

// Timers and requests that have begun and have not ended.
const timers = new Set();
let requests = 0;
globalThis.setTimeout = (handler, delay, ...given) => {
  const id = later(() => {
    timers.delete(id);
    handler(...given);
  }, delay);
  timers.add(id);
  return id;
};
const { clearTimeout } = globalThis;
globalThis.clearTimeout = (id) => {
  timers.delete(id);
  clearTimeout(id);
};
const { fetch } = globalThis;
globalThis.fetch = async (...given) => {
  requests += 1;
  try {
    return await fetch(...given);
  } finally {
    requests -= 1;
  }
};

const turn = () => new Promise((resolve) => later(resolve));

/** What is on the screen, roughly. */
const textIn = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data.trim();
  const inside = [...(node.shadowRoot ?? node).childNodes].map(textIn).filter(Boolean);
  return inside.join(' ');
};

const until = async (found, what) => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = found();
    if (value) return value;
    if (performance.now() > deadline)
      throw new Error(`It never came to ${what}. On the screen: ${textIn(document.body)}`);
    await turn();
  }
};

const catalog = 'cloud-destination-wizard >>> destination-catalog';
const auth = 'cloud-destination-wizard >>> auth-step >>> schema-form';
const setup = 'cloud-destination-wizard >>> setup-step >>> schema-form';

const one = (chain) => until(() => bench.find(chain)[0], chain);

const press = async (chain) => {
  const button = await one(chain);
  button.focus();
  button.click();
};

const fill = async (chain, value) => {
  const input = await one(chain);
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: value }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

const toCatalog = async () => {
  await one(`${catalog} >>> [part='more']`);
  await fill(`${catalog} >>> [part='search']`, 's3');
};

const toAuth = async (key) => {
  await toCatalog();
  await press(`${catalog} >>> [part='connect']`);
  await fill(`${auth} >>> [name='accessKeyId']`, key);
  await fill(`${auth} >>> [name='secretAccessKey']`, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
  await fill(`${auth} >>> [name='region']`, 'eu-central-1');
};

/** The server's checks of this key do not end by themselves. */
const HANGING = 'AKIAHANGINGXXEXAMPLE';
const GOOD = 'AKIAIOSFODNN7EXAMPLE';

const toRunningCheck = async () => {
  await toAuth(HANGING);
  await press(`${auth} >>> [part='submit']`);
  await one("cloud-destination-wizard >>> auth-step >>> [part='stop']");
  await one('cloud-destination-wizard >>> auth-step >>> check-list');
};

const toSetup = async () => {
  await toRunningCheck();
  await press("cloud-destination-wizard >>> auth-step >>> [part='stop']");
  await until(
    () => bench.find("cloud-destination-wizard >>> auth-step >>> [part='stop']").length === 0,
    'an end',
  );
  await fill(`${auth} >>> [name='accessKeyId']`, GOOD);
  await press(`${auth} >>> [part='submit']`);
  await fill(`${setup} >>> [name='name']`, 'Daily exports');
};

const toCreated = async () => {
  await toSetup();
  await fill(`${setup} >>> [name='bucket']`, 'example-bucket');
  await press(`${setup} >>> [part='submit']`);
  await one('cloud-destination-wizard >>> done-step >>> dl');
};

const PLACES = [toCatalog, () => toAuth(GOOD), toRunningCheck, toSetup, toCreated];

Object.assign(bench, {
  /** Mounts and removes so many, each at another step; numbers them from `first` on. */
  cycles: async (first, count) => {
    for (let number = first; number < first + count; number += 1) {
      const wizard = document.createElement('cloud-destination-wizard');
      // Each user has a backend, or the list of accounts would become longer and longer.
      wizard.setAttribute('backend-url', `/api/${number}`);
      document.body.append(wizard);
      await PLACES[number % PLACES.length]();
      wizard.remove();
      await turn();
    }
    performance.clearResourceTimings();
  },
  open: () => ({ timers: timers.size, requests }),
  nothingOpen: () =>
    until(() => timers.size === 0 && requests === 0, 'an end of all timers and requests').catch(
      () => undefined,
    ),
});
