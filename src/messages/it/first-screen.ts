import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('it');

export const wizard: Messages['wizard'] = {
  label: 'Collega una destinazione di storage nel cloud',
  progress: 'Avanzamento',
  steps: { catalog: 'Destinazione', auth: 'Autenticazione', setup: 'Configurazione', created: 'Fine' },
  stepDone: 'completato',
  back: 'Indietro',
  cancel: 'Annulla',
  loading: 'Caricamento…',
  loadFailed: 'Impossibile caricare questo passaggio. Controllare la connessione e riprovare.',
  retry: 'Riprova',
};

export const dialog: Messages['dialog'] = {
  close: 'Chiudi',
  unsaved: 'Uscire senza salvare?',
  unsavedHelp: 'I dati inseriti non sono stati salvati e andranno persi.',
  stay: 'Continua a modificare',
  discard: 'Non salvare',
};

export const catalog: Messages['catalog'] = {
  heading: 'Scegliere una destinazione',
  intro: 'Selezionare dove consegnare i file.',
  search: 'Cerca destinazioni',
  connect: 'Collega destinazione',
  connectTo: ({ name }) => `Collega destinazione: ${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { one: '# destinazione', other: '# destinazioni' }),
  empty: 'Qui non ci sono destinazioni disponibili.',
  another: 'Aggiungine un’altra',
  anotherOf: ({ name }) => `Aggiungine un’altra: ${name}`,
  noMatch: ({ search }) => `Nessuna destinazione corrisponde a “${search}”.`,
  clearSearch: 'Cancella ricerca',
  noMatchOfFilter: 'Nessuna destinazione corrisponde a questa selezione.',
  showAll: 'Mostra tutte',
  showMore: ({ count }) => `Mostra altri (${count})`,
  show: 'Mostra',
  all: 'Tutte',
  mine: 'Le mie destinazioni',
  category: 'Categoria',
  allCategories: 'Tutte le categorie',
  connected: ({ accounts, destinations }) =>
    count(accounts, { other: '# account' }) +
    (destinations === 0 ? '' : count(destinations, { one: ', # destinazione', other: ', # destinazioni' })),
  attention: 'Richiede attenzione',
  attentionHelp: ({ failing }) => count(failing, { other: 'L’ultima verifica di # account non è riuscita.' }),
  more: ({ name }) => `Ulteriori informazioni su ${name}`,
  accounts: 'Visualizza account',
  details: 'Che cosa serve',
  documentation: 'Documentazione',
  newTab: 'si apre in una nuova scheda',
  needs: 'Prima di iniziare',
  checks: 'Che cosa viene verificato',
  addresses: 'Indirizzi da consentire nel firewall',
  notLoaded: 'Impossibile caricare i dettagli. Controllare la connessione e riprovare.',
  close: 'Chiudi',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'Storage di oggetti',
    description: 'Consegnare i file in un bucket del proprio account AWS.',
  },
  's3-compatible': {
    category: 'Storage di oggetti',
    name: 'Storage compatibile con S3',
    description: 'Consegnare i file a MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 e altri.',
  },
  sftp: { category: 'File server', description: 'Consegnare i file in una cartella del proprio server.' },
};
