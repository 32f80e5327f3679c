import type { Account } from '../backend/backend.js';
import type { Problem } from '../problems/problem.js';

/** What is known of a stored account. */
export interface AccountStatus {
  readonly kind: 'works' | 'never-checked' | 'attention' | 'expired';
  /** Why. */
  readonly problem?: Problem;
}

/** What a storage answers to credentials that have ended. */
const ENDED: readonly Problem['code'][] = ['s3.token-expired'];

/** Judges by the last check and by when the credentials end. */
export function statusOf({ lastCheck, expiresAt }: Account, now: number): AccountStatus {
  if (expiresAt !== undefined && Date.parse(expiresAt) <= now) return { kind: 'expired' };
  if (!lastCheck) return { kind: 'never-checked' };
  if (lastCheck.verdict === 'passed') return { kind: 'works' };
  const { problem } = lastCheck;
  if (!problem) return { kind: 'attention' };
  return { kind: ENDED.includes(problem.code) ? 'expired' : 'attention', problem };
}
