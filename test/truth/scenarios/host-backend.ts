/** The host's own backend, when it is what fails: nobody's credentials are wrong then. */
import { createServer, type ServerResponse } from 'node:http';
import { closedPort, startFaultServer } from '../../../demo/servers/faults.js';
import { LOOPBACK, listen, stopListening } from '../../../demo/servers/listening.js';
import { problemAt, type Attempt, type Expected, type Scenario, type Stage } from '../scenario.js';

const CREDENTIALS = {
  accessKeyId: 'AKIAFULLEXAMPLE22222',
  secretAccessKey: 'full/access/EXAMPLEKEY/7MDENGbPxRfiCYabc',
  region: 'eu-central-1',
};

const through = (service: NonNullable<Attempt['service']>): Attempt => ({
  type: 'amazon-s3',
  credentials: CREDENTIALS,
  service,
});

const scenario = (title: string, expected: Expected, prepare: Scenario['prepare']): Scenario => ({
  title,
  server: 'Host’s backend',
  expected: { backend: expected },
  prepare,
});

/** A backend that answers every request in the same way. */
async function answering(stage: Stage, answer: (response: ServerResponse) => void): Promise<Attempt> {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.setHeader('access-control-expose-headers', '*');
    request.resume().once('end', () => {
      if (request.method === 'OPTIONS') response.writeHead(204).end();
      else answer(response);
    });
  });
  const { port } = await listen(server, LOOPBACK, 0);
  stage.closing({
    close: () => {
      server.closeAllConnections();
      return stopListening(server);
    },
  });
  return through({ baseUrl: `http://${LOOPBACK}:${port}` });
}

const answered = (
  title: string,
  expected: Expected,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Scenario =>
  scenario(title, expected, (stage) =>
    answering(stage, (response) => response.writeHead(status, headers).end(body)),
  );

const JSON_TYPE = { 'content-type': 'application/json' };

/** Everything about the way to the host's backend. */
export const hostBackend: readonly Scenario[] = [
  scenario('A backend that is not there', problemAt('backend.unreachable', 'service'), async () =>
    through({ baseUrl: `http://${LOOPBACK}:${await closedPort()}` }),
  ),
  scenario('A backend that says nothing', problemAt('backend.timeout', 'service'), async (stage) => {
    const { port } = stage.closing(await startFaultServer('black-hole'));
    return through({ baseUrl: `http://${LOOPBACK}:${port}`, timeoutMs: 500 });
  }),
  answered(
    'A web page in place of the backend',
    problemAt('backend.not-json', 'service'),
    200,
    { 'content-type': 'text/html' },
    '<h1>Hello</h1>',
  ),
  answered(
    'An answer that is not ours',
    problemAt('backend.invalid-answer', 'service'),
    200,
    JSON_TYPE,
    '{"ok":true}',
  ),
  answered('An error of the backend’s own', problemAt('backend.error', 'service'), 500),
  answered(
    'A gateway before it that gave up',
    problemAt('backend.error', 'service'),
    502,
    { 'content-type': 'text/html' },
    '<h1>Bad Gateway</h1>',
  ),
  answered('A backend that is busy', problemAt('backend.busy', 'service'), 429, { 'retry-after': '7' }),
  answered('A session that has ended', problemAt('session.expired', 'service'), 401),
  answered('A user without the right', problemAt('session.forbidden', 'service'), 403),
  scenario('A session that our backend does not know', problemAt('session.expired', 'service'), () =>
    through({ handler: { authorize: () => undefined } }),
  ),
  scenario('A user who may only look', problemAt('session.forbidden', 'service'), () =>
    through({ handler: { authorize: () => ({ tenant: 'truth', rights: ['view'] }) } }),
  ),
  scenario('A type that the backend does not have', problemAt('type.unsupported', 'service'), () =>
    through({ handler: { destinations: [] } }),
  ),
  scenario('A form that is too long', problemAt('request.too-large', 'input'), () =>
    through({ handler: { maxBodyBytes: 64 } }),
  ),
  scenario('A path that the backend does not have', problemAt('request.not-found', 'service'), () =>
    through({ handler: { basePath: '/elsewhere' } }),
  ),
];
