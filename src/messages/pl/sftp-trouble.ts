import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';

const anyOf = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'nie podano');

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

const NOT_SENT = 'Nie wysłano żadnych tajnych danych.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  'Tak samo odrzucany jest użytkownik zablokowany, wygasły lub niedopuszczony (AllowUsers) albo z nieistniejącą powłoką.';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `Host ${host} używa na porcie ${port} protokołu ${protocol}, a nie SFTP.`
        : `Host ${host} nie obsługuje SFTP na porcie ${port}.`,
      'Wprowadź port serwera SFTP, zwykle 22. FTP i FTPS to inne protokoły.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'Serwer i ta usługa nie mają wspólnego szyfrowania.',
      `Nie ma wspólnego algorytmu${KINDS.get(kind) ?? ` (${kind})`}${offered.length > 0 ? `; serwer oferuje: ${offered.join(', ')}` : ''}. Administrator musi zezwolić na bardziej rozpowszechniony${inBrackets(supported)}.`,
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
        ? `Sprawdź nazwę użytkownika i hasło. ${ALIKE} Metody akceptowane przez serwer: ${anyOf(accepted)}.`
        : `Dodaj klucz publiczny do authorized_keys użytkownika. Albo odrzuca klucze tego rodzaju lub rozmiaru. ${ALIKE} Metody akceptowane przez serwer: ${anyOf(accepted)}.`,
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
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `Host ${host} przerwał połączenie podczas logowania użytkownika „${username}”${answer ? `: „${answer}”` : ''}.`,
      'Użytkownik może być wygasły lub niedopuszczony (PAM, /etc/nologin). Przyczyna jest w dzienniku serwera.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `Użytkownik „${username}” może się zalogować, ale SFTP jest wyłączone.`,
      'Administrator musi włączyć podsystem sftp.',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `Użytkownik „${username}” może się zalogować, ale SFTP się nie uruchamia${answer ? `: „${answer}…”` : ''}.`,
      `Sprawdź na serwerze powłokę, skrypty logowania oraz ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}). „ssh -p ${port} ${username}@${host} true” nie może niczego wypisać.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Nie ma folderu „${path}”.`,
      home === ''
        ? 'Najpierw go utwórz albo wybierz inny.'
        : `Najpierw go utwórz albo wybierz inny. Po zalogowaniu jesteś w „${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`„${path}” to plik.`, 'Wprowadź folder.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `„${name}” to zbyt długa nazwa dla tego serwera.`,
      'Przyjmuje on najwyżej 255 bajtów. Wprowadź krótszą.',
    ),
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
