import { parseHostKeys } from '../../destinations/sftp/host-key.js';
import { problemOf } from '../../problems/problem.js';
import type { SftpSession } from './sftp-session.js';
import { KEY_ALGORITHMS, type HostKeyFacts } from './ssh-host-keys.js';

/** A session whose server has proved who it is. */
export interface VerifiedSession {
  readonly session: SftpSession;
  readonly facts: HostKeyFacts;
}

/**
 * Waits until the server has proved to hold a confirmed key. Who was told a fingerprint does not know of which of the
 * server's keys it is: before that is called a changed key, the server is asked for its other keys, one connection each.
 */
export async function verifiedSession(
  session: SftpSession,
  hostKey: string,
  reopen: (preferred: readonly string[]) => Promise<SftpSession>,
): Promise<VerifiedSession> {
  try {
    return { session, facts: await session.verified() };
  } catch (error) {
    const met = problemOf(error);
    const byFingerprint = parseHostKeys(hostKey)?.some((pin) => 'fingerprint' in pin) ?? false;
    if (met?.code !== 'sftp.host-key-changed' || !byFingerprint) throw error;
    for (const algorithm of KEY_ALGORITHMS.filter((name) => name !== met.params.algorithm)) {
      const other = await reopen([algorithm]);
      try {
        await other.connected();
        return { session: other, facts: await other.verified() };
      } catch (second) {
        other.close();
        if (problemOf(second)?.code !== 'sftp.host-key-changed') throw second;
      }
    }
    throw error;
  }
}
