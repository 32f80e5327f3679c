import type { Problem } from './problem.js';

/** Whether a problem only asks to confirm a host key. */
export function isHostKeyQuestion({ code }: Problem): boolean {
  return code === 'sftp.host-key-unknown' || code === 'sftp.host-key-other-algorithm';
}
