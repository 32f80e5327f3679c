import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count } from './phrases.js';

const FINE = 'Va bene così: per consegnare file non serve.';

export const problems: TextsOf<S3Problem> = {
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
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `Questa pagina può leggere “${bucket}”, ma non la risposta a ${methodOf(operation)}.`,
      'Non si può quindi dire se sia giusto o sbagliato. Controllare quanto segue, dal più probabile:',
      [
        `Nelle regole CORS per ${origin} manca ${methodOf(operation)}.`,
        'Vi manca un’intestazione: AllowedHeaders deve essere *.',
        'La chiave non può farlo: alcuni storage lo nascondono alle pagine.',
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
  's3.kms-unusable': ({ bucket }) =>
    say(
      `La chiave KMS di “${bucket}” è disabilitata, in attesa di eliminazione o non esiste più.`,
      'Nessuna autorizzazione aiuta. Il proprietario deve abilitarla, annullarne l’eliminazione o assegnare un’altra chiave al bucket.',
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
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'Non è stato possibile eliminare l’oggetto di prova da questa pagina.',
      `Nelle regole CORS per ${origin} manca DELETE, oppure la chiave non può farlo: alcuni storage lo nascondono alle pagine. Per le consegne va bene così. “${key}” in “${bucket}” si può eliminare in qualsiasi momento.`,
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
};
