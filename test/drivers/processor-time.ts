/** How long something keeps the processor busy, in milliseconds: the same on a machine that is busy with other work. */
export function processorTime(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
