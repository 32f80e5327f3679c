/**
 * The conformance kit: tries any backend over HTTP against the contract. On the command line:
 * `npx cloud-destination-wizard conformance <url>`.
 *
 * @module
 */
export type { PlanInput } from './plan.js';
export { summaryOf, toJUnit, toText } from './reports.js';
export { runConformance, type CaseResult, type ConformanceOptions } from './run.js';
