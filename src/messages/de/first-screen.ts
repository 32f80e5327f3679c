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
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { one: '# Ziel', other: '# Ziele' }),
  empty: 'Hier sind keine Ziele verfügbar.',
  another: 'Weiteres verbinden',
  anotherOf: ({ name }) => `Weiteres verbinden: ${name}`,
  noMatch: ({ search }) => `Kein Ziel passt zu „${search}“.`,
  clearSearch: 'Suche löschen',
  noMatchOfFilter: 'Kein Ziel passt zu dieser Auswahl.',
  showAll: 'Alle anzeigen',
  showMore: ({ count }) => `Mehr anzeigen (${count})`,
  show: 'Anzeigen',
  all: 'Alle',
  mine: 'Meine Ziele',
  category: 'Kategorie',
  allCategories: 'Alle Kategorien',
  connected: ({ accounts, destinations }) =>
    count(accounts, { one: '# Konto', other: '# Konten' }) +
    (destinations === 0 ? '' : count(destinations, { one: ', # Ziel', other: ', # Ziele' })),
  attention: 'Handlungsbedarf',
  attentionHelp: ({ failing }) =>
    count(failing, {
      one: 'Die letzte Prüfung von # Konto ist gescheitert.',
      other: 'Die letzte Prüfung von # Konten ist gescheitert.',
    }),
  more: ({ name }) => `Mehr zu ${name}`,
  accounts: 'Konten ansehen',
  details: 'Was Sie brauchen',
  documentation: 'Dokumentation',
  newTab: 'öffnet einen neuen Tab',
  needs: 'Bevor Sie beginnen',
  checks: 'Was geprüft wird',
  addresses: 'In Ihrer Firewall freizugebende Adressen',
  notLoaded:
    'Die Einzelheiten konnten nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  close: 'Schließen',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'Objektspeicher',
    description: 'Dateien in einen Bucket in Ihrem AWS-Konto liefern.',
  },
  's3-compatible': {
    category: 'Objektspeicher',
    name: 'S3-kompatibler Speicher',
    description: 'Dateien an MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 und andere liefern.',
  },
  sftp: { category: 'Dateiserver', description: 'Dateien in einen Ordner auf Ihrem eigenen Server liefern.' },
};
