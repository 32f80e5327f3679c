/**
 * Finds the browser engines of this machine.
 * Used by the test runners (`web-test-runner.config.mjs`, `scripts/test.ts`) and by the end-to-end tests.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export interface WebKitPaths {
  readonly driver: string;
  readonly miniBrowser: string;
  readonly xvfb: string;
}

export interface FoundBrowsers {
  readonly chromium?: string;
  readonly firefox?: string;
  readonly webkit?: WebKitPaths;
}

const isRoot = process.getuid?.() === 0;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first of these commands in `PATH`, or of these absolute paths, that can be run. */
function firstExecutable(commands: readonly string[], paths: readonly string[] = []): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffixes = process.platform === 'win32' ? ['.exe'] : [''];
  const inPath = commands.flatMap((command) =>
    folders.flatMap((folder) => suffixes.map((suffix) => join(folder, command + suffix))),
  );
  return [...inPath, ...paths].find(isExecutable);
}

function windowsPrograms(...tail: string[]): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, ...tail)] : [];
  });
}

/** `CHROMIUM_PATH` and `CHROME_PATH` win; a value that cannot be run is an error, not a reason to look elsewhere. */
export function findChromium(): string | undefined {
  for (const name of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (!isExecutable(path)) throw new Error(`${name}=${path} is not a file that can be run.`);
    return path;
  }
  return firstExecutable(
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...windowsPrograms('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...windowsPrograms('Chromium', 'Application', 'chrome.exe'),
    ],
  );
}

export function findFirefox(): string | undefined {
  return firstExecutable(
    ['firefox-esr', 'firefox'],
    [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windowsPrograms('Mozilla Firefox', 'firefox.exe'),
    ],
  );
}

/** WebKitGTK needs three parts: the driver, MiniBrowser (not in `PATH`) and a display. */
export function findWebKit(): WebKitPaths | undefined {
  const driver = firstExecutable(['WebKitWebDriver']);
  const xvfb = firstExecutable(['Xvfb']);
  const miniBrowser = ['/usr/lib', '/usr/libexec']
    .flatMap((root) => [root, ...subfolders(root, /-linux-gnu/)])
    .flatMap((root) => subfolders(root, /^webkit2?gtk-\d/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .filter(isExecutable)
    .sort()
    .at(-1);
  return driver && xvfb && miniBrowser ? { driver, miniBrowser, xvfb } : undefined;
}

function subfolders(root: string, name: RegExp): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((entry) => name.test(entry))
    .map((entry) => join(root, entry));
}

export function findBrowsers(): FoundBrowsers {
  const chromium = findChromium();
  const firefox = findFirefox();
  const webkit = findWebKit();
  return { ...(chromium && { chromium }), ...(firefox && { firefox }), ...(webkit && { webkit }) };
}

const INSTALL: Readonly<Record<Engine, string>> = {
  chromium: [
    '  Debian, Ubuntu:  apt-get install -y --no-install-recommends chromium fonts-dejavu-core',
    '  macOS:           brew install --cask google-chrome',
    '  Windows:         winget install Google.Chrome',
    '  elsewhere:       set CHROMIUM_PATH to the executable of a Chromium or Chrome',
  ].join('\n'),
  firefox: [
    '  Debian:          apt-get install -y --no-install-recommends firefox-esr',
    '  macOS:           brew install --cask firefox',
    '  Windows:         winget install Mozilla.Firefox',
  ].join('\n'),
  webkit: [
    '  Debian, Ubuntu:  apt-get install -y --no-install-recommends webkit2gtk-driver xvfb',
    '  macOS, Windows:  not available there (WebKitGTK runs on Linux only)',
  ].join('\n'),
};

/** What to type to get an engine, one line per system. */
export function howToInstall(engine: Engine): string {
  return INSTALL[engine];
}

/** The path of a Chromium; installs Debian's when there is none and we may. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  let reason = '';
  if (isRoot && isDebianLike()) {
    console.log('No Chromium found: installing the distribution’s.');
    try {
      await run('apt-get', ['update']);
      await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
    } catch (error) {
      reason = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(`No Chromium or Chrome found${reason}. Install one:\n${howToInstall('chromium')}`);
}

function isDebianLike(): boolean {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed (exit code ${code}).`);
}

/** Flags for an automated Chromium that talks to nobody but us. */
export function chromiumFlags(): string[] {
  return [
    '--headless',
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/** The version an executable reports, for headings; empty when it reports none. */
export function versionOf(executable: string): string {
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? '';
}
