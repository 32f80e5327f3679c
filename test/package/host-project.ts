import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../docs/markdown.js';
import { output } from '../drivers/command.js';
import { ensureBuilt } from './ensure-built.js';

/** A project outside of ours that has installed the package as it would be published. */
export interface HostProject {
  readonly folder: string;
  /** Where the package lies. */
  readonly installed: string;
  /** The size of the tarball in bytes. */
  readonly packedSize: number;
  /** Installs more packages, by their names. */
  install(names: readonly string[]): Promise<void>;
  /** Runs a module in Node and answers what it has printed; rejects when it fails or complains. */
  run(code: string): Promise<string>;
  remove(): Promise<void>;
}

interface LockedPackage {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The version of each package that we have ourselves: of those that others have brought, where there is one only. */
async function lockedVersions(): Promise<ReadonlyMap<string, string>> {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as LockFile;
  const { dependencies = {}, peerDependencies = {} } = packages[''] ?? {};
  const ours = Object.keys({ ...dependencies, ...peerDependencies });
  const nested = new Set(
    Object.keys(packages).flatMap((path) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1] ?? []),
  );
  return new Map(
    Object.entries(packages).flatMap(([path, { version }]) => {
      const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
      return name && version && (ours.includes(name) || !nested.has(name)) ? [[name, version]] : [];
    }),
  );
}

/** Packs the package and installs it into a new project, with what it depends on and none of its `peers`. */
export async function createHostProject(peers: readonly string[]): Promise<HostProject> {
  await ensureBuilt();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cdw-host-')));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await installInto(folder, peers)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function installInto(folder: string, peers: readonly string[]): Promise<Omit<HostProject, 'remove'>> {
  await npm(ROOT, 'pack', '--silent', '--pack-destination', folder);
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  assert.ok(tarball);
  // With the versions of our lock file: they are in npm's cache, and the test is about our package alone.
  const versions = await lockedVersions();
  const overrides = Object.fromEntries([...versions].filter(([name]) => !peers.includes(name)));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'host', private: true, type: 'module', overrides }),
  );
  const install = async (packages: readonly string[]): Promise<void> => {
    await npm(folder, 'install', ...packages, '--prefer-offline', '--omit=dev', '--ignore-scripts');
  };
  await install([`./${tarball}`]);
  return {
    folder,
    installed: join(folder, 'node_modules', 'cloud-destination-wizard'),
    packedSize: (await stat(join(folder, tarball))).size,
    install: (names) => install(names.map((name) => `${name}@${versions.get(name) ?? 'latest'}`)),
    run: (code) => output(process.execPath, ['--input-type=module', '--eval', code], folder),
  };
}

const npm = (folder: string, ...args: readonly string[]): Promise<string> =>
  output('npm', ['--prefix', folder, ...args, '--no-audit', '--no-fund', '--no-update-notifier'], folder);
