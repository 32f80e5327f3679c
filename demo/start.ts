import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startDemo } from './demo.js';

/** `npm start`: everything that the demo needs, until Ctrl-C. */
const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    port: { type: 'string', default: '4173' },
  },
});

const demo = await startDemo({
  folder: fileURLToPath(new URL('../.data', import.meta.url)),
  fresh: values.fresh,
  page: values.dev ? 'dev' : 'built',
  ports: { page: Number(values.port), s3: 9000, sftp: 2222 },
});

const lines = demo.tryOuts.flatMap(({ title, works, values: typed }) => [
  '',
  `  ${works ? '✓' : '✕'} ${title}`,
  ...typed
    .filter(([, value]) => !value.includes('\n'))
    .map(([label, value]) => `      ${label.padEnd(18)} ${value}`),
  ...(typed.some(([, value]) => value.includes('\n')) ? ['      (the key is on the page, to copy)'] : []),
]);
process.stdout.write(
  [
    '',
    `  The wizard    ${demo.url}`,
    `  S3 server     ${demo.s3.url}`,
    `  SFTP server   ${demo.sftp.host}:${demo.sftp.port}`,
    '',
    '  To try (✓ works, ✕ shows what is wrong); the page has the same list, to copy:',
    ...lines,
    '',
    '  Ctrl-C ends everything. `npm start -- --fresh` forgets what was connected.',
    '',
    '',
  ].join('\n'),
);

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void demo.close().then(() => process.exit(0));
  });
}
