import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';

const count = plural('de');
const anyOf = (names: readonly string[]): string =>
  names.length > 0 ? names.join(', ') : 'nichts, was er genannt hätte';

const FINE = 'Zum Liefern von Dateien ist das nicht nötig.';
const ASK_ADMIN = 'Versuchen Sie es erneut. Bleibt es dabei, fragen Sie den Administrator.';
const OTHER_FOLDER = 'Wählen Sie einen anderen Ordner, oder fragen Sie den Administrator.';
const STILL_HERE = 'Ihre Eingaben sind noch da. Versuchen Sie es gleich noch einmal';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () =>
    say('Sie sind offline.', 'Stellen Sie eine Netzwerkverbindung her und versuchen Sie es erneut.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `Die Sicherheitsrichtlinie dieser Website lässt die Seite ${host} nicht aufrufen.`,
      `Bitten Sie den Administrator von ${origin}, ${host} in connect-src der Content-Security-Policy zuzulassen.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `Eine sichere Seite kann ${host} nicht über http aufrufen.`,
      'Verwenden Sie die https-Adresse des Speichers, oder lassen Sie die Prüfung auf dem Server laufen.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `Diese Seite kann ${type} nicht selbst prüfen.`,
      'Der Entwickler dieser Website muss ein Backend anbinden. Mit Ihren Eingaben lässt sich das nicht ändern.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `Diese Erweiterung darf nicht lesen, was ${host} antwortet.`,
      `Erlauben Sie ihr in ihren Einstellungen den Zugriff auf ${host} und versuchen Sie es erneut. Geht das dort nicht, muss der Entwickler ${pattern} in die Hostberechtigungen aufnehmen.`,
    ),
  'page.unexpected': ({ reason }) =>
    say(
      'Auf dieser Seite ist ein Fehler aufgetreten.',
      `Versuchen Sie es erneut. Bleibt es dabei, teilen Sie dem Entwickler dieser Website mit: ${reason}.`,
    ),
  'backend.unreachable': ({ host }) =>
    say(`Der Dienst unter ${host} ist nicht erreichbar.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(
      `Der Dienst unter ${host} hat ${count(seconds, { one: '# Sekunde', other: '# Sekunden' })} lang nicht geantwortet.`,
      `${STILL_HERE}.`,
    ),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'Der Dienst hat mit etwas geantwortet, das diese Seite nicht versteht.',
      `Er ist falsch eingerichtet: Status ${status}, Content-Type ${contentType || 'nicht angegeben'}. Informieren Sie den Entwickler dieser Website.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      'Der Dienst hat unvollständig geantwortet.',
      `Versuchen Sie es erneut. Bleibt es dabei, teilen Sie dem Entwickler dieser Website mit: ${path ? `${path}, ` : ''}Status ${status}.`,
    ),
  'backend.error': ({ status }) =>
    say('Der Dienst hat selbst ein Problem.', `${STILL_HERE} (Status ${status}).`),
  'backend.busy': ({ seconds }) =>
    say(
      'In kurzer Zeit wurde zu oft geprüft.',
      `Warten Sie ${count(seconds, { one: '# Sekunde', other: '# Sekunden' })} und versuchen Sie es erneut.`,
    ),
  'session.expired': () => say('Ihre Sitzung ist abgelaufen.', 'Melden Sie sich wieder an.'),
  'session.forbidden': () =>
    say(
      'Dazu haben Sie keine Berechtigung.',
      'Bitten Sie einen Administrator Ihrer Organisation um das Recht, Ziele zu verbinden.',
    ),
  'request.invalid': () =>
    say('Einige Felder brauchen Ihre Aufmerksamkeit.', 'Korrigieren Sie die markierten Felder.'),
  'request.not-found': () =>
    say('Der Dienst kennt diese Adresse nicht.', 'Informieren Sie den Entwickler dieser Website.'),
  'request.too-large': ({ limit }) =>
    say('Die Eingabe ist zu groß.', `Höchstens ${Math.floor(limit / 1024)} KB können gesendet werden.`),
  'request.key-reused': () =>
    say('Diese Anfrage wurde schon für etwas anderes verwendet.', 'Gehen Sie einen Schritt zurück.'),
  'request.outdated': () =>
    say('Das hat inzwischen jemand anderes geändert.', 'Laden Sie es neu und wiederholen Sie Ihre Änderung.'),
  'account.not-found': () =>
    say('Dieses Konto ist nicht mehr gespeichert.', 'Wählen Sie ein anderes, oder verbinden Sie ein neues.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `Das Konto wird von ${count(destinations, { one: '# Ziel', other: '# Zielen' })} verwendet${inBrackets(names)}.`,
      'Löschen Sie diese zuerst.',
    ),
  'account.unreadable': () =>
    say('Die gespeicherten Zugangsdaten sind nicht mehr lesbar.', 'Verbinden Sie ein neues Konto damit.'),
  'destination.not-found': () => say('Dieses Ziel gibt es nicht mehr.', 'Laden Sie die Liste neu.'),
  'type.unsupported': ({ type }) =>
    say(
      `Der Dienst kann ${type} nicht verbinden.`,
      'Wählen Sie ein anderes Ziel, oder fragen Sie den Entwickler dieser Website.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `Zu ${host} darf unser Dienst keine Verbindung aufbauen.`,
      'Geben Sie eine öffentliche Adresse ein. Eine private muss der Betreiber dieses Dienstes freigeben.',
    ),
  'net.dns': ({ host }) => say(`Es gibt keinen Host namens ${host}.`, 'Prüfen Sie die Schreibweise.'),
  'net.dns-temporary': ({ host }) =>
    say(`Die Adresse von ${host} ließ sich gerade nicht ermitteln.`, 'Versuchen Sie es gleich noch einmal.'),
  'net.refused': ({ host, port }) =>
    say(
      `${host} ist da, aber auf Port ${port} antwortet nichts.`,
      'Prüfen Sie den Port: SFTP meist 22, https 443.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} hat ${count(seconds, { one: '# Sekunde', other: '# Sekunden' })} lang nicht geantwortet.`,
      'Vielleicht steht eine Firewall im Weg. Prüfen Sie Adresse und Port, und lassen Sie Verbindungen von unseren Adressen zu.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `${host} ist von dieser Seite aus nicht erreichbar.`,
      'Den Grund nennt ein Browser nicht. Prüfen Sie Folgendes, das Wahrscheinlichste zuerst:',
      [
        'In der Adresse ist ein Fehler, oder dort antwortet nichts.',
        'Das Zertifikat ist nicht vertrauenswürdig, oder der Server spricht kein https.',
        'Eine Firewall oder ein VPN steht im Weg.',
        'Ein Werbeblocker oder eine andere Erweiterung hält die Anfrage auf.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `Von unserem Dienst führt kein Weg zu ${host}.`,
      'Prüfen Sie die Adresse. Stimmt sie, ist ein Netz gestört: Versuchen Sie es später erneut.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} hat die Verbindung sofort beendet.`,
      `Vielleicht sind unsere Adressen gesperrt, oder es gibt zu viele Verbindungen. ${ASK_ADMIN}`,
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} spricht auf diesem Port kein https.`,
          'Prüfen Sie den Port. Ist der Speicher unverschlüsselt, schreiben Sie http:// vor die Adresse.',
        )
      : say(
          `Das Zertifikat von ${host} ist nicht vertrauenswürdig.`,
          `Der Administrator des Servers muss es in Ordnung bringen (${reason}).`,
        ),
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
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} spricht auf Port ${port} ${protocol}, nicht SFTP.`
        : `${host} spricht auf Port ${port} kein SFTP.`,
      'Geben Sie den Port des SFTP-Servers ein, meist 22. FTP und FTPS sind andere Protokolle.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'Der Server und dieser Dienst haben keine gemeinsame Verschlüsselung.',
      `Es gibt keinen gemeinsamen Algorithmus${KINDS.get(kind) ?? ` (${kind})`}${offered.length > 0 ? `; der Server bietet an: ${offered.join(', ')}` : ''}. Der Administrator muss einen weiter verbreiteten zulassen.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`${host} muss zuerst bestätigt werden.`, 'Vergleichen Sie zuerst den Fingerabdruck.'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} weist sich mit einem anderen Schlüssel aus als bisher.`,
      `Erwartet: ${expected}, erhalten: ${fingerprint}. Vielleicht wurde der Server neu installiert, oder jemand ist dazwischen. ` +
        'Es wurde nichts Geheimes gesendet. Fragen Sie den Eigentümer des Servers.',
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} zeigt einen Schlüssel vom Typ ${algorithm}; bestätigt wurde nur der vom Typ ${expected}.`,
      'Server können mehrere Schlüssel haben. Vergleichen Sie auch diesen mit dem Eigentümer. Es wurde nichts Geheimes gesendet.',
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} weist sich mit einem Zertifikat aus (${algorithm}).`,
      'Bitten Sie den Administrator, auch einen einfachen Host-Schlüssel anzubieten.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `Der Server nimmt dieses Passwort für „${username}“ nicht an.`
        : `Der Server nimmt diesen Schlüssel für „${username}“ nicht an.`,
      method === 'password'
        ? `Prüfen Sie Benutzername und Passwort. Der Server akzeptiert: ${anyOf(accepted)}.`
        : `Tragen Sie den öffentlichen Schlüssel in authorized_keys des Benutzers ein. Der Server akzeptiert: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'Dieser Server erlaubt keine Passwörter.'
        : 'Dieser Server erlaubt keine privaten Schlüssel.',
      `Er akzeptiert: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `Das Passwort von „${username}“ ist abgelaufen.`,
      'Setzen Sie auf dem Server ein neues und geben Sie es hier ein. Besser ist ein privater Schlüssel.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'Der Server verlangt nacheinander einen Schlüssel und ein Passwort.',
          `Wählen Sie „Privater Schlüssel und Passwort“ und geben Sie beides ein. Noch verlangt: ${anyOf(accepted)}.`,
        )
      : say(
          'Der Server verlangt einen zweiten Faktor.',
          `Lieferungen brauchen einen Benutzer ohne zweiten Faktor. Noch verlangt: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} hat die Anmeldung abgelehnt und nimmt vorerst keinen weiteren Versuch an.`,
      'Prüfen Sie Benutzername und Passwort oder Schlüssel, warten Sie einige Minuten und versuchen Sie es erneut.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `„${username}“ kann sich anmelden, aber SFTP ist ausgeschaltet.`,
      'Der Administrator muss es einschalten (Subsystem sftp).',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Es gibt keinen Ordner „${path}“.`,
      home === ''
        ? 'Legen Sie ihn zuerst an, oder wählen Sie einen anderen.'
        : `Legen Sie ihn zuerst an, oder wählen Sie einen anderen. Nach der Anmeldung sind Sie in „${home}“.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`„${path}“ ist eine Datei.`, 'Geben Sie einen Ordner ein.'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `„${username}“ darf nicht in „${path}“ sehen.`,
        'Geben Sie dem Benutzer Zugriff darauf, oder wählen Sie einen anderen Ordner.',
      );
    }
    return action === 'read'
      ? say(
          `„${username}“ darf „${path}“ nicht lesen.`,
          'Geben Sie dem Benutzer Leserechte, um Lieferungen zu prüfen.',
        )
      : say(
          `„${username}“ darf in „${path}“ nicht schreiben.`,
          'Geben Sie dem Benutzer Schreibrechte, oder wählen Sie einen anderen Ordner.',
        );
  },
  'sftp.quota': ({ path }) =>
    say(`In „${path}“ ist kein Platz mehr.`, 'Schaffen Sie Platz und versuchen Sie es erneut.'),
  'sftp.read-only': ({ path }) => say(`„${path}“ ist schreibgeschützt.`, 'Wählen Sie einen anderen Ordner.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `Der Server wollte in „${path}“ nicht schreiben und nannte keinen Grund.`,
      'Vielleicht ist der Datenträger voll oder der Ordner schreibgeschützt.',
    ),
  'sftp.content-differs': ({ path }) =>
    say(
      'Der Server hat nicht gespeichert, was gesendet wurde.',
      `Vielleicht ist der Datenträger voll. Die Testdatei war „${path}“.`,
    ),
  'sftp.file-taken': ({ path }) =>
    say(
      'Der Server hat die Testdatei gleich nach dem Schreiben weggenommen.',
      `Dateien kommen an, lassen sich aber nicht zurücklesen. Lieferungen benennen ihre Dateien nach dem Schreiben um: Lassen Sie neue Dateien eine Weile liegen. Die Testdatei war „${path}“.`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say('Die Testdatei ließ sich nicht löschen.', `${FINE} Löschen Sie „${path}“, wann Sie möchten.`),
  'sftp.rename-denied': ({ path }) =>
    say(
      'Die Testdatei ließ sich nicht umbenennen.',
      `Lieferungen benennen ihre Dateien nach dem Schreiben um. Erlauben Sie das; die Testdatei war „${path}“.`,
    ),
  'sftp.locked': ({ path }) =>
    say(`„${path}“ ist von jemand anderem gesperrt.`, 'Versuchen Sie es nach Aufhebung der Sperre erneut.'),
  'sftp.conflict': ({ path }) => say(`„${path}“ gibt es schon und kann nicht ersetzt werden.`, OTHER_FOLDER),
  'sftp.unsupported': ({ operation }) =>
    say(
      `Der Server unterstützt nicht, was nötig ist: ${doing(operation)}.`,
      'Der Administrator muss das erlauben.',
    ),
  'sftp.connection-lost': ({ host }) =>
    say(`${host} hat die Verbindung während der Prüfung abgebrochen.`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) =>
    say('Der Server ist aus unbekanntem Grund gescheitert.', `Seine Antwort: ${answer || 'keine'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `Diese Art von Schlüssel kann nicht verwendet werden${format ? ` (${format})` : ''}.`,
      'Erzeugen Sie einen neuen, und hinterlegen Sie den öffentlichen auf dem Server: ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () =>
    say('Die Passphrase öffnet diesen Schlüssel nicht.', 'Prüfen Sie die Passphrase.'),
};
