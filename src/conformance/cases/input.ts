import type { Client } from '../client.js';
import type { Case } from '../case.js';
import type { Exchange } from '../exchange.js';
import { must, problemOf, Violation } from '../violation.js';

const notOurFault = (exchange: Exchange, what: string): void =>
  must(exchange.status < 500, `${what} was answered with ${exchange.status}: the backend broke over it.`);

const fieldsOf = ({ issues = [] }: { readonly issues?: readonly { readonly field: string }[] }): string =>
  issues.map(({ field }) => field).join(', ');

/** Sends what a form would never send, and expects to be told so. */
async function refuses(
  client: Client,
  method: string,
  path: string,
  body: unknown,
  field: string,
): Promise<void> {
  const met = problemOf(await client.send(method, path, { body }), 'request.invalid', 400);
  const named = (met.issues ?? []).some((issue) => issue.field === field);
  must(named, `The issues name ${fieldsOf(met) || 'no field'} in place of ${field}.`);
}

/** What is sent and cannot be taken. */
export const INPUT: readonly Case[] = [
  {
    id: 'input/not-json',
    title: 'a body that is not a JSON object is refused',
    run: async (client) => {
      for (const body of ['{', '[]', '"text"', 'null', '']) {
        const exchange = await client.send('POST', '/checks', { body });
        notOurFault(exchange, `The body ${JSON.stringify(body)}`);
        problemOf(exchange, 'request.invalid', 400);
      }
    },
  },
  {
    id: 'input/media-type',
    title: 'a form of another origin, which is no JSON, is refused',
    run: async (client) => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const exchange = await client.send('POST', '/accounts', {
          headers: { 'content-type': type },
          body: JSON.stringify({ type: 'sftp', credentials: {} }),
        });
        must(
          [400, 415].includes(exchange.status),
          `${type} was answered with ${exchange.status} in place of 415.`,
        );
      }
    },
  },
  {
    id: 'input/too-large',
    title: 'a body of a megabyte is refused, or its connection ended',
    run: async (client) => {
      const body = JSON.stringify({ type: 'x'.repeat(1_000_000), credentials: {} });
      let exchange: Exchange;
      try {
        exchange = await client.send('POST', '/checks', { body });
      } catch (error) {
        // Who is still sending may find the line dead before it has heard why.
        if (error instanceof Violation && /ECONNRESET|EPIPE|UND_ERR_SOCKET/.test(error.message)) return;
        throw error;
      }
      must([400, 413].includes(exchange.status), `It was answered with ${exchange.status} in place of 413.`);
    },
  },
  {
    id: 'input/odd-values',
    title: 'what no database can store, and what would reach a prototype, breaks nothing',
    run: async (client) => {
      const odd = [
        '{"type":"a\\u0000b","credentials":{}}',
        '{"type":"\\ud800","credentials":{}}',
        '{"type":"__proto__","credentials":{"__proto__":{"admin":true}}}',
        '{"type":"constructor","credentials":{"constructor":"x"}}',
        '{"type":7,"credentials":[]}',
        `{"type":"sftp","credentials":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
      ];
      for (const body of odd) {
        const exchange = await client.send('POST', '/checks', { body });
        notOurFault(exchange, body.slice(0, 60));
        problemOf(exchange, ['request.invalid', 'type.unsupported'], [400, 422]);
      }
      for (const id of ['%00', '%ff', '..%2f..%2fetc', "'%20or%20''='", 'x'.repeat(3000)]) {
        notOurFault(await client.send('DELETE', `/accounts/${id}`), `The id ${id.slice(0, 20)}`);
      }
    },
  },
  {
    id: 'input/unknown-type',
    title: 'a destination type that it does not know is told',
    run: async (client) => {
      const body = { type: 'there-is-no-such-type', credentials: {} };
      for (const path of ['/checks', '/accounts']) {
        problemOf(await client.send('POST', path, { body }), 'type.unsupported', 422);
      }
    },
  },
  {
    id: 'input/lists',
    title: 'a list refuses limits and cursors that make no sense',
    run: async (client) => {
      for (const path of ['/accounts', '/destinations']) {
        for (const query of ['limit=0', 'limit=101', 'limit=many', 'cursor=nonsense']) {
          const exchange = await client.send('GET', `${path}?${query}`);
          notOurFault(exchange, query);
          const met = problemOf(exchange, 'request.invalid', 400);
          const [name] = query.split('=');
          must(
            fieldsOf(met) === name,
            `${query}: the issues name ${fieldsOf(met) || 'no field'} in place of ${name}.`,
          );
        }
      }
    },
  },
  {
    id: 'input/missing-fields',
    title: 'what a form is missing is named, field by field, before anything is dialled',
    needs: ['account'],
    run: async (client) => {
      const { type, credentials } = client.account;
      const met = problemOf(
        await client.send('POST', '/accounts', { body: { type, credentials: {} } }),
        'request.invalid',
        400,
      );
      const known = Object.keys(credentials);
      must(
        (met.issues ?? []).some(({ field, code }) => code === 'required' && known.includes(field)),
        `No issue says "required" at a field of the form; they name ${fieldsOf(met) || 'no field'}.`,
      );
    },
  },
  {
    id: 'input/names',
    title: 'a destination needs a name, and not too long a one',
    needs: ['account', 'setup'],
    run: async (client) => {
      const { id } = await client.connect();
      const place = { accountId: id, setup: client.part('setup') };
      await refuses(client, 'POST', '/destinations', { ...place, name: '' }, 'name');
      await refuses(client, 'POST', '/destinations', { ...place, name: 'x'.repeat(256) }, 'name');
      await refuses(client, 'POST', '/destinations', { ...place, name: 'a\0b' }, 'name');
    },
  },
];
