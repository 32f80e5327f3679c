import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('pl');
const seconds = new Intl.NumberFormat('pl', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `Połącz z: ${name}`,
  accountChoice: 'Konto',
  existing: 'Istniejące konto',
  existingHelp: 'Użyj poświadczeń, które są już zapisane.',
  new: 'Nowe konto',
  newHelp: 'Wprowadź poświadczenia. Zostaną sprawdzone przed zapisaniem.',
  loadingAccounts: 'Wczytywanie kont…',
  accountsNotShown: 'Nie udało się wczytać listy kont. Sprawdź połączenie i spróbuj ponownie.',
  retry: 'Spróbuj ponownie',
  connect: 'Połącz z miejscem docelowym',
  connecting: 'Łączenie…',
  stop: 'Zatrzymaj',
  documentation: 'Gdzie to znaleźć?',
  egress: ({ addresses }) => `Jeśli serwer chroni zapora, zezwól na połączenia z adresów: ${addresses}.`,
  secretsStay: 'Tajne dane są wysyłane raz, do sprawdzenia, i nigdy więcej nie są pokazywane.',
};

export const accounts: Messages['accounts'] = {
  label: 'Istniejące konta',
  search: 'Szukaj kont',
  loading: 'Wczytywanie kont…',
  loadFailed: 'Nie udało się wczytać kont.',
  retry: 'Spróbuj ponownie',
  empty: 'Żadne konto nie jest jeszcze podłączone. Wybierz „Nowe konto”, aby podłączyć pierwsze.',
  noMatch: ({ search }) => `Żadne konto nie pasuje do „${search}”.`,
  found: ({ count: n }) => count(n, { one: '# konto', few: '# konta', many: '# kont', other: '# konta' }),
  connected: ({ when }) => `Podłączono ${when}`,
  uses: ({ count: n }) =>
    n === 0
      ? 'Jeszcze nieużywane'
      : count(n, {
          one: 'Używane przez # miejsce docelowe',
          few: 'Używane przez # miejsca docelowe',
          many: 'Używane przez # miejsc docelowych',
          other: 'Używane przez # miejsca docelowego',
        }),
  choose: 'Wybierz konto, aby kontynuować.',
};

export const forms: Messages['forms'] = {
  optional: 'opcjonalne',
  notLoaded: 'Nie udało się wczytać części tego formularza.',
  retry: 'Spróbuj ponownie',
  submit: 'Wyślij',
  more: 'Więcej opcji',
  forget: 'Zapomnij ten klucz',
  typeHostKey: 'Mam już odcisk klucza lub wiersz z known_hosts',
  reveal: 'Pokaż',
  conceal: 'Ukryj',
  concealField: ({ label }) => `Ukryj: ${label}`,
  revealField: ({ label }) => `Pokaż: ${label}`,
  chooseFile: 'Wybierz plik',
  dropFile: 'lub upuść go tutaj',
  notExplained: ({ code }) =>
    `To się nie udało (${code}) i nie można wczytać wyjaśnienia. Sprawdź połączenie i spróbuj ponownie.`,
  wrong: 'Tej wartości nie można użyć.',
  fileTooLarge: 'Ten plik jest za duży, aby być kluczem.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `Skonfiguruj: ${name}`,
  account: 'Konto',
  checked: 'Sprawdzono',
  name: 'Nazwa',
  nameHelp: 'Tak to miejsce docelowe nazywa się na listach.',
  description: 'Opis',
  create: 'Utwórz miejsce docelowe',
  creating: 'Tworzenie…',
  stop: 'Zatrzymaj',
  browse: 'Przeglądaj foldery…',
  browseFailed: 'Nie udało się wczytać folderów. Spróbuj ponownie lub wpisz ścieżkę.',
  landing: 'Pliki trafią do',
  writes: 'Mały obiekt testowy zostanie tam zapisany, odczytany i usunięty.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'Wybierz bucket i folder',
  headingFolders: 'Wybierz folder',
  where: 'Bieżące miejsce',
  buckets: 'Wszystkie buckety',
  loginFolder: 'Folder logowania',
  loading: 'Przeglądanie…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'Nie ma tu folderów.'
      : more
        ? count(n, {
            one: '# element lub więcej.',
            few: '# elementy lub więcej.',
            many: '# elementów lub więcej.',
            other: '# elementu lub więcej.',
          })
        : count(n, { one: '# element.', few: '# elementy.', many: '# elementów.', other: '# elementu.' }),
  more: 'Pokaż więcej',
  open: ({ name }) => `Otwórz ${name}`,
  create: 'Nowy folder',
  createName: 'Nazwa nowego folderu',
  createNow: 'Utwórz',
  nameNeeded: 'Wprowadź nazwę bez ukośników.',
  choose: ({ place }) => `Użyj ${place}`,
  close: 'Zamknij',
  retry: 'Spróbuj ponownie',
  typeInstead: 'Możesz to zamknąć i wpisać ścieżkę.',
};

export const done: Messages['done'] = {
  heading: 'Utworzono miejsce docelowe',
  intro: ({ name }) => `Miejsce docelowe „${name}” jest gotowe. Od teraz można tam dostarczać pliki.`,
  type: 'Miejsce docelowe',
  name: 'Nazwa',
  description: 'Opis',
  account: 'Konto',
  warnings: 'Warto wiedzieć',
  saveAndExit: 'Zapisz i zakończ',
  next: 'Dalej',
  nextHelp: 'Przejdź „Dalej” albo przerwij tu przyciskiem „Zapisz i zakończ” i kontynuuj w dowolnej chwili.',
};

export const checks: Messages['checks'] = {
  label: 'Sprawdzenie połączenia',
  status: {
    pending: 'oczekuje',
    running: 'trwa…',
    passed: 'powodzenie',
    warned: 'ostrzeżenie',
    failed: 'niepowodzenie',
    skipped: 'nie próbowano',
    unverifiable: 'nie można stąd zweryfikować',
  },
  blame: {
    input: 'we wprowadzonych danych',
    storage: 'w Twoim magazynie',
    network: 'w sieci',
    page: 'w tej witrynie',
    service: 'w naszej usłudze',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${seconds.format(milliseconds / 1000)} s`,
  reference: ({ id }) => `Numer dla pomocy technicznej: ${id}`,
  useRegion: ({ region }) => `Użyj ${region}`,
  useAddressStyle: ({ style }) => `Użyj stylu adresu „${style}”`,
  createFolder: 'Utwórz folder',
  creatingFolder: 'Tworzenie folderu…',
  checkFromServer: 'Sprawdź z serwera',
  tryAgain: 'Spróbuj ponownie',
  more: 'Więcej informacji',
  moreAbout: ({ title }) => `Więcej informacji: ${title}`,
  optional: 'opcjonalne',
  again: 'Sprawdź ponownie',
  report: 'Kopiuj raport',
  stillAt: ({ label }) => `Nadal trwa „${label}”. Przy wolnej sieci lub zaporze może to potrwać do minuty.`,
  copy: 'Kopiuj',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: 'Skopiowano',
  notCopied: 'Przeglądarka na to nie pozwoliła: zaznacz tekst i skopiuj go.',
  whoCanMend: ({ side }) => `Do naprawienia ${side}`,
};

const encryptionKey = {
  label: 'Klucz szyfrowania',
  help: 'Szyfruje pliki przed dostarczeniem: odczyta je tylko posiadacz klucza prywatnego. Klucz publiczny PGP, jaki wyświetla gpg --armor --export, albo RSA.',
};

const summary = {
  'Bucket name': 'Nazwa bucketu',
  'Folder path': 'Ścieżka folderu',
  'Top of the bucket': 'Najwyższy poziom bucketu',
  Region: 'Region',
  Endpoint: 'Punkt końcowy',
  Server: 'Serwer',
  'Login folder': 'Folder logowania',
  Encryption: 'Szyfrowanie',
  'With your PGP key': 'Twoim kluczem PGP',
  'With your RSA key': 'Twoim kluczem RSA',
};

const bucketRegion = { label: 'Region bucketu', help: 'Tylko jeśli jest inny niż region konta.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'Dotarcie do magazynu',
    credentials: 'Sprawdzenie klucza dostępu',
    list: 'Wyświetlenie zawartości folderu',
    write: 'Zapis małego pliku testowego',
    read: 'Odczyt tego pliku',
    delete: 'Usunięcie tego pliku',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `Konto ${account}${arn === undefined ? '' : `, ${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'Ścieżka folderu',
  help: 'Na przykład exports/daily. Powstaje z pierwszym plikiem. Puste oznacza najwyższy poziom bucketu. %SEGMENT_NAME% lub %SEGMENT_ID% na końcu tworzy folder dla każdego segmentu.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      'Klucz dostępu użytkownika IAM utworzonego do tego dostarczania albo rola, która ufa naszej usłudze.',
      'Uprawnienie s3:PutObject do folderu. Z s3:GetObject, s3:DeleteObject i s3:ListBucket dostarczone pliki są weryfikowane, a testowe usuwane.',
      'Nazwa bucketu i jego region.',
      'W przypadku bucketu zaszyfrowanego kluczem KMS: kms:GenerateDataKey i kms:Decrypt dla tego klucza.',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'Sprawdzenie, czy rola wymaga identyfikatora zewnętrznego' },
    fields: {
      method: {
        label: 'Udziel dostępu przez',
        options: {
          keys: { label: 'Klucz dostępu' },
          role: {
            label: 'Rola',
            help: 'Bezpieczniejsza: żaden klucz nie opuszcza Twojego konta, a dostęp możesz w każdej chwili odebrać.',
          },
        },
      },
      accessKeyId: {
        label: 'Identyfikator klucza dostępu',
        help: 'W konsoli AWS: IAM, Users, Twój użytkownik, Security credentials, Access keys. Zaczyna się od AKIA, a tymczasowy od ASIA.',
      },
      secretAccessKey: {
        label: 'Tajny klucz dostępu',
        help: 'AWS pokazuje go raz, przy tworzeniu klucza: 40 znaków. Zgubiony? Utwórz nowy.',
      },
      principal: {
        label: 'Kto przyjmuje rolę',
        help: 'Polityka zaufania Twojej roli musi wymieniać tę tożsamość.',
      },
      externalId: {
        label: 'Identyfikator zewnętrzny',
        help: 'Polityka zaufania musi go wymagać, aby nikt inny nie mógł użyć Twojej roli za naszym pośrednictwem.',
      },
      trustPolicy: {
        label: 'Polityka zaufania',
        help: 'Jedno i drugie razem, do wklejenia: jako Custom trust policy nowej roli albo Trust relationship Twojej roli.',
      },
      roleArn: {
        label: 'ARN roli',
        help: 'W konsoli AWS: IAM, Roles, Twoja rola. Wygląda jak arn:aws:iam::123456789012:role/exports.',
      },
      region: {
        label: 'Region',
        help: 'Gdzie znajduje się bucket, na przykład eu-central-1. Konsola pokazuje go na liście bucketów.',
      },
      sessionToken: {
        label: 'Token sesji',
        help: 'Tylko dla kluczy tymczasowych. Wygasają one: lepszy jest klucz użytkownika utworzonego do tego dostarczania.',
      },
      encryptionKey,
      bucket: {
        label: 'Nazwa bucketu',
        help: 'Wklejony adres s3:// lub ARN zostanie automatycznie podzielony. Klucz potrzebuje s3:PutObject do tego folderu. Z s3:GetObject, s3:DeleteObject i s3:ListBucket dostarczone pliki są weryfikowane, a testowe usuwane.',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'Adres API S3: punkt końcowy, bez bucketu.',
      'Klucz dostępu z prawem zapisu plików w folderze. Prawo odczytu, wyświetlania i usuwania pozwala zweryfikować dostarczone pliki.',
      'Nazwa bucketu.',
    ],
    ...s3,
    fields: {
      provider: { label: 'Dostawca', options: { other: { label: 'Inny lub nieznany' } } },
      endpoint: {
        label: 'Punkt końcowy',
        help: 'Adres usługi bez bucketu, na przykład https://s3.example.com. Dostawca nazywa go punktem końcowym S3 (S3 endpoint) lub adresem API S3.',
      },
      accessKeyId: {
        label: 'Identyfikator klucza dostępu',
        help: 'Tworzony w konsoli dostawcy, często w sekcji Access Keys, API Keys lub S3 Credentials.',
      },
      secretAccessKey: {
        label: 'Tajny klucz dostępu',
        help: 'Większość dostawców pokazuje go tylko raz, przy tworzeniu klucza.',
      },
      region: {
        label: 'Region',
        help: 'Tak, jak zapisuje go dostawca. Usługi bez regionów akceptują us-east-1 lub auto.',
      },
      addressStyle: {
        label: 'Styl adresu',
        options: {
          auto: { label: 'Automatyczny', help: 'Ustalany podczas sprawdzania połączenia.' },
          path: {
            label: 'Ścieżka',
            help: 'https://s3.example.com/bucket, rozumiany przez niemal każdą usługę.',
          },
          'virtual-host': { label: 'Host wirtualny' },
        },
      },
      sessionToken: { label: 'Token sesji', help: 'Tylko dla kluczy tymczasowych.' },
      encryptionKey,
      bucket: {
        label: 'Nazwa bucketu',
        help: 'Wklejony adres s3:// zostanie automatycznie podzielony. Klucz musi mieć prawo zapisu plików (PutObject) w tym folderze; prawo odczytu, wyświetlania i usuwania pozwala zweryfikować dostarczone pliki.',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'Nazwa hosta, port i nazwa użytkownika.',
      'Hasło lub klucz prywatny tego użytkownika.',
      'Odcisk klucza serwera, od jego właściciela, do porównania.',
      'Folder, w którym użytkownik może zapisywać pliki, zmieniać ich nazwy i usuwać je.',
    ],
    summary,
    fields: {
      host: {
        label: 'Host',
        help: 'Nazwa lub adres serwera, na przykład sftp.example.com. Wklejony adres sftp:// zostanie automatycznie podzielony.',
      },
      port: { label: 'Port', help: 'SFTP używa 22, chyba że podano Ci inny.' },
      username: { label: 'Nazwa użytkownika' },
      method: {
        label: 'Zaloguj za pomocą',
        options: {
          password: { label: 'Hasło' },
          'private-key': {
            label: 'Klucz prywatny',
            help: 'Bezpieczniejszy i wymagany przez wiele serwerów.',
          },
          'key-and-password': {
            label: 'Klucz prywatny i hasło',
            help: 'Dla serwerów, które wymagają obu, jednego po drugim.',
          },
        },
      },
      password: { label: 'Hasło' },
      privateKey: {
        label: 'Klucz prywatny',
        help: 'Cały tekst z wierszami BEGIN i END, często w pliku o nazwie id_ed25519 lub id_rsa. Plik z końcówką .pub to część publiczna i jego miejsce jest na serwerze.',
      },
      passphrase: { label: 'Hasło klucza', help: 'Tylko jeśli klucz jest nim zablokowany.' },
      hostKey: {
        label: 'Tożsamość serwera',
        help: 'Porównaj odcisk klucza z tym, który poda Ci właściciel serwera. Przed potwierdzeniem żadne tajne dane nie są wysyłane.',
      },
      encryptionKey,
      folderPath: {
        label: 'Ścieżka folderu',
        help: 'Musi już istnieć. Zaczyna się od / dla ścieżki od katalogu głównego serwera, a bez tego znaku od folderu, w którym jesteś po zalogowaniu. Pozostaw puste dla samego tego folderu.',
      },
    },
    probes: {
      connect: 'Połączenie z serwerem',
      'host-key': 'Sprawdzenie tożsamości serwera',
      login: 'Logowanie',
      sftp: 'Rozpoczęcie przesyłania plików',
      folder: 'Otwarcie folderu',
      write: 'Zapis małego pliku testowego',
      read: 'Odczyt tego pliku',
      rename: 'Zmiana nazwy tego pliku',
      delete: 'Usunięcie tego pliku',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `Folder logowania ${home}`) },
  },
};
