import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count, ASK_ADMIN } from './phrases.js';

const STILL_HERE = 'Ihre Eingaben sind noch da. Versuchen Sie es gleich noch einmal';

export const problems: TextsOf<CommonProblem> = {
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
};
