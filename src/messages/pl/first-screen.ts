import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('pl');

export const wizard: Messages['wizard'] = {
  label: 'Podłącz magazyn w chmurze jako miejsce docelowe',
  progress: 'Postęp',
  steps: {
    catalog: 'Miejsce docelowe',
    auth: 'Uwierzytelnianie',
    setup: 'Konfiguracja',
    created: 'Zakończenie',
  },
  stepDone: 'ukończono',
  back: 'Wstecz',
  cancel: 'Anuluj',
  loading: 'Wczytywanie…',
  loadFailed: 'Nie udało się wczytać tego kroku. Sprawdź połączenie i spróbuj ponownie.',
  retry: 'Spróbuj ponownie',
};

export const dialog: Messages['dialog'] = {
  close: 'Zamknij',
  unsaved: 'Wyjść bez zapisywania?',
  unsavedHelp: 'Wprowadzone dane nie są zapisane i zostaną utracone.',
  stay: 'Kontynuuj edycję',
  discard: 'Odrzuć',
};

export const catalog: Messages['catalog'] = {
  heading: 'Wybierz miejsce docelowe',
  intro: 'Wybierz, dokąd mają być dostarczane pliki.',
  search: 'Szukaj miejsc docelowych',
  connect: 'Podłącz miejsce docelowe',
  connectTo: ({ name }) => `Podłącz miejsce docelowe: ${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) =>
    count(n, {
      one: '# miejsce docelowe',
      few: '# miejsca docelowe',
      many: '# miejsc docelowych',
      other: '# miejsca docelowego',
    }),
  empty: 'Brak dostępnych miejsc docelowych.',
  another: 'Dodaj kolejne',
  anotherOf: ({ name }) => `Dodaj kolejne: ${name}`,
  noMatch: ({ search }) => `Żadne miejsce docelowe nie pasuje do „${search}”.`,
  clearSearch: 'Wyczyść wyszukiwanie',
  noMatchOfFilter: 'Żadne miejsce docelowe nie pasuje do tego wyboru.',
  showAll: 'Pokaż wszystkie',
  showMore: ({ count }) => `Pokaż więcej (${count})`,
  show: 'Pokaż',
  all: 'Wszystkie',
  mine: 'Moje miejsca docelowe',
  category: 'Kategoria',
  allCategories: 'Wszystkie kategorie',
  connected: ({ accounts, destinations }) =>
    count(accounts, { one: '# konto', few: '# konta', many: '# kont', other: '# konta' }) +
    (destinations === 0
      ? ''
      : count(destinations, {
          one: ', # miejsce docelowe',
          few: ', # miejsca docelowe',
          many: ', # miejsc docelowych',
          other: ', # miejsca docelowego',
        })),
  attention: 'Wymaga uwagi',
  attentionHelp: ({ failing }) =>
    count(failing, {
      one: 'Ostatnie sprawdzenie # konta nie powiodło się.',
      other: 'Ostatnie sprawdzenie # kont nie powiodło się.',
    }),
  more: ({ name }) => `Więcej informacji: ${name}`,
  accounts: 'Zobacz konta',
  details: 'Co jest potrzebne',
  documentation: 'Dokumentacja',
  newTab: 'otwiera się w nowej karcie',
  needs: 'Zanim zaczniesz',
  checks: 'Co jest sprawdzane',
  addresses: 'Adresy, na które trzeba zezwolić w zaporze',
  notLoaded: 'Nie udało się wczytać szczegółów. Sprawdź połączenie i spróbuj ponownie.',
  close: 'Zamknij',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'Magazyn obiektów',
    description: 'Dostarczaj pliki do bucketu na swoim koncie AWS.',
  },
  's3-compatible': {
    category: 'Magazyn obiektów',
    name: 'Magazyn zgodny z S3',
    description: 'Dostarczaj pliki do MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 i innych.',
  },
  sftp: { category: 'Serwery plików', description: 'Dostarczaj pliki do folderu na własnym serwerze.' },
};
