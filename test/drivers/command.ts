import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Runs a command to its end; answers what it printed, and rejects when it fails or prints errors. */
export async function output(command: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    // Node complains when it is told to use colours and not to. Tests that are run by a test are a run of their own.
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  let printed = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0 || (command !== 'npm' && errors !== '')) {
    const said = stripVTControlCharacters(errors + printed);
    throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${said}`);
  }
  return printed;
}
