/** Collects what is written to the console as a warning during `act`. */
export async function warnings(act: (written: readonly string[]) => unknown): Promise<string[]> {
  const written: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => written.push(parts.join(' '));
  try {
    await act(written);
  } finally {
    console.warn = warn;
  }
  return written;
}
