import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';

const anyOf = (names: readonly string[]): string => names.join(', ') || 'nessuno indicato';
const NOT_SENT = 'Nessun segreto è stato inviato.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  'Un utente bloccato, scaduto o non ammesso (AllowUsers), o con una shell inesistente, viene rifiutato allo stesso modo.';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} parla ${protocol} sulla porta ${port}, non SFTP.`
        : `${host} non parla SFTP sulla porta ${port}.`,
      'Inserire la porta del server SFTP, di solito la 22. FTP e FTPS sono altri protocolli.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'Il server e questo servizio non hanno alcuna crittografia in comune.',
      `Nessun algoritmo${KINDS.get(kind) ?? ` (${kind})`} in comune${offered.length > 0 ? `; il server offre: ${offered.join(', ')}` : ''}. L’amministratore deve consentirne uno più diffuso${inBrackets(supported)}.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`Prima occorre confermare ${host}.`, 'Confrontarne l’impronta prima che venga inviato un segreto.'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} si identifica con una chiave diversa da prima.`,
      `Attesa ${expected}, ricevuta ${fingerprint}. Il server potrebbe essere stato reinstallato, o qualcuno è in mezzo. ` +
        `${NOT_SENT} Chiedere al proprietario del server.`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} presenta una chiave di tipo ${algorithm}; è stata confermata solo quella di tipo ${expected}.`,
      `Un server può avere più chiavi. Confrontare anche questa impronta con il proprietario. ${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} si identifica con un certificato (${algorithm}).`,
      'Chiedere all’amministratore di offrire anche una semplice chiave host: i certificati dei server non sono supportati.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `Il server non accetta questa password per “${username}”.`
        : `Il server non accetta questa chiave per “${username}”.`,
      method === 'password'
        ? `Controllare nome utente e password. ${ALIKE} Metodi accettati dal server: ${anyOf(accepted)}.`
        : `Aggiungere la chiave pubblica a authorized_keys dell’utente. Oppure rifiuta chiavi di questo tipo o dimensione. ${ALIKE} Metodi accettati dal server: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'Questo server non consente le password.'
        : 'Questo server non consente le chiavi private.',
      `Metodi accettati: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `La password di “${username}” è scaduta.`,
      'Impostarne una nuova sul server e inserirla qui. Meglio per le consegne: una chiave privata o una password senza scadenza.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'Il server vuole una chiave e una password, una dopo l’altra.',
          `Scegliere “Chiave privata e password” e inserire entrambe. Metodi ancora richiesti: ${anyOf(accepted)}.`,
        )
      : say(
          'Il server chiede un secondo fattore.',
          `Le consegne avvengono in automatico e richiedono un utente che ne sia privo. Metodi ancora richiesti: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} ha rifiutato l’accesso e per ora non accetta altri tentativi.`,
      'Ricontrollare il nome utente, la password o la chiave, attendere qualche minuto e riprovare.',
    ),
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host} ha interrotto la connessione durante l’accesso di “${username}”${answer ? `: “${answer}”` : ''}.`,
      'L’utente può essere scaduto o non ammesso (PAM, /etc/nologin). Il motivo è nel log del server.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” può accedere, ma SFTP è disattivato.`,
      'L’amministratore deve attivare il sottosistema sftp.',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `“${username}” può accedere, ma SFTP non si avvia${answer ? `: “${answer}…”` : ''}.`,
      `Controllare sul server la shell, gli script di accesso e ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}). “ssh -p ${port} ${username}@${host} true” non deve mostrare nulla.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Non esiste una cartella “${path}”.`,
      home === ''
        ? 'Crearla prima, o sceglierne un’altra.'
        : `Crearla prima, o sceglierne un’altra. Dopo l’accesso ci si trova in “${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” è un file.`, 'Inserire una cartella.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `“${name}” è un nome troppo lungo per questo server.`,
      'Accetta al massimo 255 byte. Inserirne uno più corto.',
    ),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `“${username}” non può vedere il contenuto di “${path}”.`,
        'Concedere all’utente l’accesso o scegliere un’altra cartella.',
      );
    }
    return action === 'read'
      ? say(
          `“${username}” non può leggere “${path}”.`,
          'Concedere all’utente l’autorizzazione di lettura, perché le consegne possano essere verificate.',
        )
      : say(
          `“${username}” non può scrivere in “${path}”.`,
          'Concedere all’utente l’autorizzazione di scrittura o scegliere un’altra cartella.',
        );
  },
  'sftp.quota': ({ path }) => say(`In “${path}” non c’è più spazio.`, 'Liberare spazio e riprovare.'),
  'sftp.read-only': ({ path }) =>
    say(`“${path}” è di sola lettura.`, 'Scegliere una cartella in cui si possa scrivere.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `Il server si è rifiutato di scrivere in “${path}”, senza indicare il motivo.`,
      'Il disco potrebbe essere pieno, o la cartella di sola lettura. Chiedere all’amministratore.',
    ),
  'sftp.content-differs': ({ path }) =>
    say(
      'Il server non ha memorizzato ciò che è stato inviato.',
      `Il disco potrebbe essere pieno. Il file di prova era “${path}”.`,
    ),
  'sftp.file-taken': ({ path }) =>
    say(
      'Il server ha tolto il file di prova appena è stato scritto.',
      `I file arrivano, ma non si possono rileggere. Le consegne scrivono un file con un nome temporaneo e poi lo rinominano: lasciare i nuovi file al loro posto per un po’. Il file di prova era “${path}”.`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say(
      'Non è stato possibile eliminare il file di prova.',
      `Per le consegne va bene così. “${path}” si può eliminare in qualsiasi momento.`,
    ),
  'sftp.rename-denied': ({ path }) =>
    say(
      'Non è stato possibile rinominare il file di prova.',
      `Le consegne scrivono un file con un nome temporaneo e poi lo rinominano. Consentire la ridenominazione; il file di prova era “${path}”.`,
    ),
  'sftp.locked': ({ path }) => say(`“${path}” è bloccato da qualcun altro.`, 'Riprovare allo sblocco.'),
  'sftp.conflict': ({ path }) =>
    say(
      `“${path}” esiste già e non può essere sostituito.`,
      'Scegliere un’altra cartella o chiedere all’amministratore del server.',
    ),
  'sftp.unsupported': ({ operation }) =>
    say(
      `Il server non supporta un’operazione necessaria: ${doing(operation)}.`,
      'L’amministratore deve consentire questa operazione SFTP.',
    ),
  'sftp.connection-lost': ({ host }) =>
    say(
      `${host} ha interrotto la connessione durante la verifica.`,
      'Riprovare. Se il problema rimane, chiedere all’amministratore.',
    ),
  'sftp.unexpected': ({ answer }) =>
    say('Errore del server per un motivo sconosciuto.', `Risposta: ${answer || 'nessuna'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `Questo tipo di chiave non può essere usato${format ? ` (${format})` : ''}.`,
      'Crearne una nuova e aggiungere la sua chiave pubblica al server: ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () => say('La passphrase non apre questa chiave.', 'Controllare la passphrase.'),
};
