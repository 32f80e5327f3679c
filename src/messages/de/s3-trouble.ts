import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count, FINE } from './phrases.js';

export const problems: TextsOf<S3Problem> = {
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} antwortet, aber diese Seite darf die Antwort nicht lesen.`,
      'Deshalb lässt sich nicht sagen, ob es stimmt oder nicht. Prüfen Sie Folgendes, das Wahrscheinlichste zuerst:',
      bucket
        ? [
            `„${bucket}“ hat keine CORS-Regel für ${origin}.`,
            `Es gibt keinen Bucket namens „${bucket}“.`,
            'Der Bucket liegt in einer anderen Region.',
          ]
        : [
            'Der Speicher lässt Seiten nur nach einem Bucket fragen. Die Zugangsdaten können richtig sein.',
            'Zugriffsschlüssel oder Geheimnis sind falsch: Viele Speicher verbergen das vor Seiten.',
            'Das ist kein S3-Speicher.',
          ],
    ),
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `Diese Seite darf „${bucket}“ lesen, aber nicht, was auf ${methodOf(operation)} geantwortet wird.`,
      'Deshalb lässt sich nicht sagen, ob es stimmt oder nicht. Prüfen Sie Folgendes, das Wahrscheinlichste zuerst:',
      [
        `In den CORS-Regeln für ${origin} fehlt ${methodOf(operation)}.`,
        'Dort fehlt ein Header: AllowedHeaders muss * sein.',
        'Der Schlüssel darf es nicht: Manche Speicher verbergen das vor Seiten.',
      ],
    ),
  's3.key-unknown': () =>
    say(
      'Diese Zugriffsschlüssel-ID gibt es nicht.',
      'Sie kann gelöscht oder inaktiv sein oder zu einem anderen Anbieter gehören. In AWS haben China und GovCloud eigene Schlüssel, und eine nicht aktivierte Region kennt keine. Prüfen Sie sie, oder erstellen Sie einen neuen Schlüssel.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'Der geheime Zugriffsschlüssel gehört nicht zu dieser Zugriffsschlüssel-ID.',
      length === 40 || length === 0
        ? 'Kopieren Sie das Geheimnis noch einmal. Es wird nur einmal angezeigt: Ist es verloren, erstellen Sie einen neuen Schlüssel.'
        : `Das Geheimnis hat ${length} Zeichen; in AWS sind es 40. Kopieren Sie es noch einmal vollständig.`,
    ),
  's3.token-expired': () =>
    say(
      'Die temporären Zugangsdaten sind abgelaufen.',
      'Holen Sie neue: Schlüssel-ID, Geheimnis und Sitzungstoken gehören zusammen.',
    ),
  's3.token-invalid': () =>
    say(
      'Das Sitzungstoken gehört nicht zu diesem Schlüssel.',
      'Kopieren Sie Schlüssel-ID, Geheimnis und Sitzungstoken aus derselben Quelle. Bei einem dauerhaften Schlüssel bleibt das Token leer. Regionen, die aktiviert werden müssen, nehmen nur Token eines regionalen STS.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `Die Uhr weicht um ${count(minutes, { one: '# Minute', other: '# Minuten' })} von der Uhr des Speichers ab.`
        : 'Die Uhr weicht zu weit von der Uhr des Speichers ab.',
      'Stellen Sie die Uhr des Rechners, der die Prüfung ausführt, und versuchen Sie es erneut.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `Diese Zugangsdaten dürfen in „${placeIn(bucket, folder)}“ nicht ${doing(operation)}.`
        : `Diese Zugangsdaten dürfen nicht ${doing(operation)}.`,
      'Die Schlüssel stimmen, es fehlt eine Berechtigung oder ein Deny verbietet es. Sehen Sie in die IAM-Richtlinie und in die Bucket-Richtlinie.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `Diese Zugangsdaten dürfen in „${placeIn(bucket, folder)}“ nicht ${doing(operation)}.`,
      `Eine Richtlinie verbietet es${policy ? ` (${policy})` : ''}. Weitere Berechtigungen helfen nicht: Wer sie verwaltet, muss das aufheben. Suchen Sie Deny, oft mit einer Bedingung: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `„${bucket}“ ist mit einem Schlüssel verschlüsselt, den diese Zugangsdaten nicht verwenden können.`,
      'Der KMS-Schlüssel muss aktiviert sein und ihnen kms:GenerateDataKey und kms:Decrypt erlauben.',
    ),
  's3.kms-unusable': ({ bucket }) =>
    say(
      `Der KMS-Schlüssel von „${bucket}“ ist deaktiviert, zur Löschung vorgemerkt oder nicht mehr da.`,
      'Berechtigungen helfen nicht. Wer ihn verwaltet, muss ihn aktivieren, die Löschung abbrechen oder dem Bucket einen anderen geben.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`Es gibt keinen Bucket namens „${bucket}“.`, 'Prüfen Sie die Schreibweise und den Anbieter.'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`Der Bucket liegt in ${region}.`, 'Verbinden Sie sich mit dieser Region.')
      : say(
          'Der Bucket liegt in einer anderen Region.',
          'Sehen Sie seine Region in der Konsole nach und geben Sie sie ein.',
        ),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `„${bucket}“ ist so neu, dass noch nicht jeder Teil des Speichers ihn kennt.`,
      'Warten Sie einige Minuten und versuchen Sie es erneut. Die Region muss die des Buckets sein.',
    ),
  's3.region-required': () =>
    say('Der Speicher verlangt eine Region.', 'Geben Sie eine ein: Oft geht us-east-1 oder auto.'),
  's3.region-disabled': ({ region }) =>
    say(
      `Dieses AWS-Konto hat AWS STS in ${region} ausgeschaltet.`,
      'Der Administrator kann es einschalten: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`Der Speicher nimmt „${bucket}“ als Bucket-Namen nicht an.`, 'Prüfen Sie die Schreibweise.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} hat geantwortet, aber nicht wie S3.`,
      'Prüfen Sie den Endpunkt: Vielleicht ist es die Adresse einer Web-Konsole. Stimmt er, versuchen Sie den anderen Adressstil.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(`Der Speicher unterstützt nicht, was nötig ist: ${doing(operation)}.`, 'Fragen Sie den Anbieter.'),
  's3.quota': ({ bucket }) =>
    say(
      `„${bucket}“ ist voll.`,
      'Schaffen Sie Platz, oder erhöhen Sie das Kontingent. Dann erneut versuchen.',
    ),
  's3.slow-down': () =>
    say('Der Speicher ist ausgelastet oder nicht verfügbar.', 'Versuchen Sie es gleich noch einmal.'),
  's3.account-problem': () =>
    say('Das Speicherkonto ist gesperrt oder nicht aktiv.', 'Wenden Sie sich an den Anbieter des Speichers.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(`„${placeIn(bucket, folder)}“ darf nicht aufgelistet werden.`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'Was geschrieben wurde, ließ sich nicht zurücklesen.',
      `Zum Liefern von Dateien ist das nicht nötig. Das Testobjekt ist „${key}“ in „${bucket}“.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'Das Testobjekt ließ sich nicht löschen.',
      `${FINE} Löschen Sie „${key}“ in „${bucket}“, wann Sie möchten.`,
    ),
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'Das Testobjekt ließ sich von dieser Seite aus nicht löschen.',
      `In den CORS-Regeln für ${origin} fehlt DELETE, oder der Schlüssel darf es nicht: Manche Speicher verbergen das vor Seiten. ${FINE} Löschen Sie „${key}“ in „${bucket}“, wann Sie möchten.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'Der Bucket bewahrt Geschriebenes für eine feste Zeit auf (Object Lock).',
      `Für Lieferungen ist das in Ordnung. Das Testobjekt „${key}“ bleibt bis dahin in „${bucket}“.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `„${bucket}“ berechnet Zugriffe dem, der anfragt (Requester Pays).`,
      'Lieferungen würden dem Konto dieses Schlüssels berechnet. Schalten Sie das aus, oder verwenden Sie einen Schlüssel des Eigentümers.',
    ),
  's3.buckets-denied': () =>
    say(
      'Dieser Schlüssel darf die Buckets nicht auflisten.',
      'Das ist in Ordnung: Für Lieferungen ist es nicht nötig. Geben Sie den Namen des Buckets ein.',
    ),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'Zurückgelesen wurde etwas anderes als geschrieben.',
      `Etwas zwischen uns und dem Speicher verändert Dateien. Sehen Sie sich „${key}“ in „${bucket}“ an.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `Der Speicher hat aus unbekanntem Grund abgelehnt: ${doing(operation)}.`,
      `Seine Antwort: ${answer || 'keine'} (Status ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `Die Rolle ${roleArn} lässt uns nicht herein.`,
      `Prüfen Sie, dass es sie gibt, dass ihre Vertrauensrichtlinie ${principal} nennt und dass die Bedingung sts:ExternalId ${externalId} lautet. Eine neue Rolle braucht eine Minute, bis sie wirkt.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `Die Rolle ${roleArn} öffnet sich auch ohne die externe ID.`,
      `Wer ihren Namen errät, könnte sie über uns benutzen. Ergänzen Sie in ihrer Vertrauensrichtlinie die Bedingung sts:ExternalId = ${externalId}.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Unser Dienst kann keine Rolle aus ${partition} öffnen: Er ist selbst in ${own}.`,
      'Geben Sie stattdessen Zugriff mit einem Zugriffsschlüssel.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Unser Dienst kann AWS nicht nach der Rolle fragen.',
      `Mit Ihren Eingaben lässt sich das nicht ändern. Informieren Sie den Betreiber dieses Dienstes${answer ? `: ${answer}` : ''}.`,
    ),
};
