import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count } from './phrases.js';

const FINE = 'Dat is prima: voor het afleveren van bestanden is het niet nodig.';

export const problems: TextsOf<S3Problem> = {
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} antwoordt, maar deze pagina mag het antwoord niet lezen.`,
      'Er valt dus niet te zeggen of het klopt. Controleer het volgende, het waarschijnlijkste eerst:',
      bucket
        ? [
            `“${bucket}” heeft geen CORS-regel voor ${origin}.`,
            `Er is geen bucket met de naam “${bucket}”.`,
            'De bucket staat in een andere regio.',
          ]
        : [
            'De opslag laat pagina’s alleen naar een bucket vragen. De inloggegevens kunnen juist zijn.',
            'De toegangssleutel of de geheime sleutel is fout: veel opslagsystemen verbergen dat voor pagina’s.',
            'Dit is geen S3-opslag.',
          ],
    ),
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `Deze pagina mag “${bucket}” lezen, maar niet het antwoord op ${methodOf(operation)}.`,
      'Er valt dus niet te zeggen of het klopt. Controleer het volgende, het waarschijnlijkste eerst:',
      [
        `In de CORS-regels voor ${origin} ontbreekt ${methodOf(operation)}.`,
        'Er ontbreekt een header: AllowedHeaders moet * zijn.',
        'De sleutel mag het niet: sommige opslagsystemen verbergen dat voor pagina’s.',
      ],
    ),
  's3.key-unknown': () =>
    say(
      'Deze toegangssleutel-ID bestaat niet.',
      'De sleutel kan verwijderd of inactief zijn, of bij een andere provider horen. Bij AWS hebben China en GovCloud eigen sleutels, en een regio die niet is ingeschakeld, kent er geen. Controleer de sleutel-ID of maak een nieuwe sleutel.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'De geheime toegangssleutel hoort niet bij deze toegangssleutel-ID.',
      length === 40 || length === 0
        ? 'Kopieer de geheime sleutel opnieuw. Die wordt maar één keer getoond: maak een nieuwe sleutel als u hem kwijt bent.'
        : `De geheime sleutel heeft ${length} tekens; die van AWS hebben er 40. Kopieer hem opnieuw en volledig.`,
    ),
  's3.token-expired': () =>
    say(
      'De tijdelijke inloggegevens zijn verlopen.',
      'Haal nieuwe op: sleutel-ID, geheime sleutel en sessietoken horen bij elkaar.',
    ),
  's3.token-invalid': () =>
    say(
      'Het sessietoken hoort niet bij deze sleutel.',
      'Kopieer sleutel-ID, geheime sleutel en sessietoken uit dezelfde bron. Laat het token leeg bij een permanente sleutel. Regio’s die moeten worden ingeschakeld, nemen alleen tokens van een regionaal STS-eindpunt aan.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `De klok wijkt ${count(minutes, { one: '# minuut', other: '# minuten' })} af van de klok van de opslag.`
        : 'De klok wijkt te veel af van de klok van de opslag.',
      'Zet de klok gelijk van de machine die de controle uitvoert en probeer het opnieuw.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `Deze inloggegevens mogen in “${placeIn(bucket, folder)}” niet ${doing(operation)}.`
        : `Deze inloggegevens mogen niet ${doing(operation)}.`,
      'De sleutels kloppen, er ontbreekt een machtiging of een Deny verbiedt het. Bekijk het IAM-beleid van de gebruiker en het bucketbeleid.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `Deze inloggegevens mogen in “${placeIn(bucket, folder)}” niet ${doing(operation)}.`,
      `Een beleid verbiedt het${policy ? ` (${policy})` : ''}. Meer machtigingen helpen niet: wie het beheert, moet dit opheffen. Zoek naar Deny, vaak met een voorwaarde: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `“${bucket}” is versleuteld met een sleutel die deze inloggegevens niet kunnen gebruiken.`,
      'De KMS-sleutel moet ingeschakeld zijn en kms:GenerateDataKey en kms:Decrypt toestaan.',
    ),
  's3.kms-unusable': ({ bucket }) =>
    say(
      `De KMS-sleutel van “${bucket}” is uitgeschakeld, wordt verwijderd of bestaat niet meer.`,
      'Machtigingen helpen niet. De eigenaar moet hem inschakelen, de verwijdering annuleren of de bucket een andere sleutel geven.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(
      `Er is geen bucket met de naam “${bucket}”.`,
      'Controleer de spelling, en of de bucket bij deze provider staat.',
    ),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`De bucket staat in ${region}.`, 'Gebruik die regio om te verbinden.')
      : say('De bucket staat in een andere regio.', 'Zoek de regio op in de console en voer die in.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `“${bucket}” is zo nieuw dat nog niet elk deel van de opslag de bucket kent.`,
      'Wacht een paar minuten en probeer het opnieuw. De regio moet die van de bucket zijn.',
    ),
  's3.region-required': () =>
    say(
      'De opslag vraagt om een regio.',
      'Voer er een in. Veel S3-compatibele services accepteren us-east-1 of auto.',
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `Dit AWS-account heeft AWS STS in ${region} uitgeschakeld.`,
      'De beheerder ervan kan het inschakelen: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`De opslag accepteert “${bucket}” niet als bucketnaam.`, 'Controleer de spelling.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} antwoordde, maar niet zoals S3.`,
      'Controleer het endpoint: het kan het adres van een webconsole zijn. Klopt het, probeer dan de andere adresstijl.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `De opslag ondersteunt niet wat nodig is: ${doing(operation)}.`,
      'Vraag de provider naar S3-compatibiliteit.',
    ),
  's3.quota': ({ bucket }) =>
    say(`“${bucket}” is vol.`, 'Maak ruimte vrij of verhoog het quotum, en probeer het opnieuw.'),
  's3.slow-down': () => say('De opslag is bezet of niet beschikbaar.', 'Probeer het zo opnieuw.'),
  's3.account-problem': () =>
    say('Het opslagaccount is opgeschort of niet actief.', 'Neem contact op met de provider van de opslag.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(`De inhoud van “${placeIn(bucket, folder)}” mag niet worden weergegeven.`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'Wat is geschreven, kon niet worden teruggelezen.',
      `Voor het afleveren van bestanden is het niet nodig. Het testobject is “${key}” in “${bucket}”.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'Het testobject kon niet worden verwijderd.',
      `Voor leveringen is dat prima. U kunt “${key}” in “${bucket}” verwijderen wanneer u wilt.`,
    ),
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'Het testobject kon niet vanaf deze pagina worden verwijderd.',
      `In de CORS-regels voor ${origin} ontbreekt DELETE, of de sleutel mag het niet: sommige opslagsystemen verbergen dat voor pagina’s. Voor leveringen is dat prima. U kunt “${key}” in “${bucket}” verwijderen wanneer u wilt.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'De bucket bewaart wat erin wordt geschreven een vaste tijd (Object Lock).',
      `Voor leveringen is dat prima. Het testobject “${key}” blijft in “${bucket}” tot die tijd voorbij is.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `“${bucket}” brengt kosten in rekening bij de aanvrager (Requester Pays).`,
      'Leveringen zouden bij het account van deze sleutel in rekening worden gebracht. Schakel Requester Pays uit, of gebruik een sleutel van het account dat eigenaar is van de bucket.',
    ),
  's3.buckets-denied': () =>
    say('Deze sleutel mag de buckets niet weergeven.', `${FINE} Typ de naam van de bucket.`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'Wat is teruggelezen, is niet wat is geschreven.',
      `Iets tussen ons en de opslag wijzigt bestanden. Bekijk “${key}” in “${bucket}”.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `De opslag heeft om een onbekende reden geweigerd: ${doing(operation)}.`,
      `Het antwoord: ${answer || 'geen'} (status ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `De rol ${roleArn} laat ons niet toe.`,
      `Controleer of de rol bestaat, of het vertrouwensbeleid ${principal} noemt en of de voorwaarde sts:ExternalId ${externalId} is. Een nieuwe rol werkt pas na een minuut.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `De rol ${roleArn} is ook zonder de externe ID toegankelijk.`,
      `Wie de naam raadt, kan de rol via ons gebruiken. Voeg de voorwaarde sts:ExternalId = ${externalId} toe aan het vertrouwensbeleid.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Onze service kan geen rol van ${partition} openen: hij zit zelf in ${own}.`,
      'Geef toegang met een toegangssleutel.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Onze service kan AWS niet om de rol vragen.',
      `Met uw invoer kunt u dat niet veranderen. Meld het de beheerder van deze service${answer ? `: ${answer}` : ''}.`,
    ),
};
