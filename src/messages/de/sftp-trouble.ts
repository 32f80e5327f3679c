import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';
import { FINE, ASK_ADMIN } from './phrases.js';

const anyOf = (names: readonly string[]): string =>
  names.length > 0 ? names.join(', ') : 'nichts, was er genannt hätte';
const OTHER_FOLDER = 'Wählen Sie einen anderen Ordner, oder fragen Sie den Administrator.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  'Ebenso wird abgelehnt, wer gesperrt, abgelaufen oder nicht zugelassen ist (AllowUsers) oder eine Login-Shell hat, die es nicht gibt.';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} spricht auf Port ${port} ${protocol}, nicht SFTP.`
        : `${host} spricht auf Port ${port} kein SFTP.`,
      'Geben Sie den Port des SFTP-Servers ein, meist 22. FTP und FTPS sind andere Protokolle.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'Der Server und dieser Dienst haben keine gemeinsame Verschlüsselung.',
      `Es gibt keinen gemeinsamen Algorithmus${KINDS.get(kind) ?? ` (${kind})`}${offered.length > 0 ? `; der Server bietet an: ${offered.join(', ')}` : ''}. Der Administrator muss einen weiter verbreiteten zulassen${inBrackets(supported)}.`,
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
        ? `Prüfen Sie Benutzername und Passwort. ${ALIKE} Der Server akzeptiert: ${anyOf(accepted)}.`
        : `Tragen Sie den öffentlichen Schlüssel in authorized_keys des Benutzers ein. Oder er lehnt Schlüssel dieser Art oder Länge ab. ${ALIKE} Der Server akzeptiert: ${anyOf(accepted)}.`,
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
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host} hat bei der Anmeldung von „${username}“ die Verbindung beendet${answer ? `: „${answer}“` : ''}.`,
      'Der Benutzer kann abgelaufen oder nicht zugelassen sein (PAM, /etc/nologin). Den Grund nennt das Protokoll des Servers.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `„${username}“ kann sich anmelden, aber SFTP ist ausgeschaltet.`,
      'Der Administrator muss es einschalten (Subsystem sftp).',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `„${username}“ kann sich anmelden, aber SFTP startet nicht${answer ? `: „${answer}…“` : ''}.`,
      `Prüfen Sie auf dem Server Login-Shell, Login-Skripte und ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}). „ssh -p ${port} ${username}@${host} true“ darf nichts ausgeben.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Es gibt keinen Ordner „${path}“.`,
      home === ''
        ? 'Legen Sie ihn zuerst an, oder wählen Sie einen anderen.'
        : `Legen Sie ihn zuerst an, oder wählen Sie einen anderen. Nach der Anmeldung sind Sie in „${home}“.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`„${path}“ ist eine Datei.`, 'Geben Sie einen Ordner ein.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `„${name}“ ist als Name zu lang für diesen Server.`,
      'Er nimmt höchstens 255 Byte an. Geben Sie einen kürzeren ein.',
    ),
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
