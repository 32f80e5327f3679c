import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('pl');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}, ${bits}-bitowy` : kind);
const characters = (n: number): string =>
  count(n, { one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku' });

export const issues: Messages['issues'] = {
  required: () => 'Wypełnij to pole.',
  'too-long': ({ max }) => `Użyj najwyżej ${count(max, { one: '# znaku', other: '# znaków' })}.`,
  'too-short': ({ min }) => `Użyj co najmniej ${count(min, { one: '# znaku', other: '# znaków' })}.`,
  'not-a-number': () => 'Wprowadź liczbę.',
  'out-of-range': ({ min, max }) => `Wprowadź liczbę od ${min} do ${max}.`,
  'unknown-choice': () => 'Wybierz jedną z opcji.',
  'not-offered': () => 'Ta usługa tego nie oferuje. Pozostaw to pole puste.',
  format: () => 'Ta wartość nie ma oczekiwanej postaci.',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'To wygląda na tajny klucz dostępu. Identyfikator klucza dostępu jest krótszy i często zaczyna się od AKIA.',
  'access-key.format': ({ length }) =>
    `To nie jest identyfikator klucza dostępu: ma ${characters(length)}. W AWS jest to 20 wielkich liter i cyfr.`,
  'secret-key.is-key-id': () =>
    'To wygląda na identyfikator klucza dostępu. Tajny klucz dostępu jest dłuższy i jest pokazywany tylko raz, przy tworzeniu.',
  'secret-key.length': ({ length }) =>
    `Ten tajny klucz ma ${characters(length)}, tajne klucze dostępu AWS mają 40. Skopiuj go jeszcze raz w całości.`,
  'session-token.required': () =>
    'Identyfikator klucza, który zaczyna się od ASIA, jest tymczasowy: działa tylko razem ze swoim tokenem sesji.',
  'region.format': () => 'Wprowadź kod regionu, na przykład eu-central-1.',
  'endpoint.format': () => 'Wprowadź adres usługi, na przykład https://s3.example.com.',
  'endpoint.scheme': () => 'Adres musi zaczynać się od https:// lub http://.',
  'endpoint.placeholder': ({ placeholder }) =>
    `Zastąp ${placeholder} własną wartością: dostawca pokazuje cały adres.`,
  'role.format': () => 'Wprowadź ARN roli, na przykład arn:aws:iam::123456789012:role/exports.',
  'role.partition': ({ partition }) => `Rola należy do partycji ${partition}: wprowadź region tej partycji.`,
  'bucket.length': ({ length }) => `Nazwy bucketów mają od 3 do 63 znaków, ta ma ${length}.`,
  'bucket.uppercase': () => 'Nazwy bucketów nie zawierają wielkich liter.',
  'bucket.characters': ({ characters: found }) =>
    `Nazwy bucketów zawierają tylko małe litery, cyfry, łączniki i kropki. Niedozwolone: ${found}`,
  'bucket.edges': () => 'Nazwa bucketu zaczyna się i kończy literą lub cyfrą.',
  'bucket.dots': () => 'Nazwa bucketu nie zawiera dwóch kropek obok siebie.',
  'bucket.ip-address': () => 'Nazwa bucketu nie może wyglądać jak adres IP.',
  'bucket.reserved': ({ part }) =>
    `„${part}” jest zastrzeżone przez AWS i nie może tam być częścią nazwy bucketu.`,
  'folder.dot-segment': ({ segment }) =>
    `„${segment}” nie może tu być folderem. Zapisz całą ścieżkę od początku, bez . i ..`,
  'folder.control-characters': () => 'Ścieżka zawiera niewidoczne znaki sterujące. Wpisz ją ponownie.',
  'folder.macro-unknown': ({ macro }) => `Nie ma makra ${macro}. Dostępne są %SEGMENT_NAME% i %SEGMENT_ID%.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} musi być osobnym folderem na końcu ścieżki, na przykład exports/${macro}.`,
  'folder.too-long': ({ bytes, max }) =>
    `Ścieżka zajmuje ${count(bytes, { one: '# bajt', few: '# bajty', many: '# bajtów', other: '# bajtu' })}, limit to ${max}.`,
  'host.format': () => 'Wprowadź nazwę hosta, na przykład sftp.example.com, albo adres IP.',
  'host-key.format': () =>
    'Wprowadź odcisk klucza, na przykład SHA256:…, wiersz z known_hosts albo zawartość pliku .pub serwera.',
  'host-key.other-host': () =>
    'Żaden z tych wierszy nie dotyczy tego serwera, a należą do kilku. Wprowadź tylko jego wiersze: wyświetla je ssh-keygen -F z jego nazwą.',
  'host-key.md5': () =>
    'Ten odcisk klucza ma starą postać (MD5), którą można podrobić. Poproś o ten, który zaczyna się od SHA256:',
  'host-key.authority': () =>
    'Ten wiersz dotyczy urzędu podpisującego klucze hostów, co nie jest tu obsługiwane. Wprowadź klucz samego serwera.',
  'key.not-a-key': () =>
    'To nie jest klucz prywatny. Zaczyna się on od wiersza takiego jak „-----BEGIN OPENSSH PRIVATE KEY-----”.',
  'key.public': () =>
    'To jest klucz publiczny. Potrzebny jest klucz prywatny: plik o tej samej nazwie bez „.pub”.',
  'key.certificate': () => 'To jest certyfikat. Potrzebny jest należący do niego klucz prywatny.',
  'key.truncated': () => 'Brakuje końca klucza. Skopiuj cały plik, razem z ostatnim wierszem „-----END”.',
  'key.putty': ({ version }) =>
    version === 3
      ? 'To jest zablokowany klucz PuTTY w wersji 3. Aby go odblokować lub przekonwertować: puttygen key.ppk -O private-openssh -o key. W oknie PuTTYgen: Conversions, Export OpenSSH key.'
      : `To jest klucz PuTTY w wersji ${version}. Aby go przekonwertować: puttygen key.ppk -O private-openssh -o key. W oknie PuTTYgen: Conversions, Export OpenSSH key.`,
  'key.hardware': () =>
    'Ten klucz znajduje się w tokenie zabezpieczeń i tylko jego właściciel może go użyć, dotykając tokenu. Do dostarczania użyj osobnego klucza: ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'Ten klucz jest zablokowany. Wprowadź hasło klucza.',
  'encryption-key.not-a-key': () =>
    'To nie jest klucz publiczny PGP ani RSA, a tylko takich można użyć. Klucz PGP zaczyna się od wiersza takiego jak „-----BEGIN PGP PUBLIC KEY BLOCK-----”. Aby wyeksportować własny: gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    'To był klucz prywatny lub tekst, który go zawierał. Został usunięty i nigdzie nie został wysłany: każdy mógłby nim odczytać Twoje pliki. Wklej klucz publiczny albo pozostaw puste, aby nie szyfrować plików.',
  'encryption-key.truncated': () =>
    'Brakuje końca klucza. Skopiuj cały tekst, razem z ostatnim wierszem „-----END”.',
  'encryption-key.certificate': () =>
    'To jest certyfikat. Potrzebny jest tylko jego klucz: openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'To jest klucz do SSH. Klucz RSA można przekonwertować poleceniem: ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'Tego klucza nie można odczytać: coś w nim zmieniono lub utracono. Wyeksportuj go ponownie i skopiuj cały tekst.',
  'encryption-key.not-examined': () =>
    'Nie udało się zbadać tego klucza i nie został on wysłany: nie wczytano potrzebnego kodu. Spróbuj ponownie.',
  'encryption-key.no-owner': () =>
    'Ten klucz nie podaje właściciela; niektóre serwery kluczy tak je wydają. Wyeksportuj go tam, gdzie powstał: gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `Ten klucz wygasł ${date}. Przedłuż go lub utwórz nowy, a potem wyeksportuj ponownie.`,
  'encryption-key.revoked': () => 'Ten klucz został unieważniony przez właściciela. Użyj innego.',
  'encryption-key.cannot-encrypt': () =>
    'Tym kluczem można podpisywać, ale nie szyfrować. Dodaj podklucz do szyfrowania, a potem wyeksportuj klucz ponownie.',
  'encryption-key.weak': ({ kind, bits }) =>
    `Ten klucz (${keyName(kind, bits)}) jest za słaby, aby chronić pliki. Użyj RSA z co najmniej 2048 bitami albo nowszego rodzaju.`,
};

/** Where a provider keeps its keys, by its name. Labels stand as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2, Manage API tokens: token z uprawnieniem „Object Read & Write” pokazuje identyfikator klucza dostępu i tajny klucz dostępu.',
  ],
  ['MinIO', 'MinIO Console, Access Keys. API S3 często odpowiada na porcie 9000, a konsola na innym.'],
  ['Ceph Object Gateway', 'tworzy je administrator klastra za pomocą radosgw-admin.'],
  ['Wasabi', 'konsola Wasabi, Access Keys.'],
  [
    'Backblaze B2',
    'Application Keys. keyID to identyfikator klucza dostępu, applicationKey to tajny klucz dostępu; klucz główny (master key) nie działa.',
  ],
  ['DigitalOcean Spaces', 'panel sterowania, Spaces Object Storage, Access Keys.'],
  ['Google Cloud Storage', 'Cloud Storage, Settings, Interoperability: klucz HMAC, najlepiej konta usługi.'],
  ['Scaleway', 'IAM, API keys, z preferowanym projektem dla Object Storage.'],
  ['OVHcloud', 'Public Cloud, Object Storage, użytkownicy S3.'],
  ['Hetzner', 'Console, Twój projekt, Security, S3 credentials.'],
  [
    'IBM Cloud Object Storage',
    'Service credentials z opcją „Include HMAC credential”: wartości w cos_hmac_keys.',
  ],
  [
    'Oracle Cloud',
    'Twój profil, Customer secret keys. Klucz dostępu jest na liście, tajny klucz jest pokazywany tylko raz.',
  ],
  ['Storj', 'Access Keys, typ S3 credentials.'],
  ['IDrive e2', 'Dashboard, Access Keys. Punkt końcowy jest podany obok regionu.'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => 'Usunięto spacje lub niewidoczne znaki wokół wartości.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `We wklejonym tekście rozpoznano bucket „${bucket}”.`
      : `We wklejonym tekście rozpoznano bucket „${bucket}” i folder „${folder}”.`,
  'notice.folder-slashes': () => 'Usunięto ukośniki, które utworzyłyby foldery bez nazwy.',
  'notice.folder-root': () => 'Puste pole oznacza najwyższy poziom: folder nie jest potrzebny.',
  'notice.host-split': ({ host, folder }) =>
    `Rozpoznano host „${host}”; reszta trafiła do swoich pól.${folder === '' ? '' : ` Folder „${folder}” czeka w następnym kroku.`}`,
  'notice.host-keys': ({ count: n }) =>
    count(n, {
      one: 'Rozpoznano # klucz serwera.',
      few: 'Rozpoznano # klucze serwera.',
      many: 'Rozpoznano # kluczy serwera.',
      other: 'Rozpoznano # klucza serwera.',
    }),
  'notice.key': ({ kind, bits }) => `To jest klucz prywatny: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `Ten klucz prywatny (${keyName(kind, bits)}) jest zablokowany: potrzebne jest hasło klucza.`,
  'notice.key-weak': ({ kind, bits }) =>
    `Ten klucz (${keyName(kind, bits)}) jest dziś za słaby dla wielu serwerów. Lepiej utworzyć nowy: ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'Klucz był zakodowany w Base64 i został zdekodowany.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `Pliki będą szyfrowane${owner === '' ? '' : ` dla ${owner}`}. Klucz: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, odcisk ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `Ten klucz wygasa ${date}. Podaj wcześniej nowy, inaczej dostarczanie przestanie działać.`,
  'notice.endpoint-scheme': ({ scheme }) => `Dodano ${scheme}:// przed adresem.`,
  'notice.endpoint-split': ({ bucket }) =>
    `Tu potrzebny jest tylko adres usługi. Bucket „${bucket}” czeka w następnym kroku.`,
  'notice.provider': ({ provider, keys }) =>
    `To jest ${provider}. Gdzie znaleźć klucze: ${PROVIDER_KEYS.get(provider) ?? keys}`,
  'notice.filled': () => 'Wklejony tekst wypełnił kilka pól. Sprawdź je.',
  'notice.region': ({ region }) => `Zapisano jako kod regionu: ${region}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'Potrzebna polityka',
    where:
      'W konsoli AWS: IAM, Twój użytkownik lub rola, Add permissions, Create inline policy, JSON. Dozwolony jest tylko ten folder. Instrukcje, których nazwy zaczynają się od Optional, pozwalają weryfikować dostarczone pliki i sprzątać po nich.',
  },
  's3-policy': {
    title: 'Potrzebna polityka',
    where:
      'W usługach z politykami, takich jak MinIO, Ceph lub Wasabi: dołącz ją do użytkownika tego klucza. W innych służy do tego ustawienie klucza.',
  },
  'cors-rules': {
    title: 'Reguły CORS dla tej witryny',
    where:
      'W konsoli magazynu: bucket, Permissions lub Settings, CORS. Jeśli są już jakieś reguły, dodaj do nich tę.',
  },
  'cors-command': {
    title: 'To samo jako polecenie',
    where:
      'Dla terminala z wierszem poleceń AWS i kluczem, który może zmieniać bucket. Zastępuje wszystkie reguły tego bucketu.',
  },
  'trust-policy': {
    title: 'Polityka zaufania roli',
    where:
      'W konsoli AWS: IAM, Roles, Twoja rola, Trust relationships, Edit trust policy. Jeśli z roli korzystają też inni, dodaj tę instrukcję do ich polityki.',
  },
  'connect-src': {
    title: 'Na co musi zezwolić polityka tej witryny',
    where: 'Dla administratora tej witryny: dodaj te źródła do nagłówka Content-Security-Policy.',
  },
  'authorized-keys': {
    title: 'Wiersz do authorized_keys',
    where: 'Na serwerze: dopisz go na końcu ~/.ssh/authorized_keys tego użytkownika.',
  },
  firewall: {
    title: 'Adresy, na które trzeba zezwolić',
    where: 'Dla administratora zapory przed serwerem: łączymy się z tych adresów.',
  },
};

const NOT_SENT = 'Nie wysłano żadnych tajnych danych.';

export const hostKey: Messages['hostKey'] = {
  heading: 'Czy to Twój serwer?',
  intro: ({ host, port }) =>
    `${host}, port ${port}, przedstawia się poniższym kluczem. ${NOT_SENT} ` +
    'Porównaj odcisk klucza z tym, który poda Ci właściciel serwera.',
  otherHeading: 'Czy ten klucz też należy do Twojego serwera?',
  otherIntro: ({ host, port }) =>
    `${host}, port ${port}, pokazuje klucz typu, który nie został jeszcze potwierdzony. Serwer może mieć kilka kluczy. ` +
    `${NOT_SENT} Porównaj z właścicielem także ten odcisk.`,
  changedHeading: 'Stop: ten serwer pokazuje inny klucz niż wcześniej',
  changedIntro: ({ host, port }) =>
    `${host}, port ${port}: być może serwer skonfigurowano na nowo. Albo ktoś wstawił pomiędzy inny komputer i mógłby ` +
    `odczytać wszystko, co jest dostarczane. ${NOT_SENT} Zapytaj właściciela serwera, telefonicznie lub w inny bezpieczny ` +
    'sposób, co jest prawdą.',
  expected: 'Potwierdzony wcześniej',
  shown: 'Odcisk klucza teraz (SHA-256)',
  consent: 'Właściciel serwera potwierdził mi, że nowy odcisk klucza jest prawidłowy.',
  consentMissing: 'Najpierw zapytaj właściciela serwera, potem potwierdź to tutaj.',
  replace: 'Zastąp potwierdzony klucz',
  algorithm: 'Typ klucza',
  fingerprint: 'Odcisk klucza (SHA-256)',
  howTo: 'Na serwerze wyświetla go to polecenie:',
  confirm: 'Odcisk się zgadza, połącz',
  decline: 'Nie łącz',
};

export const accountActions: Messages['accountActions'] = {
  works: 'Działa',
  attention: 'Wymaga uwagi',
  expired: 'Wygasło',
  neverChecked: 'Nigdy nie sprawdzono',
  checked: ({ when }) => `Sprawdzono ${when}`,
  expires: ({ when }) => `Wygasa ${when}`,
  ended: ({ when }) => `Wygasło ${when}`,
  previous: 'Poprzednia strona',
  next: 'Następna strona',
  page: ({ page, total }) =>
    `Strona ${count(page, { other: '#' })}, ${count(total, { one: '# konto', few: '# konta', many: '# kont', other: '# konta' })}`,
  menu: ({ label }) => `Działania: ${label}`,
  rename: 'Zmień nazwę',
  check: 'Sprawdź ponownie',
  replace: 'Zastąp poświadczenia',
  delete: 'Usuń',
  cancel: 'Pozostaw bez zmian',
  close: 'Zamknij',
  stop: 'Zatrzymaj',
  name: 'Nazwa konta',
  nameHelp: ({ label }) => `Jeśli pole pozostanie puste, konto będzie się nazywać ${label}.`,
  save: 'Zapisz',
  renamed: ({ label }) => `Konto nazywa się teraz ${label}.`,
  checking: 'Sprawdzanie konta…',
  checkPassed: 'Konto działa.',
  replaceHelp: ({ label }) =>
    `Dotyczy konta ${label}. Nowe wartości zostaną najpierw sprawdzone. Dopóki nie zadziałają, w użyciu pozostaną poprzednie.`,
  replaceNow: 'Sprawdź i zastąp',
  replaced: 'Nowe poświadczenia działają i zastąpiły poprzednie.',
  looking: 'Szukanie miejsc docelowych, które używają tego konta…',
  deleteQuestion: ({ label }) =>
    `Usunąć konto ${label}? Jego tajne dane zostaną skasowane. Zawartość magazynu pozostanie bez zmian.`,
  deleteNow: 'Usuń konto',
  inUse: ({ count: n }) =>
    count(n, {
      one: 'Tego konta nie można usunąć, dopóki używa go # miejsce docelowe:',
      few: 'Tego konta nie można usunąć, dopóki używają go # miejsca docelowe:',
      many: 'Tego konta nie można usunąć, dopóki używa go # miejsc docelowych:',
      other: 'Tego konta nie można usunąć, dopóki używa go # miejsca docelowego:',
    }),
  andMore: ({ count: n }) => count(n, { other: 'i jeszcze #' }),
  deleteFirst: 'Najpierw usuń te miejsca docelowe albo przypisz im inne konto.',
  deleted: ({ label }) => `Konto ${label} zostało usunięte.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) =>
    count(wrong, {
      one: '# pole wymaga poprawy',
      few: '# pola wymagają poprawy',
      many: '# pól wymaga poprawy',
      other: '# pola wymaga poprawy',
    }),
};
