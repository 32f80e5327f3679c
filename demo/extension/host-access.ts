import type { DestinationChecks } from '../../src/index.js';
import { api } from './browser-api.js';

type Values = Readonly<Record<string, unknown>>;

/** Partitions of AWS whose domain is another: https://docs.aws.amazon.com/general/latest/gr/rande.html */
const AWS_DOMAINS: readonly (readonly [prefix: string, domain: string])[] = [
  ['cn-', 'amazonaws.com.cn'],
  ['eusc-', 'amazonaws.eu'],
];

/**
 * What a check of this account has to reach, as one match pattern: the region's STS, S3 and buckets, or the storage with
 * the buckets that are part of its name. Patterns say nothing of ports, because in Firefox they cannot.
 */
export function patternFor(values: Values): string {
  const { endpoint, region } = values;
  if (typeof endpoint === 'string' && endpoint !== '') return patternOf(new URL(endpoint));
  const code = String(region);
  const [, domain = 'amazonaws.com'] = AWS_DOMAINS.find(([prefix]) => code.startsWith(prefix)) ?? [];
  return `https://*.${code}.${domain}/*`;
}

function patternOf({ protocol, hostname }: URL): string {
  // An address of numbers has nothing below it, and no pattern that says so.
  const isAddress = /^\[|^[\d.]+$/u.test(hostname);
  return `${protocol}//${isAddress ? '' : '*.'}${hostname}/*`;
}

/**
 * Asks the user for the permission unless it is there. Has to be called while the browser still knows that somebody has
 * pressed something: five seconds in Chromium, at once in Firefox and Safari. `false` when refused, or not possible.
 */
export async function askForAccess(pattern: string): Promise<boolean> {
  try {
    return await api.permissions.request({ origins: [pattern] });
  } catch {
    return false;
  }
}

/**
 * The checks of a type, each of which first asks for what it has to reach. A check that was not given the permission is
 * made all the same: it says what is missing, and needs nothing where the storage's own CORS rules let the extension in.
 */
export function askingFirst(checks: DestinationChecks): DestinationChecks {
  const ask = async (values: Values, signal: AbortSignal): Promise<void> => {
    const pattern = patternFor(values);
    if (!(await api.permissions.contains({ origins: [pattern] }))) await askForAccess(pattern);
    signal.throwIfAborted();
  };
  const { folders } = checks;
  return {
    checkAccount: async (values, context) => {
      await ask(values, context.signal);
      return checks.checkAccount(values, context);
    },
    checkLocation: async (values, setup, context) => {
      // A bucket may be in another region than its account.
      const { region } = setup;
      await ask(region ? { ...values, region } : values, context.signal);
      return checks.checkLocation(values, setup, context);
    },
    ...(folders
      ? {
          folders: {
            list: async (values, query, context) => {
              await ask(values, context.signal);
              return folders.list(values, query, context);
            },
            create: (values, path, context) => folders.create(values, path, context),
          },
        }
      : {}),
  };
}
