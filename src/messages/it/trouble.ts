import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count } from './phrases.js';

const inSeconds = (n: number): string => count(n, { one: '# secondo', other: '# secondi' });
const STILL_HERE = 'I dati inseriti sono ancora qui. Riprovare tra poco';
const TELL = 'Riprovare. Se il problema rimane, segnalare allo sviluppatore di questo sito';

export const problems: TextsOf<CommonProblem> = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('Il dispositivo è offline.', 'Collegarsi alla rete e riprovare.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `I criteri di sicurezza di questo sito non permettono alla pagina di chiamare ${host}.`,
      `Chiedere all’amministratore di ${origin} di aggiungere ${host} a connect-src della Content-Security-Policy.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `Una pagina sicura non può chiamare ${host} tramite http.`,
      'Usare l’indirizzo https dello storage, o eseguire la verifica sul server.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `Questa pagina non può verificare ${type} da sola.`,
      'Lo sviluppatore di questo sito deve collegare un backend. Nessun dato inserito può cambiarlo.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `Questa estensione non può leggere ciò che risponde ${host}.`,
      `Consentirle di accedere a ${host} nelle impostazioni dell’estensione nel browser, poi riprovare. Se lì non è possibile, lo sviluppatore deve aggiungere ${pattern} alle autorizzazioni host.`,
    ),
  'page.unexpected': ({ reason }) =>
    say('Si è verificato un errore in questa pagina.', `${TELL}: ${reason}.`),
  'backend.unreachable': ({ host }) => say(`Il servizio su ${host} non è raggiungibile.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`Il servizio su ${host} non ha risposto entro ${inSeconds(seconds)}.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'Il servizio ha risposto con qualcosa che questa pagina non comprende.',
      `È configurato in modo errato: stato ${status}, Content-Type ${contentType || 'non indicato'}. Avvisare lo sviluppatore di questo sito.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      'Il servizio ha dato una risposta incompleta.',
      `${TELL}: ${path ? `${path}, ` : ''}stato ${status}.`,
    ),
  'backend.error': ({ status }) =>
    say('Il servizio ha un problema interno.', `${STILL_HERE} (stato ${status}).`),
  'backend.busy': ({ seconds }) =>
    say('Troppe verifiche in poco tempo.', `Attendere ${inSeconds(seconds)} e riprovare.`),
  'session.expired': () => say('La sessione è terminata.', 'Accedere di nuovo e ripetere questo passaggio.'),
  'session.forbidden': () =>
    say(
      'Autorizzazione mancante per questa operazione.',
      'Chiedere a un amministratore della propria organizzazione il diritto di collegare destinazioni.',
    ),
  'request.invalid': () =>
    say('Alcuni campi richiedono attenzione.', 'Correggere i campi contrassegnati e riprovare.'),
  'request.not-found': () =>
    say('Il servizio non conosce questo indirizzo.', 'Avvisare lo sviluppatore di questo sito.'),
  'request.too-large': ({ limit }) =>
    say(
      'I dati inseriti sono troppo grandi.',
      `Si possono inviare al massimo ${Math.floor(limit / 1024)} KB.`,
    ),
  'request.key-reused': () =>
    say('Questa richiesta è già stata usata per altro.', 'Tornare indietro di un passaggio e riprovare.'),
  'request.outdated': () =>
    say(
      'Nel frattempo qualcun altro ha modificato questi dati.',
      'Ricaricare, controllare che cosa c’è ora e ripetere la modifica.',
    ),
  'account.not-found': () =>
    say('Questo account non è più memorizzato.', 'Scegliere un altro account o collegarne uno nuovo.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `Questo account è usato da ${count(destinations, { one: '# destinazione', other: '# destinazioni' })}${inBrackets(names)}.`,
      count(destinations, { one: 'Prima occorre eliminarla.', other: 'Prima occorre eliminarle.' }),
    ),
  'account.unreadable': () =>
    say(
      'Le credenziali memorizzate non sono più leggibili.',
      'Collegare un nuovo account con le stesse credenziali.',
    ),
  'destination.not-found': () => say('Questa destinazione non esiste più.', 'Ricaricare l’elenco.'),
  'type.unsupported': ({ type }) =>
    say(
      `Il servizio non può collegarsi a ${type}.`,
      'Scegliere un’altra destinazione o chiedere allo sviluppatore di questo sito.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `Il nostro servizio non può collegarsi all’indirizzo ${host}.`,
      'Inserire un indirizzo pubblico. Per una rete privata, chiedere al gestore di questo servizio di consentirlo.',
    ),
  'net.dns': ({ host }) =>
    say(`Non esiste un host chiamato ${host}.`, 'Controllare l’ortografia del nome host.'),
  'net.dns-temporary': ({ host }) =>
    say(`Al momento non è possibile risolvere l’indirizzo di ${host}.`, 'Riprovare tra poco.'),
  'net.refused': ({ host, port }) =>
    say(
      `${host} esiste, ma sulla porta ${port} non risponde nulla.`,
      'Controllare la porta. Di solito SFTP usa la 22, https la 443.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} non ha risposto entro ${inSeconds(seconds)}.`,
      'Potrebbe esserci di mezzo un firewall. Controllare l’indirizzo e la porta, e consentire le connessioni dai nostri indirizzi.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `${host} non è raggiungibile da questa pagina.`,
      'Un browser non dice perché. Controllare quanto segue, dal più probabile:',
      [
        'L’indirizzo contiene un errore, o lì non risponde nulla.',
        'Il certificato non è attendibile, o il server non parla https.',
        'C’è di mezzo un firewall o una VPN.',
        'Un blocco della pubblicità o un’altra estensione ferma la richiesta.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `Dal nostro servizio non c’è un percorso di rete verso ${host}.`,
      'Controllare l’indirizzo. Se è corretto, la sua rete o la nostra è guasta: riprovare più tardi.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} ha chiuso subito la connessione.`,
      'Forse blocca i nostri indirizzi o ha troppe connessioni. Riprovare; se il problema rimane, chiedere all’amministratore.',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} non parla https su questa porta.`,
          'Controllare la porta. Se lo storage non usa la crittografia, scrivere http:// davanti all’indirizzo.',
        )
      : say(
          `Il certificato di ${host} non è attendibile.`,
          `L’amministratore del server deve correggerlo (${reason}).`,
        ),
};
