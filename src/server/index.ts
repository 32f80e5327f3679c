/**
 * The reference backend: keeps accounts and destinations, checks storages from a server, speaks the contract over HTTP.
 *
 * @module
 */
export { ProbeRun, fail } from '../destinations/check.js';
export { defineDestination } from '../destinations/define-destination.js';
export { builtInDestinations, type BuiltInDestination } from '../destinations/registry.js';
export { problem } from '../problems/problem.js';
export { createHandler, type Access, type Handler, type HandlerOptions } from './create-handler.js';
export type { AuditAction, AuditEvent, AuditSink } from './audit/audit-event.js';
export type { DrainOptions, DrainReport } from './drain.js';
export type { HealthOptions } from './health.js';
export { closeServer, toNodeListener } from './node.js';
export type { FailureLogEntry, LogEntry, LoggedError, RequestLogEntry } from './log.js';
export type { Activity, Occurrence, Ongoing, Outcome, Telemetry } from './telemetry/telemetry.js';
export type { SealedSubmitOptions, SubmitKey } from './sealed-submit.js';
export { peerAddress } from './limits/client-address.js';
export type { LimitName, LimitOptions } from './limits/limits.js';
export type { Budget, BudgetName, Limiter, MakeLimiter } from './limits/limiters.js';
export { createVault, type Vault, type VaultOptions } from './vault/vault.js';
export { keysFrom, type VaultKey } from './vault/local-keys.js';
export { keysFromEnvironment } from './vault/keys-from-environment.js';
export { keysFromFile, type KeyFileOptions } from './vault/keys-from-file.js';
export type { KeyContext, KeyProvider, WrappedKey } from './vault/key-provider.js';
export type { DataKeys, KeyFailure } from './vault/data-keys.js';
export { rotateVault, type RotationCounts, type RotationOptions } from './vault/rotate-vault.js';
export type { KeyRows, KeysInUse, Sealed, SecretOwner } from '../backend/sealed.js';
export { Redacted } from './vault/redacted.js';
export type { Store } from './store/store.js';
export { foldedText } from '../backend/folded-text.js';
export { openPgliteStore, type PgliteOptions } from './store/pglite.js';
export { openPostgresStore } from './store/postgres.js';
export { openStore, type StoreLocation } from './store/open-store.js';
export { s3Checks } from './checks/s3-checks.js';
export { sftpChecks } from './checks/sftp-checks.js';
export type { ServerCheckOptions, ServerChecks } from './checks/server-check.js';
export { createEgressGuard } from './egress/create-egress-guard.js';
export type { DialAddress, EgressGuard } from './egress/egress-guard.js';
export type { Right } from '../backend/contract.js';
