import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { doing } from './operations.js';

const count = plural('pl');
const anyOf = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'nie podano');
const within = (seconds: number): string => count(seconds, { one: '# sekundy', other: '# sekund' });

/** Kinds of algorithms, after “algorytmu”. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['algorithm', ''],
  ['key exchange', ' wymiany kluczy'],
  ['host key', ' klucza hosta'],
  ['cipher', ' szyfrowania'],
  ['MAC', ' MAC'],
  ['compression', ' kompresji'],
]);

const STILL_HERE = 'Wprowadzone dane nadal tu są. Spróbuj ponownie za chwilę';
const TELL = 'Spróbuj ponownie. Jeśli to nie pomoże, przekaż programiście tej witryny';
const NOT_SENT = 'Nie wysłano żadnych tajnych danych.';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('Brak połączenia z siecią.', 'Połącz się z siecią i spróbuj ponownie.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `Zasady bezpieczeństwa tej witryny nie pozwalają stronie łączyć się z ${host}.`,
      `Poproś administratora ${origin} o dodanie ${host} do connect-src w nagłówku Content-Security-Policy.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `Bezpieczna strona nie może łączyć się z ${host} przez http.`,
      'Użyj adresu https magazynu albo przeprowadź sprawdzenie na serwerze.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `Ta strona nie może sama sprawdzić ${type}.`,
      'Programista tej witryny musi podłączyć backend. Wprowadzone dane nie mogą tego zmienić.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `To rozszerzenie nie może odczytać odpowiedzi ${host}.`,
      `Zezwól mu na dostęp do ${host} w ustawieniach rozszerzenia, a potem spróbuj ponownie. Jeśli się nie da, jego twórca musi dodać ${pattern} do uprawnień hosta.`,
    ),
  'page.unexpected': ({ reason }) => say('Na tej stronie wystąpił błąd.', `${TELL}: ${reason}.`),
  'backend.unreachable': ({ host }) => say(`Usługa pod adresem ${host} jest niedostępna.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`Usługa pod adresem ${host} nie odpowiedziała w ciągu ${within(seconds)}.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'Usługa odpowiedziała w sposób, którego ta strona nie rozumie.',
      `Jest źle skonfigurowana: status ${status}, Content-Type ${contentType || 'nie podano'}. Powiadom programistę tej witryny.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say('Usługa dała niepełną odpowiedź.', `${TELL}: ${path ? `${path}, ` : ''}status ${status}.`),
  'backend.error': ({ status }) => say('Usługa ma własny problem.', `${STILL_HERE} (status ${status}).`),
  'backend.busy': ({ seconds }) =>
    say(
      'W krótkim czasie było zbyt wiele sprawdzeń.',
      `Odczekaj ${count(seconds, { one: '# sekundę', few: '# sekundy', many: '# sekund', other: '# sekundy' })} i spróbuj ponownie.`,
    ),
  'session.expired': () => say('Twoja sesja wygasła.', 'Zaloguj się ponownie.'),
  'session.forbidden': () =>
    say(
      'Nie masz do tego uprawnień.',
      'Poproś administratora swojej organizacji o prawo do podłączania miejsc docelowych.',
    ),
  'request.invalid': () => say('Niektóre pola wymagają uwagi.', 'Popraw zaznaczone pola i spróbuj ponownie.'),
  'request.not-found': () => say('Usługa nie zna tego adresu.', 'Powiadom programistę tej witryny.'),
  'request.too-large': ({ limit }) =>
    say('Wprowadzone dane są za duże.', `Można wysłać najwyżej ${Math.floor(limit / 1024)} KB.`),
  'request.key-reused': () =>
    say('Tego żądania użyto już do czegoś innego.', 'Wróć o jeden krok i spróbuj ponownie.'),
  'request.outdated': () => say('Ktoś inny w międzyczasie to zmienił.', 'Wczytaj ponownie i powtórz zmianę.'),
  'account.not-found': () => say('To konto nie jest już zapisane.', 'Wybierz inne konto lub podłącz nowe.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `Tego konta używa ${count(destinations, { one: '# miejsce docelowe', few: '# miejsca docelowe', many: '# miejsc docelowych', other: '# miejsca docelowego' })}${inBrackets(names)}.`,
      count(destinations, { one: 'Najpierw je usuń.', other: 'Najpierw usuń te miejsca.' }),
    ),
  'account.unreadable': () =>
    say(
      'Zapisanych poświadczeń nie można już odczytać.',
      'Podłącz nowe konto z tymi samymi poświadczeniami.',
    ),
  'destination.not-found': () => say('To miejsce docelowe już nie istnieje.', 'Wczytaj listę ponownie.'),
  'type.unsupported': ({ type }) =>
    say(
      `Usługa nie może połączyć się z ${type}.`,
      'Wybierz inne miejsce docelowe lub zapytaj programistę tej witryny.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `Nasza usługa nie może łączyć się z adresem ${host}.`,
      'Wprowadź adres publiczny. W przypadku sieci prywatnej poproś operatora tej usługi o zezwolenie.',
    ),
  'net.dns': ({ host }) => say(`Nie ma hosta o nazwie ${host}.`, 'Sprawdź pisownię nazwy hosta.'),
  'net.dns-temporary': ({ host }) =>
    say(`Nie można teraz ustalić adresu hosta ${host}.`, 'Spróbuj ponownie za chwilę.'),
  'net.refused': ({ host, port }) =>
    say(
      `Host ${host} istnieje, ale na porcie ${port} nic nie odpowiada.`,
      'Sprawdź port. SFTP używa zwykle 22, https używa 443.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `Host ${host} nie odpowiedział w ciągu ${within(seconds)}.`,
      'Połączenie może blokować zapora. Sprawdź adres i port oraz zezwól na połączenia z naszych adresów.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `Host ${host} jest niedostępny z tej strony.`,
      'Przeglądarka nie podaje przyczyny. Sprawdź po kolei, od najbardziej prawdopodobnej:',
      [
        'W adresie jest błąd albo nic tam nie odpowiada.',
        'Certyfikat nie jest zaufany albo serwer nie obsługuje https.',
        'Połączenie blokuje zapora lub VPN.',
        'Żądanie zatrzymuje bloker reklam lub inne rozszerzenie.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `Nie ma trasy z naszej usługi do ${host}.`,
      'Sprawdź adres. Jeśli jest poprawny, nie działa tamta sieć lub nasza: spróbuj ponownie później.',
    ),
  'net.reset': ({ host }) =>
    say(
      `Host ${host} od razu zamknął połączenie.`,
      'Może blokować nasze adresy albo mieć zbyt wiele połączeń. Spróbuj ponownie; jeśli to nie pomoże, zapytaj jego administratora.',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `Host ${host} nie obsługuje https na tym porcie.`,
          'Sprawdź port. Jeśli magazyn nie ma szyfrowania, wpisz http:// przed jego adresem.',
        )
      : say(`Certyfikat hosta ${host} nie jest zaufany.`, `Musi to naprawić jego administrator (${reason}).`),
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `Host ${host} odpowiada, ale ta strona nie może odczytać odpowiedzi.`,
      'Nie można więc stwierdzić, czy dane są poprawne. Sprawdź po kolei, od najbardziej prawdopodobnej przyczyny:',
      bucket
        ? [
            `Bucket „${bucket}” nie ma reguły CORS dla ${origin}.`,
            `Nie ma bucketu o nazwie „${bucket}”.`,
            'Bucket jest w innym regionie.',
          ]
        : [
            'Magazyn pozwala stronom pytać tylko o bucket. Poświadczenia mogą być poprawne.',
            'Klucz dostępu lub tajny klucz jest błędny: wiele magazynów ukrywa to przed stronami.',
            'To nie jest magazyn S3.',
          ],
    ),
  's3.key-unknown': () =>
    say(
      'Ten identyfikator klucza dostępu nie istnieje.',
      'Klucz może być usunięty, nieaktywny lub należeć do innego dostawcy. W AWS Chiny i GovCloud mają własne klucze, a region, którego nie włączono, nie zna żadnych. Sprawdź identyfikator lub utwórz nowy klucz.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'Tajny klucz dostępu nie należy do tego identyfikatora klucza dostępu.',
      length === 40 || length === 0
        ? 'Skopiuj tajny klucz jeszcze raz. Jest pokazywany tylko raz: jeśli go nie masz, utwórz nowy klucz.'
        : `Tajny klucz ma ${count(length, { one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku' })}; tajne klucze AWS mają 40. Skopiuj go jeszcze raz w całości.`,
    ),
  's3.token-expired': () =>
    say(
      'Tymczasowe poświadczenia wygasły.',
      'Pobierz nowe: identyfikator klucza, tajny klucz i token sesji należą do siebie.',
    ),
  's3.token-invalid': () =>
    say(
      'Token sesji nie należy do tego klucza.',
      'Skopiuj identyfikator klucza, tajny klucz i token sesji z tego samego źródła. Dla klucza stałego pozostaw token pusty. Regiony, które trzeba włączyć, przyjmują tylko tokeny regionalnego STS.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `Zegar różni się od zegara magazynu o ${count(minutes, { one: '# minutę', few: '# minuty', many: '# minut', other: '# minuty' })}.`
        : 'Zegar zbyt mocno różni się od zegara magazynu.',
      'Ustaw zegar komputera, który przeprowadza sprawdzenie, i spróbuj ponownie.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `W „${placeIn(bucket, folder)}” te poświadczenia nie pozwalają na ${doing(operation)}.`
        : `Te poświadczenia nie pozwalają na ${doing(operation)}.`,
      'Klucze są dobre, brakuje uprawnienia lub zabrania tego Deny. Sprawdź politykę IAM użytkownika i politykę bucketu.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `W „${placeIn(bucket, folder)}” te poświadczenia nie pozwalają na ${doing(operation)}.`,
      `Zabrania tego polityka${policy ? ` (${policy})` : ''}. Inne uprawnienia nie pomogą: musi to znieść ten, kto nią zarządza. Szukaj Deny, często z warunkiem: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `Bucket „${bucket}” jest zaszyfrowany kluczem, którego te poświadczenia nie mogą używać.`,
      'Klucz KMS musi być włączony i zezwalać na kms:GenerateDataKey i kms:Decrypt.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`Nie ma bucketu o nazwie „${bucket}”.`, 'Sprawdź pisownię i to, czy bucket jest u tego dostawcy.'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`Bucket jest w regionie ${region}.`, 'Połącz się z użyciem tego regionu.')
      : say('Bucket jest w innym regionie.', 'Znajdź jego region w konsoli i wprowadź go.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `Bucket „${bucket}” jest tak nowy, że nie zna go jeszcze każda część magazynu.`,
      'Odczekaj kilka minut i spróbuj ponownie. Region musi być regionem bucketu.',
    ),
  's3.region-required': () =>
    say('Magazyn wymaga regionu.', 'Wprowadź go. Wiele usług zgodnych z S3 akceptuje us-east-1 lub auto.'),
  's3.region-disabled': ({ region }) =>
    say(
      `To konto AWS ma wyłączone AWS STS w ${region}.`,
      'Administrator może je włączyć: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`Magazyn nie akceptuje „${bucket}” jako nazwy bucketu.`, 'Sprawdź pisownię.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `Host ${host} odpowiedział, ale nie tak jak S3.`,
      'Sprawdź punkt końcowy: może to być adres konsoli internetowej. Jeśli jest poprawny, wypróbuj drugi styl adresu.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `Magazyn nie obsługuje potrzebnej operacji: ${doing(operation)}.`,
      'Zapytaj dostawcę o zgodność z S3.',
    ),
  's3.quota': ({ bucket }) =>
    say(`Bucket „${bucket}” jest pełny.`, 'Zwolnij miejsce lub zwiększ limit i spróbuj ponownie.'),
  's3.slow-down': () => say('Magazyn jest zajęty lub niedostępny.', 'Spróbuj ponownie za chwilę.'),
  's3.account-problem': () =>
    say('Konto magazynu jest zawieszone lub nieaktywne.', 'Skontaktuj się z dostawcą magazynu.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(
      `Wyświetlanie zawartości „${placeIn(bucket, folder)}” nie jest dozwolone.`,
      'To nie szkodzi: do dostarczania plików nie jest to potrzebne.',
    ),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'Nie można odczytać tego, co zapisano.',
      `Do dostarczania plików nie jest to potrzebne. Obiekt testowy to „${key}” w „${bucket}”.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'Nie można usunąć obiektu testowego.',
      `W dostarczaniu to nie przeszkadza. Usuń „${key}” z „${bucket}” w dowolnej chwili.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'Bucket przechowuje zapisane obiekty przez ustalony czas (Object Lock).',
      `W dostarczaniu to nie przeszkadza. Obiekt testowy „${key}” pozostanie w „${bucket}” do końca tego czasu.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `Bucket „${bucket}” obciąża kosztami tego, kto wysyła żądania (Requester Pays).`,
      'Za dostarczanie płaciłoby konto tego klucza. Wyłącz to lub użyj klucza właściciela bucketu.',
    ),
  's3.buckets-denied': () =>
    say(
      'Ten klucz nie może wyświetlać listy bucketów.',
      'To nie szkodzi: do dostarczania nie jest to potrzebne. Wpisz nazwę bucketu.',
    ),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'Odczytano co innego, niż zapisano.',
      `Coś między nami a magazynem zmienia pliki. Obejrzyj „${key}” w „${bucket}”.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `Operacja w magazynie nie powiodła się z nieznanej przyczyny: ${doing(operation)}.`,
      `Odpowiedź: ${answer || 'brak'} (status ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `Rola ${roleArn} nie daje nam dostępu.`,
      `Sprawdź, czy istnieje, czy jej polityka zaufania wymienia ${principal} i czy warunek sts:ExternalId to ${externalId}. Nowa rola zaczyna działać po minucie.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `Rola ${roleArn} jest dostępna bez identyfikatora zewnętrznego.`,
      `Każdy, kto odgadnie jej nazwę, mógłby użyć jej za naszym pośrednictwem. Dodaj do jej polityki zaufania warunek sts:ExternalId = ${externalId}.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Nasza usługa nie może otworzyć roli z ${partition}: sama jest w ${own}.`,
      'Daj dostęp kluczem dostępu.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Nasza usługa nie może poprosić AWS o rolę.',
      `Wprowadzone dane nie mogą tego zmienić. Powiadom operatora tej usługi${answer ? `: ${answer}` : ''}.`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `Host ${host} używa na porcie ${port} protokołu ${protocol}, a nie SFTP.`
        : `Host ${host} nie obsługuje SFTP na porcie ${port}.`,
      'Wprowadź port serwera SFTP, zwykle 22. FTP i FTPS to inne protokoły.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'Serwer i ta usługa nie mają wspólnego szyfrowania.',
      `Nie ma wspólnego algorytmu${KINDS.get(kind) ?? ` (${kind})`}${offered.length > 0 ? `; serwer oferuje: ${offered.join(', ')}` : ''}. Administrator musi zezwolić na bardziej rozpowszechniony.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(
      `Najpierw trzeba potwierdzić host ${host}.`,
      'Porównaj odcisk jego klucza, zanim zostaną wysłane tajne dane.',
    ),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `Host ${host} przedstawia się innym kluczem niż wcześniej.`,
      `Oczekiwano ${expected}, otrzymano ${fingerprint}. Być może serwer zainstalowano ponownie albo ktoś jest pomiędzy. ` +
        `${NOT_SENT} Zapytaj właściciela serwera.`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `Host ${host} pokazuje klucz typu ${algorithm}; potwierdzono tylko klucz typu ${expected}.`,
      `Serwer może mieć kilka kluczy. Porównaj z właścicielem także ten odcisk. ${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `Host ${host} przedstawia się certyfikatem (${algorithm}).`,
      'Poproś administratora, aby udostępnił też zwykły klucz hosta.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `Serwer nie akceptuje tego hasła użytkownika „${username}”.`
        : `Serwer nie akceptuje tego klucza użytkownika „${username}”.`,
      method === 'password'
        ? `Sprawdź nazwę użytkownika i hasło. Metody akceptowane przez serwer: ${anyOf(accepted)}.`
        : `Dodaj klucz publiczny do authorized_keys użytkownika. Metody akceptowane przez serwer: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'Ten serwer nie zezwala na hasła.'
        : 'Ten serwer nie zezwala na klucze prywatne.',
      `Akceptowane metody: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `Hasło użytkownika „${username}” wygasło.`,
      'Ustaw nowe na serwerze i wprowadź je tutaj. Lepszy jest klucz prywatny lub hasło, które nie wygasa.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'Serwer wymaga klucza i hasła, jednego po drugim.',
          `Wybierz „Klucz prywatny i hasło” i wprowadź oba. Nadal wymagane: ${anyOf(accepted)}.`,
        )
      : say(
          'Serwer wymaga drugiego składnika.',
          `Dostarczanie potrzebuje użytkownika bez drugiego składnika. Nadal wymagane: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `Host ${host} odmówił logowania i na razie nie przyjmuje kolejnych prób.`,
      'Sprawdź nazwę użytkownika oraz hasło lub klucz, odczekaj kilka minut i spróbuj ponownie.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `Użytkownik „${username}” może się zalogować, ale SFTP jest wyłączone.`,
      'Administrator musi włączyć podsystem sftp.',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Nie ma folderu „${path}”.`,
      home === ''
        ? 'Najpierw go utwórz albo wybierz inny.'
        : `Najpierw go utwórz albo wybierz inny. Po zalogowaniu jesteś w „${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`„${path}” to plik.`, 'Wprowadź folder.'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `Użytkownik „${username}” nie może zajrzeć do „${path}”.`,
        'Daj użytkownikowi dostęp albo wybierz inny folder.',
      );
    }
    return action === 'read'
      ? say(
          `Użytkownik „${username}” nie może odczytać „${path}”.`,
          'Daj użytkownikowi uprawnienie do odczytu.',
        )
      : say(
          `Użytkownik „${username}” nie może zapisywać w „${path}”.`,
          'Daj użytkownikowi uprawnienie do zapisu albo wybierz inny folder.',
        );
  },
  'sftp.quota': ({ path }) => say(`W „${path}” nie ma już miejsca.`, 'Zwolnij miejsce i spróbuj ponownie.'),
  'sftp.read-only': ({ path }) => say(`„${path}” jest tylko do odczytu.`, 'Wybierz inny folder.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `Serwer odmówił zapisu w „${path}” bez podania przyczyny.`,
      'Dysk może być pełny albo folder tylko do odczytu. Zapytaj administratora.',
    ),
  'sftp.content-differs': ({ path }) =>
    say('Serwer nie zapisał tego, co wysłano.', `Dysk może być pełny. Plik testowy to „${path}”.`),
  'sftp.file-taken': ({ path }) =>
    say(
      'Serwer zabrał plik testowy zaraz po zapisaniu.',
      `Pliki docierają, ale nie można ich odczytać. Przy dostarczaniu zapisany plik zmienia nazwę: pozostaw nowe pliki przez chwilę na miejscu. Plik testowy to „${path}”.`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say(
      'Nie można usunąć pliku testowego.',
      `W dostarczaniu to nie przeszkadza. Usuń „${path}” w dowolnej chwili.`,
    ),
  'sftp.rename-denied': ({ path }) =>
    say(
      'Nie można zmienić nazwy pliku testowego.',
      `Przy dostarczaniu zapisany plik zmienia nazwę. Zezwól na to; plik testowy to „${path}”.`,
    ),
  'sftp.locked': ({ path }) =>
    say(`„${path}” jest zablokowane przez kogoś innego.`, 'Spróbuj ponownie po odblokowaniu.'),
  'sftp.conflict': ({ path }) =>
    say(
      `„${path}” już istnieje i nie można tego zastąpić.`,
      'Wybierz inny folder lub zapytaj administratora serwera.',
    ),
  'sftp.unsupported': ({ operation }) =>
    say(
      `Serwer nie obsługuje potrzebnej operacji: ${doing(operation)}.`,
      'Administrator musi zezwolić na tę operację SFTP.',
    ),
  'sftp.connection-lost': ({ host }) =>
    say(
      `Host ${host} przerwał połączenie podczas sprawdzania.`,
      'Spróbuj ponownie. Jeśli to nie pomoże, zapytaj administratora.',
    ),
  'sftp.unexpected': ({ answer }) =>
    say('Na serwerze wystąpił błąd z nieznanej przyczyny.', `Odpowiedź: ${answer || 'brak'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `Tego rodzaju klucza nie można użyć${format ? ` (${format})` : ''}.`,
      'Utwórz nowy i dodaj jego klucz publiczny na serwerze: ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () => say('Hasło klucza nie otwiera tego klucza.', 'Sprawdź hasło klucza.'),
};
