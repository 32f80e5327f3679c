/** Requests over HTTP, as many as there are answers, from this process to servers in others. */
import autocannon, { type Request, type Result } from 'autocannon';

/** What was measured of one kind of request. */
export interface Rate {
  readonly perSecond: number;
  /** How long each answer took. */
  readonly milliseconds: readonly number[];
}

/** How much is asked at once, and for how long. */
export interface Pressure {
  readonly connections: number;
  readonly seconds: number;
}

/** Before anything is counted: connections are made, and code is compiled. */
const WARM_UP_SECONDS = 1;

/**
 * Asks the servers, with kept connections that are shared out evenly, each of which waits for an answer before it asks again.
 *
 * @param next - Makes the next request; each one can be another.
 * @throws {Error} When an answer is no success.
 */
export async function measure(
  urls: readonly string[],
  next: () => Request,
  { connections, seconds }: Pressure,
): Promise<Rate> {
  await burst(urls, next, { connections, seconds: WARM_UP_SECONDS });
  return burst(urls, next, { connections, seconds });
}

async function burst(
  urls: readonly string[],
  next: () => Request,
  { connections, seconds }: Pressure,
): Promise<Rate> {
  const milliseconds: number[] = [];
  const started = performance.now();
  let ended = started;
  const results = await Promise.all(
    urls.map(
      (url) =>
        new Promise<Result>((resolve, reject) => {
          const run = autocannon(
            {
              url,
              connections: connections / urls.length,
              duration: seconds,
              requests: [{ setupRequest: (usual) => ({ ...usual, ...next() }) }],
            },
            (error: unknown, result) => {
              if (error) reject(new Error('The requests could not be sent.', { cause: error }));
              else resolve(result);
            },
          );
          // Its own percentiles are whole milliseconds of one run, and these are several.
          run.on('response', (_client, _status, _bytes, took) => {
            milliseconds.push(took);
            ended = performance.now();
          });
        }),
    ),
  );
  const failed = results.reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0);
  if (failed > 0) throw new Error(`${failed} of ${milliseconds.length} requests failed.`);
  return { perSecond: milliseconds.length / ((ended - started) / 1000), milliseconds };
}
