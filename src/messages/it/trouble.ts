import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';

const count = plural('it');
const inSeconds = (n: number): string => count(n, { one: '# secondo', other: '# secondi' });
const anyOf = (names: readonly string[]): string => names.join(', ') || 'nessuno indicato';

const STILL_HERE = 'I dati inseriti sono ancora qui. Riprovare tra poco';
const TELL = 'Riprovare. Se il problema rimane, segnalare allo sviluppatore di questo sito';
const FINE = 'Va bene così: per consegnare file non serve.';
const NOT_SENT = 'Nessun segreto è stato inviato.';

export const problems: Messages['problems'] = {
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
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} risponde, ma questa pagina non può leggere la risposta.`,
      'Non si può quindi dire se sia giusto o sbagliato. Controllare quanto segue, dal più probabile:',
      bucket
        ? [
            `“${bucket}” non ha una regola CORS per ${origin}.`,
            `Non esiste un bucket chiamato “${bucket}”.`,
            'Il bucket si trova in un’altra regione.',
          ]
        : [
            'Lo storage permette alle pagine solo richieste su un bucket. Le credenziali possono essere corrette.',
            'La chiave di accesso o quella segreta è errata: molti storage lo nascondono alle pagine.',
            'Non è uno storage S3.',
          ],
    ),
  's3.key-unknown': () =>
    say(
      'Questo ID chiave di accesso non esiste.',
      'Potrebbe essere eliminato, inattivo o di un altro provider. In AWS, Cina e GovCloud hanno chiavi proprie, e una regione non attivata non ne conosce. Controllare l’ID chiave o creare una nuova chiave.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'La chiave di accesso segreta non corrisponde a questo ID chiave di accesso.',
      length === 40 || length === 0
        ? 'Copiare di nuovo la chiave segreta. È mostrata una sola volta: se è andata persa, creare una nuova chiave.'
        : `La chiave segreta ha ${length} caratteri; quelle di AWS ne hanno 40. Copiarla di nuovo per intero.`,
    ),
  's3.token-expired': () =>
    say(
      'Le credenziali temporanee sono scadute.',
      'Ottenerne di nuove: ID chiave, chiave segreta e token di sessione vanno insieme.',
    ),
  's3.token-invalid': () =>
    say(
      'Il token di sessione non appartiene a questa chiave.',
      'Copiare ID chiave, chiave segreta e token di sessione dalla stessa fonte. Per una chiave permanente lasciare vuoto il token. Le regioni da abilitare accettano solo token di un endpoint STS regionale.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `L’orologio si discosta di ${count(minutes, { one: '# minuto', other: '# minuti' })} da quello dello storage.`
        : 'L’orologio si discosta troppo da quello dello storage.',
      'Regolare l’orologio della macchina che esegue la verifica e riprovare.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `In “${placeIn(bucket, folder)}” queste credenziali non possono ${doing(operation)}.`
        : `Queste credenziali non possono ${doing(operation)}.`,
      'Le chiavi sono corrette, manca un’autorizzazione o un Deny lo vieta. Controllare la policy IAM dell’utente e la policy del bucket.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `In “${placeIn(bucket, folder)}” queste credenziali non possono ${doing(operation)}.`,
      `Una policy lo vieta${policy ? ` (${policy})` : ''}. Altre autorizzazioni non servono: chi la amministra deve rimuovere il divieto. Cercare Deny, spesso con una condizione: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `“${bucket}” è crittografato con una chiave che queste credenziali non possono usare.`,
      'La chiave KMS deve essere abilitata e consentire kms:GenerateDataKey e kms:Decrypt.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(
      `Non esiste un bucket chiamato “${bucket}”.`,
      'Controllare l’ortografia e che si trovi presso questo provider.',
    ),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`Il bucket si trova in ${region}.`, 'Collegarsi con quella regione.')
      : say('Il bucket si trova in un’altra regione.', 'Cercare la sua regione nella console e inserirla.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `“${bucket}” è così nuovo che non tutte le parti dello storage lo conoscono ancora.`,
      'Attendere qualche minuto e riprovare. La regione deve essere quella del bucket.',
    ),
  's3.region-required': () =>
    say(
      'Lo storage richiede una regione.',
      'Inserirne una. Molti servizi compatibili con S3 accettano us-east-1 o auto.',
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `Questo account AWS ha disattivato AWS STS in ${region}.`,
      'Il suo amministratore può attivarlo: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`Lo storage non accetta “${bucket}” come nome di bucket.`, 'Controllare l’ortografia.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} ha risposto, ma non come S3.`,
      'Controllare l’endpoint: potrebbe essere l’indirizzo di una console web. Se è corretto, provare l’altro stile di indirizzo.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `Lo storage non supporta quanto serve per ${doing(operation)}.`,
      'Chiedere al provider della compatibilità con S3.',
    ),
  's3.quota': ({ bucket }) =>
    say(`“${bucket}” è pieno.`, 'Liberare spazio o aumentare la quota e riprovare.'),
  's3.slow-down': () => say('Lo storage è occupato o non disponibile.', 'Riprovare tra poco.'),
  's3.account-problem': () =>
    say('L’account dello storage è sospeso o non attivo.', 'Contattare il provider dello storage.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(`Non è consentito elencare “${placeIn(bucket, folder)}”.`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'Non è stato possibile rileggere quanto scritto.',
      `Per consegnare file non serve. L’oggetto di prova è “${key}” in “${bucket}”.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'Non è stato possibile eliminare l’oggetto di prova.',
      `Per le consegne va bene così. “${key}” in “${bucket}” si può eliminare in qualsiasi momento.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'Il bucket conserva per un tempo fisso ciò che vi si scrive (Object Lock).',
      `Per le consegne va bene così. L’oggetto di prova “${key}” resta in “${bucket}” fino allo scadere di quel tempo.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `“${bucket}” addebita i costi a chi fa le richieste (Requester Pays).`,
      'Le consegne sarebbero addebitate all’account di questa chiave. Disattivare Requester Pays o usare una chiave dell’account proprietario del bucket.',
    ),
  's3.buckets-denied': () =>
    say('Questa chiave non può elencare i bucket.', `${FINE} Digitare il nome del bucket.`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'Quanto riletto non è quanto era stato scritto.',
      `Qualcosa tra noi e lo storage modifica i file. Controllare “${key}” in “${bucket}”.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `Lo storage non è riuscito a ${doing(operation)}, per un motivo sconosciuto.`,
      `Risposta: ${answer || 'nessuna'} (stato ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `Il ruolo ${roleArn} non ci concede l’accesso.`,
      `Controllare che esista, che la sua policy di attendibilità indichi ${principal} e che la condizione sts:ExternalId sia ${externalId}. Un nuovo ruolo impiega un minuto prima di funzionare.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `Il ruolo ${roleArn} si apre anche senza l’ID esterno.`,
      `Chi ne indovina il nome potrebbe usarlo tramite noi. Aggiungere alla policy di attendibilità la condizione sts:ExternalId = ${externalId}.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Il nostro servizio non può aprire un ruolo di ${partition}: è esso stesso in ${own}.`,
      'Dare invece accesso con una chiave di accesso.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Il nostro servizio non può chiedere il ruolo ad AWS.',
      `Nessun dato inserito può cambiarlo. Avvisare il gestore di questo servizio${answer ? `: ${answer}` : ''}.`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} parla ${protocol} sulla porta ${port}, non SFTP.`
        : `${host} non parla SFTP sulla porta ${port}.`,
      'Inserire la porta del server SFTP, di solito la 22. FTP e FTPS sono altri protocolli.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'Il server e questo servizio non hanno alcuna crittografia in comune.',
      `Nessun algoritmo${KINDS.get(kind) ?? ` (${kind})`} in comune${offered.length > 0 ? `; il server offre: ${offered.join(', ')}` : ''}. L’amministratore deve consentirne uno più diffuso.`,
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
        ? `Controllare nome utente e password. Metodi accettati dal server: ${anyOf(accepted)}.`
        : `Aggiungere la chiave pubblica a authorized_keys dell’utente. Metodi accettati dal server: ${anyOf(accepted)}.`,
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
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” può accedere, ma SFTP è disattivato.`,
      'L’amministratore deve attivare il sottosistema sftp.',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Non esiste una cartella “${path}”.`,
      home === ''
        ? 'Crearla prima, o sceglierne un’altra.'
        : `Crearla prima, o sceglierne un’altra. Dopo l’accesso ci si trova in “${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” è un file.`, 'Inserire una cartella.'),
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
    say('Il server ha spostato subito il file di prova.', `Lasciare lì i nuovi file per un po’: “${path}”.`),
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
