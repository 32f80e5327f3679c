/** How many ports are tried before giving up. */
const TRIES = 50;

/** Starts something on a port, or on the next one that is free. Port 0 lets the system choose. */
export async function onFirstFreePort<Started>(
  from: number,
  start: (port: number) => Promise<Started>,
): Promise<Started> {
  for (let port = from; ; port += 1) {
    try {
      return await start(port);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port === 0 || port >= from + TRIES) throw error;
    }
  }
}
