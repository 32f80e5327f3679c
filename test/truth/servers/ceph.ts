/** Ceph's S3 gateway from Debian's packages, on this machine and in memory only. */
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedPort } from '../../../demo/servers/listening.js';
import { isRoot, missingPrograms, run, startDaemon, untilReady, type Daemon } from './processes.js';

/** A key of the gateway. */
export interface CephKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A gateway that is running. */
export interface Ceph {
  readonly url: string;
  readonly port: number;
  /** Owns what it makes. */
  readonly owner: CephKey;
  /** Makes a user; answers the key. */
  user(name: string): Promise<CephKey>;
  /** Runs its administration tool. */
  admin(...args: readonly string[]): Promise<string>;
  readonly close: () => Promise<void>;
}

/** Why it cannot run here, if it cannot. */
export function cephMissing(): string | undefined {
  const missing = missingPrograms(
    '/usr/bin/radosgw',
    '/usr/bin/ceph-mon',
    '/usr/bin/ceph-osd',
    '/usr/bin/ceph',
  );
  if (missing.length > 0) {
    return `Ceph: ${missing.join(', ')} not found. apt-get install radosgw ceph-mon ceph-osd ceph-common`;
  }
  return isRoot() ? undefined : 'Ceph: has to be started by root.';
}

/**
 * One monitor, one store and one gateway. The smallest cluster that answers S3; it is gone when it is closed.
 * https://docs.ceph.com/en/pacific/install/manual-deployment/
 */
export async function startCeph(): Promise<Ceph> {
  const folder = await mkdtemp(join(tmpdir(), 'cdw-ceph-'));
  const [port, monitor, oldMonitor] = [await closedPort(), await closedPort(), await closedPort()];
  const file = (...names: readonly string[]): string => join(folder, ...names);
  const configuration = file('ceph.conf');
  const keyring = file('keyring');
  const daemons: Daemon[] = [];
  const start = (program: string, ...args: readonly string[]): void => {
    const log = file('log', `${program}.out`);
    daemons.unshift(startDaemon(log, program, '-c', configuration, ...args, '--foreground'));
  };
  const ceph = (...args: readonly string[]): Promise<string> => run('ceph', '-c', configuration, ...args);
  const admin = (...args: readonly string[]): Promise<string> =>
    run('radosgw-admin', '-c', configuration, '-n', 'client.rgw.a', ...args);
  const user = async (name: string): Promise<CephKey> =>
    keyIn(await admin('user', 'create', `--uid=${name}`, `--display-name=${name}`));
  const close = async (): Promise<void> => {
    for (const daemon of daemons) await daemon.stop();
    await rm(folder, { recursive: true, force: true });
  };

  try {
    for (const name of ['mon', 'osd', 'run', 'log']) await mkdir(file(name));
    const fsid = randomUUID();
    const addresses = `[v2:127.0.0.1:${monitor},v1:127.0.0.1:${oldMonitor}]`;
    await writeFile(configuration, settings(folder, { fsid, addresses, port }));
    await run(
      'monmaptool',
      '--create',
      '--clobber',
      '--fsid',
      fsid,
      '--addv',
      'a',
      addresses,
      file('monmap'),
    );
    await makeKeyring(keyring);
    const monitorArgs = ['-i', 'a', '--mkfs', '--monmap', file('monmap'), '--keyring', keyring];
    await run('ceph-mon', '-c', configuration, ...monitorArgs);
    await copyFile(keyring, file('mon', 'keyring'));
    start('ceph-mon', '-i', 'a');
    await untilReady('The monitor of Ceph', daemons, async () => (await ceph('-s')) !== '');

    const osd = randomUUID();
    await ceph('osd', 'create', osd);
    await run('ceph-osd', '-c', configuration, '-i', '0', '--mkfs', '--osd-uuid', osd, '--no-mon-config');
    start('ceph-osd', '-i', '0');
    await untilReady('The store of Ceph', daemons, async () => (await ceph('osd', 'stat')).includes('1 up'));

    const owner = await user('owner');
    start('radosgw', '-n', 'client.rgw.a');
    const url = `http://127.0.0.1:${port}`;
    await untilReady('The gateway of Ceph', daemons, async () => (await fetch(url)).ok);
    return { url, port, owner, user, admin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function makeKeyring(keyring: string): Promise<void> {
  const all = ['--cap', 'mon', 'allow *', '--cap', 'osd', 'allow *', '--cap', 'mgr', 'allow *'];
  const add = (name: string, ...caps: readonly string[]): Promise<string> =>
    run('ceph-authtool', keyring, '--gen-key', '-n', name, ...caps);
  await run(
    'ceph-authtool',
    keyring,
    '--create-keyring',
    '--gen-key',
    '-n',
    'mon.',
    '--cap',
    'mon',
    'allow *',
  );
  await add('client.admin', ...all);
  await add('osd.0', '--cap', 'mon', 'allow profile osd', '--cap', 'osd', 'allow *');
  await add('client.rgw.a', '--cap', 'mon', 'allow rw', '--cap', 'osd', 'allow rwx');
}

function keyIn(answer: string): CephKey {
  const { keys } = JSON.parse(answer) as { keys: readonly { access_key: string; secret_key: string }[] };
  const [key] = keys;
  if (!key) throw new Error('The gateway made no key.');
  return { accessKeyId: key.access_key, secretAccessKey: key.secret_key };
}

/** https://docs.ceph.com/en/pacific/rados/configuration/ceph-conf/ */
const settings = (
  folder: string,
  { fsid, addresses, port }: { readonly fsid: string; readonly addresses: string; readonly port: number },
): string => `[global]
fsid = ${fsid}
mon host = ${addresses}
mon initial members = a
keyring = ${folder}/keyring
auth allow insecure global id reclaim = false
ms bind ipv6 = false
public addr = 127.0.0.1
cluster addr = 127.0.0.1
run dir = ${folder}/run
log file = ${folder}/log/$name.log
pid file = ${folder}/run/$name.pid
admin socket = ${folder}/run/$name.asok
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
mon allow pool size one = true
mon data avail warn = 1
mon data avail crit = 1
mon max pg per osd = 1000
osd crush chooseleaf type = 0
[mon.a]
mon data = ${folder}/mon
[osd]
osd objectstore = memstore
memstore device bytes = 1073741824
osd data = ${folder}/osd
[client.rgw.a]
rgw frontends = beast endpoint=127.0.0.1:${port}
rgw data = ${folder}
rgw dns name = localhost
rgw verify ssl = false
rgw enable usage log = false
rgw crypt require ssl = false
`;
