import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('nl');

export const wizard: Messages['wizard'] = {
  label: 'Een bestemming voor cloudopslag verbinden',
  progress: 'Voortgang',
  steps: { catalog: 'Bestemming', auth: 'Aanmelding', setup: 'Instellingen', created: 'Klaar' },
  stepDone: 'voltooid',
  back: 'Terug',
  cancel: 'Annuleren',
  loading: 'Laden…',
  loadFailed: 'Deze stap kan niet worden geladen. Controleer uw verbinding en probeer het opnieuw.',
  retry: 'Opnieuw proberen',
};

export const dialog: Messages['dialog'] = {
  close: 'Sluiten',
  unsaved: 'Sluiten zonder op te slaan?',
  unsavedHelp: 'Wat u hebt ingevoerd, is niet opgeslagen en gaat verloren.',
  stay: 'Verder bewerken',
  discard: 'Niet opslaan',
};

export const catalog: Messages['catalog'] = {
  heading: 'Kies een bestemming',
  intro: 'Selecteer waar uw bestanden moeten worden afgeleverd.',
  search: 'Bestemmingen zoeken',
  connect: 'Bestemming verbinden',
  connectTo: ({ name }) => `Bestemming verbinden: ${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { one: '# bestemming', other: '# bestemmingen' }),
  empty: 'Hier zijn geen bestemmingen beschikbaar.',
  another: 'Nog een toevoegen',
  anotherOf: ({ name }) => `Nog een toevoegen: ${name}`,
  noMatch: ({ search }) => `Geen bestemming komt overeen met “${search}”.`,
  clearSearch: 'Zoekopdracht wissen',
  noMatchOfFilter: 'Geen bestemming komt overeen met deze keuze.',
  showAll: 'Alles tonen',
  showMore: ({ count }) => `Meer tonen (${count})`,
  show: 'Tonen',
  all: 'Alle',
  mine: 'Mijn bestemmingen',
  category: 'Categorie',
  allCategories: 'Alle categorieën',
  connected: ({ accounts, destinations }) =>
    count(accounts, { one: '# account', other: '# accounts' }) +
    (destinations === 0 ? '' : count(destinations, { one: ', # bestemming', other: ', # bestemmingen' })),
  attention: 'Vraagt aandacht',
  attentionHelp: ({ failing }) =>
    count(failing, {
      one: 'De laatste controle van # account is mislukt.',
      other: 'De laatste controle van # accounts is mislukt.',
    }),
  more: ({ name }) => `Meer over ${name}`,
  accounts: 'Accounts bekijken',
  details: 'Wat u nodig hebt',
  documentation: 'Documentatie',
  newTab: 'wordt geopend op een nieuw tabblad',
  needs: 'Voordat u begint',
  checks: 'Wat wordt gecontroleerd',
  addresses: 'Adressen om in uw firewall toe te staan',
  notLoaded: 'De details kunnen niet worden geladen. Controleer uw verbinding en probeer het opnieuw.',
  close: 'Sluiten',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'Objectopslag',
    description: 'Bestanden afleveren in een bucket in uw AWS-account.',
  },
  's3-compatible': {
    category: 'Objectopslag',
    name: 'S3-compatibele opslag',
    description: 'Bestanden afleveren bij MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 en andere.',
  },
  sftp: { category: 'Bestandsservers', description: 'Bestanden afleveren in een map op uw eigen server.' },
};
