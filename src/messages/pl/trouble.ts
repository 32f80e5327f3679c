import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count } from './phrases.js';

const within = (seconds: number): string => count(seconds, { one: '# sekundy', other: '# sekund' });
const STILL_HERE = 'Wprowadzone dane nadal tu są. Spróbuj ponownie za chwilę';
const TELL = 'Spróbuj ponownie. Jeśli to nie pomoże, przekaż programiście tej witryny';

export const problems: TextsOf<CommonProblem> = {
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
};
