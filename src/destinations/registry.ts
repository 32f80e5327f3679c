import type { DestinationCard, DestinationDefinition, DestinationType } from './definition.js';

/**
 * The destination types that come with the wizard. One line per type: its card, which the catalog needs at once, and the
 * module that is loaded when the type is chosen. The definition is handed its card, so that nothing is written twice.
 */
export const builtInDestinations: readonly DestinationType[] = [
  builtIn(
    {
      type: 'amazon-s3',
      name: 'Amazon S3',
      description: 'Deliver files to a bucket in your AWS account.',
      keywords: ['aws', 'amazon', 'bucket', 'object storage', 'simple storage service'],
      icon: {
        paths: [
          'M4.3 8.4c1.6 1 4.4 1.6 7.7 1.6s6.1-.6 7.7-1.6l-1.6 10.7c-.2 1.4-2.9 2.4-6.1 2.4s-5.9-1-6.1-2.4z',
        ],
        accent: ['M12 2.5c4.7 0 8.5 1.2 8.5 2.6S16.7 7.8 12 7.8 3.5 6.6 3.5 5.1 7.3 2.5 12 2.5z'],
      },
    },
    async (card) => (await import('./amazon-s3.js')).amazonS3(card).load(),
  ),
  builtIn(
    {
      type: 's3-compatible',
      name: 'S3-compatible storage',
      description: 'Deliver files to MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 and others.',
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
          'M10 2.5c4.1 0 7.4 1 7.4 2.3S14.1 7.1 10 7.1 2.6 6.1 2.6 4.8 5.9 2.5 10 2.5z',
          'M3.3 7.7C4.7 8.6 7.1 9.1 10 9.1s5.3-.5 6.7-1.4L16.3 10h-2.8a1.5 1.5 0 0 0-1.5 1.5v9.4c-.6.1-1.3.1-2 .1-2.8 0-5.1-.9-5.3-2.1z',
        ],
        accent: ['M14 14h1.6v-2.5h1.6V14h2v-2.5h1.6V14H22v3a4 4 0 0 1-3.2 3.9V23h-1.6v-2.1A4 4 0 0 1 14 17z'],
      },
    },
    async (card) => (await import('./s3-compatible.js')).s3Compatible(card).load(),
  ),
  builtIn(
    {
      type: 'sftp',
      name: 'SFTP',
      description: 'Deliver files to a folder on your own server.',
      keywords: ['ssh', 'ftp', 'server', 'file transfer'],
      needsBackend: true,
      icon: {
        paths: ['M2 4.5A1.5 1.5 0 0 1 3.5 3h5l2 2.2h10A1.5 1.5 0 0 1 22 6.7v4.1H2z'],
        accent: ['M3 14h9v-1.6l3.4 2.4-3.4 2.4v-1.6H3z', 'M21 19.2h-9v-1.6L8.6 20l3.4 2.4v-1.6h9z'],
      },
    },
    async (card) => (await import('./sftp.js')).sftp(card).load(),
  ),
];

/** A type whose definition is loaded once; a failed load, as after a lost connection, can be tried again. */
function builtIn(
  card: DestinationCard,
  define: (card: DestinationCard) => Promise<DestinationDefinition>,
): DestinationType {
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
