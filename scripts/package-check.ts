/**
 * `npm run package-check`, after `npm run build`: packs the package and has publint and Are The Types Wrong look at the
 * tarball, as bundlers and TypeScript of a host would. Ends with 1 when one of them finds something.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function succeeds(command: string, ...args: readonly string[]): boolean {
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell }).status === 0;
}

const tool = (path: string, ...args: readonly string[]): boolean =>
  succeeds(process.execPath, join(root, 'node_modules', path), ...args);

const folder = mkdtempSync(join(tmpdir(), 'cdw-package-'));
try {
  const packed = succeeds('npm', 'pack', '--silent', '--pack-destination', folder);
  const tarballs = readdirSync(folder).map((name) => join(folder, name));
  const found = [
    packed,
    tool('publint/src/cli.js', 'run', '--strict', ...tarballs),
    tool('@arethetypeswrong/cli/dist/index.js', ...tarballs, '--profile', 'esm-only'),
  ];
  process.exitCode = found.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
