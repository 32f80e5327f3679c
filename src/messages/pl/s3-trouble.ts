import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count } from './phrases.js';

export const problems: TextsOf<S3Problem> = {
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
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `Ta strona może odczytać bucket „${bucket}”, ale nie odpowiedź na ${methodOf(operation)}.`,
      'Nie można więc stwierdzić, czy dane są poprawne. Sprawdź po kolei, od najbardziej prawdopodobnej przyczyny:',
      [
        `W regułach CORS dla ${origin} brakuje ${methodOf(operation)}.`,
        'Brakuje w nich nagłówka: AllowedHeaders musi być *.',
        'Klucz nie ma do tego prawa: niektóre magazyny ukrywają to przed stronami.',
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
  's3.kms-unusable': ({ bucket }) =>
    say(
      `Klucz KMS bucketu „${bucket}” jest wyłączony, czeka na usunięcie lub już nie istnieje.`,
      'Uprawnienia nie pomogą. Właściciel musi go włączyć, anulować usunięcie lub przypisać bucketowi inny klucz.',
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
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'Nie można usunąć obiektu testowego z tej strony.',
      `W regułach CORS dla ${origin} brakuje DELETE albo klucz nie ma do tego prawa: niektóre magazyny ukrywają to przed stronami. W dostarczaniu to nie przeszkadza. Usuń „${key}” z „${bucket}” w dowolnej chwili.`,
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
};
