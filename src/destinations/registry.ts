import type { DestinationCard, DestinationDefinition, DestinationType } from './definition.js';

/** A type that comes with the wizard. By its name, checks are found without a cast: `checks[type.type]`. */
export interface BuiltInDestination extends DestinationType {
  readonly type: 'amazon-s3' | 's3-compatible' | 'sftp';
}

/**
 * The destination types that come with the wizard. One line per type: its card, which the catalog needs at once, and the
 * module that is loaded when the type is chosen. The definition is handed its card, so that nothing is written twice.
 */
export const builtInDestinations: readonly BuiltInDestination[] = [
  builtIn(
    {
      type: 'amazon-s3',
      name: 'Amazon S3',
      description: 'Deliver files to a bucket in your AWS account.',
      category: 'Object storage',
      keywords: ['aws', 'amazon', 'bucket', 'object storage', 'simple storage service'],
      icon: {
        paths: [
          'M4 6c0 1.7 3.6 3 8 3s8-1.3 8-3-3.6-3-8-3-8 1.3-8 3z',
          'M4 6l2 12.5C6.2 19.9 8.8 21 12 21s5.8-1.1 6-2.5L20 6',
        ],
      },
    },
    async (card) => (await import('./amazon-s3.js')).amazonS3(card).load(),
  ),
  builtIn(
    {
      type: 's3-compatible',
      name: 'S3-compatible storage',
      description: 'Deliver files to MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 and others.',
      category: 'Object storage',
      keywords: [
        'minio',
        'ceph',
        'r2',
        'wasabi',
        'backblaze',
        'spaces',
        'scaleway',
        'bucket',
        'object storage',
      ],
      icon: {
        paths: [
          'M4 6c0 1.7 3.6 3 8 3s8-1.3 8-3-3.6-3-8-3-8 1.3-8 3z',
          'M4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6',
          'M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
        ],
      },
    },
    async (card) => (await import('./s3-compatible.js')).s3Compatible(card).load(),
  ),
  builtIn(
    {
      type: 'sftp',
      name: 'SFTP',
      description: 'Deliver files to a folder on your own server.',
      category: 'File servers',
      keywords: ['ssh', 'ftp', 'server', 'file transfer'],
      needsBackend: true,
      icon: {
        paths: [
          'M3 6.5A1.5 1.5 0 0 1 4.5 5h4.6l2 2.5h8.4A1.5 1.5 0 0 1 21 9v8.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5z',
          'M9.5 16.5v-5m0 0-2 2m2-2 2 2M14.5 11.5v5m0 0-2-2m2 2 2-2',
        ],
      },
    },
    async (card) => (await import('./sftp.js')).sftp(card).load(),
  ),
];

/** A type whose definition is loaded once; a failed load, as after a lost connection, can be tried again. */
function builtIn(
  card: DestinationCard & Pick<BuiltInDestination, 'type'>,
  define: (card: DestinationCard) => Promise<DestinationDefinition>,
): BuiltInDestination {
  let loaded: Promise<DestinationDefinition> | undefined;
  return {
    ...card,
    load: () => {
      loaded ??= define(card).catch((error: unknown) => {
        loaded = undefined;
        throw error;
      });
      return loaded;
    },
  };
}
