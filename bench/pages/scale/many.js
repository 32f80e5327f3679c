/** Makes a wizard with very many types, or with very many accounts of one. */
const PAGE_SIZE = 50;
const CATEGORIES = ['Object storage', 'File servers', 'Databases', 'Queues', 'Archives'];

const typesOf = (count) =>
  Array.from({ length: count }, (_, at) => ({
    type: `storage-${at}`,
    name: `Storage ${at}`,
    description: `Deliver files to the storage with the number ${at}.`,
    category: CATEGORIES[at % CATEGORIES.length],
    keywords: [`region-${at % 100}`, 'bucket', 'folder'],
    icon: { paths: ['M4 6h16v12H4z'] },
    load: () => Promise.reject(new Error('Nobody goes on from here.')),
  }));

const accountAt = (at) => ({
  id: `account-${at}`,
  type: 'amazon-s3',
  label: `AKIA${String(at).padStart(8, '0')}`,
  details: { region: 'eu-central-1' },
  createdAt: '2026-01-01T00:00:00.000Z',
  lastCheck: { at: '2026-01-01T00:00:00.000Z', verdict: 'passed' },
  destinations: 1,
});

/** Lists accounts without having them: what a search of theirs takes is the business of a server. */
const backendOf = (count) => {
  const answer = async (value) => ({ ok: true, value });
  return {
    describe: () =>
      answer({ destinationTypes: [], egressAddresses: [], accountActions: ['rename', 'delete'] }),
    listAccounts: ({ search = '', cursor = '0' }) => {
      const total = Math.ceil(count / 2 ** search.length);
      const end = Math.min(Number(cursor) + PAGE_SIZE, total);
      return answer({
        accounts: Array.from({ length: end - Number(cursor) }, (_, at) => accountAt(at + Number(cursor))),
        total,
        nextCursor: end < total ? String(end) : null,
      });
    },
  };
};

const { bench } = globalThis;

/** The time until the first of it is on the screen. */
const shown = async (wizard, chain) => {
  const start = performance.now();
  document.body.append(wizard);
  return (await bench.painted(chain)) - start;
};

Object.assign(bench, {
  showTypes: (count, chain) =>
    shown(
      Object.assign(document.createElement('cloud-destination-wizard'), {
        backend: backendOf(0),
        destinations: typesOf(count),
      }),
      chain,
    ),
  showAccounts: (count, chain) => {
    const wizard = Object.assign(document.createElement('cloud-destination-wizard'), {
      backend: backendOf(count),
    });
    wizard.start({ destinationType: 'amazon-s3' });
    return shown(wizard, chain);
  },
});
