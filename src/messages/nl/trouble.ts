import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count } from './phrases.js';

const inSeconds = (n: number): string => count(n, { one: '# seconde', other: '# seconden' });
const STILL_HERE = 'Uw invoer staat er nog. Probeer het zo opnieuw';
const TELL = 'Probeer het opnieuw. Blijft het zo, meld de ontwikkelaar van deze site dan';

export const problems: TextsOf<CommonProblem> = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('U bent offline.', 'Maak verbinding met het netwerk en probeer het opnieuw.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `Het beveiligingsbeleid van deze site laat de pagina ${host} niet aanroepen.`,
      `Vraag de beheerder van ${origin} om ${host} toe te voegen aan connect-src van de Content-Security-Policy.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `Een beveiligde pagina kan ${host} niet via http aanroepen.`,
      'Gebruik het https-adres van de opslag, of laat de controle op de server uitvoeren.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `Deze pagina kan ${type} niet zelf controleren.`,
      'De ontwikkelaar van deze site moet een backend koppelen. Met uw invoer kunt u dat niet veranderen.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `Deze extensie mag niet lezen wat ${host} antwoordt.`,
      `Geef haar toegang tot ${host} in de instellingen van de extensie in de browser, en probeer het opnieuw. Wordt dat daar niet aangeboden, dan moet de ontwikkelaar ${pattern} toevoegen aan de hostmachtigingen.`,
    ),
  'page.unexpected': ({ reason }) => say('Er is iets misgegaan op deze pagina.', `${TELL}: ${reason}.`),
  'backend.unreachable': ({ host }) => say(`De service op ${host} is niet bereikbaar.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`De service op ${host} heeft niet binnen ${inSeconds(seconds)} geantwoord.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'De service antwoordde met iets dat deze pagina niet begrijpt.',
      `Die is verkeerd ingesteld: status ${status}, Content-Type ${contentType || 'niet opgegeven'}. Meld het de ontwikkelaar van deze site.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say('De service gaf een onvolledig antwoord.', `${TELL}: ${path ? `${path}, ` : ''}status ${status}.`),
  'backend.error': ({ status }) =>
    say('De service heeft zelf een probleem.', `${STILL_HERE} (status ${status}).`),
  'backend.busy': ({ seconds }) =>
    say('Er waren te veel controles in korte tijd.', `Wacht ${inSeconds(seconds)} en probeer het opnieuw.`),
  'session.expired': () => say('Uw sessie is verlopen.', 'Meld u opnieuw aan en herhaal deze stap.'),
  'session.forbidden': () =>
    say(
      'U hebt hiervoor geen rechten.',
      'Vraag een beheerder van uw organisatie om het recht bestemmingen te verbinden.',
    ),
  'request.invalid': () =>
    say('Enkele velden vragen uw aandacht.', 'Verbeter de gemarkeerde velden en probeer het opnieuw.'),
  'request.not-found': () =>
    say('De service kent dit adres niet.', 'Meld het de ontwikkelaar van deze site.'),
  'request.too-large': ({ limit }) =>
    say('De invoer is te groot.', `Er kan hoogstens ${Math.floor(limit / 1024)} KB worden verzonden.`),
  'request.key-reused': () =>
    say('Deze aanvraag is al voor iets anders gebruikt.', 'Ga één stap terug en probeer het opnieuw.'),
  'request.outdated': () =>
    say(
      'Iemand anders heeft dit intussen gewijzigd.',
      'Laad het opnieuw, kijk wat er nu staat en herhaal uw wijziging.',
    ),
  'account.not-found': () =>
    say('Dit account is niet meer opgeslagen.', 'Kies een ander account of verbind een nieuw.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `Dit account wordt gebruikt door ${count(destinations, { one: '# bestemming', other: '# bestemmingen' })}${inBrackets(names)}.`,
      count(destinations, { one: 'Verwijder die eerst.', other: 'Verwijder deze eerst.' }),
    ),
  'account.unreadable': () =>
    say(
      'De opgeslagen inloggegevens zijn niet meer leesbaar.',
      'Verbind een nieuw account met dezelfde inloggegevens.',
    ),
  'destination.not-found': () => say('Deze bestemming bestaat niet meer.', 'Laad de lijst opnieuw.'),
  'type.unsupported': ({ type }) =>
    say(
      `De service kan geen verbinding maken met ${type}.`,
      'Kies een andere bestemming of vraag het de ontwikkelaar van deze site.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `Onze service mag geen verbinding maken met ${host}.`,
      'Voer een openbaar adres in. Vraag voor een privénetwerk de beheerder van deze service om het toe te staan.',
    ),
  'net.dns': ({ host }) =>
    say(`Er is geen host met de naam ${host}.`, 'Controleer de spelling van de hostnaam.'),
  'net.dns-temporary': ({ host }) =>
    say(`Het adres van ${host} kan nu niet worden opgezocht.`, 'Probeer het zo opnieuw.'),
  'net.refused': ({ host, port }) =>
    say(
      `${host} is er, maar op poort ${port} antwoordt niets.`,
      'Controleer de poort. SFTP gebruikt meestal 22, https gebruikt 443.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} heeft niet binnen ${inSeconds(seconds)} geantwoord.`,
      'Mogelijk zit er een firewall tussen. Controleer het adres en de poort, en sta verbindingen vanaf onze adressen toe.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `${host} is vanaf deze pagina niet bereikbaar.`,
      'Een browser zegt niet waarom. Controleer het volgende, het waarschijnlijkste eerst:',
      [
        'Er zit een fout in het adres, of daar antwoordt niets.',
        'Het certificaat wordt niet vertrouwd, of de server spreekt geen https.',
        'Er zit een firewall of een VPN tussen.',
        'Een adblocker of een andere extensie houdt de aanvraag tegen.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `Er is geen route van onze service naar ${host}.`,
      'Controleer het adres. Klopt het, dan is dat netwerk of het onze gestoord: probeer het later opnieuw.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} heeft de verbinding meteen verbroken.`,
      'Misschien worden onze adressen geblokkeerd of zijn er te veel verbindingen. Probeer het opnieuw; blijft het zo, vraag het dan de beheerder.',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} spreekt geen https op deze poort.`,
          'Controleer de poort. Heeft de opslag geen versleuteling, zet dan http:// voor het adres.',
        )
      : say(
          `Het certificaat van ${host} wordt niet vertrouwd.`,
          `De beheerder van de server moet dat oplossen (${reason}).`,
        ),
};
