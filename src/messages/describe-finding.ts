import type { Probe } from '../destinations/check.js';
import type { ProbeDefinition } from '../destinations/definition.js';
import type { MessageOverrides } from './messages.js';

/** What a probe found, in words; empty where there is nothing worth a line. */
export function describeFinding(
  { id, evidence }: Probe,
  plan: readonly ProbeDefinition[],
  type: string,
  messages: MessageOverrides | undefined,
): string {
  const describe =
    messages?.destinations?.[type]?.findings?.[id] ?? plan.find((probe) => probe.id === id)?.found;
  return (evidence && describe?.(evidence)) ?? '';
}
