import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('de');

export const wizard: Messages['wizard'] = {
  label: 'Cloud-Speicherziel verbinden',
  progress: 'Fortschritt',
  steps: { catalog: 'Ziel', auth: 'Anmeldung', setup: 'Einrichtung', created: 'Fertig' },
  stepDone: 'erledigt',
  back: 'Zurück',
  cancel: 'Abbrechen',
  loading: 'Wird geladen …',
  loadFailed:
    'Dieser Schritt konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  retry: 'Erneut versuchen',
};

export const dialog: Messages['dialog'] = {
  close: 'Schließen',
  unsaved: 'Ohne Speichern verlassen?',
  unsavedHelp: 'Ihre Eingaben sind nicht gespeichert und gehen verloren.',
  stay: 'Weiter bearbeiten',
  discard: 'Verwerfen',
};

export const catalog: Messages['catalog'] = {
  heading: 'Ziel auswählen',
  intro: 'Wählen Sie, wohin Ihre Dateien geliefert werden sollen.',
  search: 'Ziele durchsuchen',
  connect: 'Ziel verbinden',
  connectTo: ({ name }) => `Ziel verbinden: ${name}`,
  found: ({ count: n }) => count(n, { one: '# Ziel', other: '# Ziele' }),
  noMatch: ({ search }) => `Kein Ziel passt zu „${search}“.`,
  clearSearch: 'Suche löschen',
  empty: 'Hier sind keine Ziele verfügbar.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': { description: 'Dateien in einen Bucket in Ihrem AWS-Konto liefern.' },
  's3-compatible': {
    name: 'S3-kompatibler Speicher',
    description: 'Dateien an MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 und andere liefern.',
  },
  sftp: { description: 'Dateien in einen Ordner auf Ihrem eigenen Server liefern.' },
};
