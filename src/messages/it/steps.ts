import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('it');
const seconds = new Intl.NumberFormat('it', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `Collegarsi a ${name}`,
  accountChoice: 'Account',
  existing: 'Account esistente',
  existingHelp: 'Usare credenziali già memorizzate.',
  new: 'Nuovo account',
  newHelp: 'Inserire le credenziali. Vengono verificate prima di essere memorizzate.',
  loadingAccounts: 'Caricamento degli account…',
  accountsNotShown: 'Impossibile caricare l’elenco degli account. Controllare la connessione e riprovare.',
  retry: 'Riprova',
  connect: 'Collega alla destinazione',
  connecting: 'Connessione in corso…',
  stop: 'Interrompi',
  documentation: 'Dove si trovano?',
  egress: ({ addresses }) => `Se un firewall protegge il server, consentire le connessioni da ${addresses}.`,
  secretsStay: 'I segreti vengono inviati una sola volta, per la verifica, e mai più mostrati.',
};

export const accounts: Messages['accounts'] = {
  label: 'Account esistenti',
  search: 'Cerca account',
  loading: 'Caricamento degli account…',
  loadFailed: 'Impossibile caricare gli account.',
  retry: 'Riprova',
  empty: 'Nessun account è ancora collegato. Scegliere “Nuovo account” per collegare il primo.',
  noMatch: ({ search }) => `Nessun account corrisponde a “${search}”.`,
  found: ({ count: n }) => count(n, { other: '# account' }),
  connected: ({ when }) => `Collegato ${when}`,
  uses: ({ count: n }) =>
    n === 0
      ? 'Non ancora usato'
      : count(n, { one: 'Usato da # destinazione', other: 'Usato da # destinazioni' }),
  choose: 'Scegliere un account per continuare.',
};

export const forms: Messages['forms'] = {
  optional: 'facoltativo',
  notLoaded: 'Non è stato possibile caricare una parte di questo modulo.',
  retry: 'Riprova',
  submit: 'Invia',
  more: 'Altre opzioni',
  forget: 'Dimentica questa chiave',
  typeHostKey: 'Ho già l’impronta o una riga di known_hosts',
  reveal: 'Mostra',
  conceal: 'Nascondi',
  concealField: ({ label }) => `Nascondi ${label}`,
  revealField: ({ label }) => `Mostra ${label}`,
  chooseFile: 'Scegli un file',
  dropFile: 'o trascinarlo qui',
  notExplained: ({ code }) =>
    `Operazione non riuscita (${code}); non è stato possibile caricare la spiegazione. Controllare la connessione e riprovare.`,
  wrong: 'Questo valore non può essere usato.',
  fileTooLarge: 'Questo file è troppo grande per essere una chiave.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `Configurare ${name}`,
  account: 'Account',
  checked: 'Verificato',
  name: 'Nome',
  nameHelp: 'Come questa destinazione appare negli elenchi.',
  description: 'Descrizione',
  create: 'Crea destinazione',
  creating: 'Creazione in corso…',
  stop: 'Interrompi',
  browse: 'Sfoglia cartelle…',
  browseFailed: 'Impossibile caricare le cartelle. Riprovare o digitare il percorso.',
  landing: 'I file arriveranno in',
  writes: 'Lì un piccolo oggetto di prova viene scritto, riletto ed eliminato.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'Scegliere un bucket e una cartella',
  headingFolders: 'Scegliere una cartella',
  where: 'Posizione attuale',
  buckets: 'Tutti i bucket',
  loginFolder: 'Cartella di accesso',
  loading: 'Ricerca in corso…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'Qui non ci sono cartelle.'
      : more
        ? count(n, { one: '# elemento o più.', other: '# elementi o più.' })
        : count(n, { one: '# elemento.', other: '# elementi.' }),
  more: 'Mostra altri',
  open: ({ name }) => `Apri ${name}`,
  create: 'Nuova cartella',
  createName: 'Nome della nuova cartella',
  createNow: 'Crea',
  nameNeeded: 'Inserire un nome senza barre.',
  choose: ({ place }) => `Usa ${place}`,
  close: 'Chiudi',
  retry: 'Riprova',
  typeInstead: 'È possibile chiudere e digitare il percorso.',
};

export const done: Messages['done'] = {
  heading: 'Destinazione creata',
  intro: ({ name }) => `“${name}” è pronta. Da ora è possibile consegnarvi i file.`,
  type: 'Destinazione',
  name: 'Nome',
  description: 'Descrizione',
  account: 'Account',
  warnings: 'Da sapere',
  saveAndExit: 'Salva ed esci',
  next: 'Avanti',
  nextHelp:
    'Proseguire con “Avanti”, oppure fermarsi qui con “Salva ed esci” e continuare in qualsiasi momento.',
};

export const checks: Messages['checks'] = {
  label: 'Verifica della connessione',
  status: {
    pending: 'in attesa',
    running: 'in corso…',
    passed: 'riuscita',
    warned: 'avviso',
    failed: 'non riuscita',
    skipped: 'non tentata',
    unverifiable: 'non verificabile da qui',
  },
  blame: {
    input: 'nei dati inseriti',
    storage: 'nel proprio storage',
    network: 'nella rete',
    page: 'in questo sito',
    service: 'nel nostro servizio',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${seconds.format(milliseconds / 1000)} s`,
  reference: ({ id }) => `Riferimento per l’assistenza: ${id}`,
  useRegion: ({ region }) => `Usa ${region}`,
  useAddressStyle: ({ style }) => `Usa lo stile di indirizzo “${style}”`,
  createFolder: 'Crea la cartella',
  creatingFolder: 'Creazione della cartella…',
  checkFromServer: 'Verifica dal server',
  tryAgain: 'Riprova',
  more: 'Ulteriori informazioni',
  moreAbout: ({ title }) => `Ulteriori informazioni: ${title}`,
  optional: 'facoltativo',
  again: 'Verifica di nuovo',
  report: 'Copia il rapporto',
  stillAt: ({ label }) =>
    `Ancora a “${label}”. Con una rete lenta o un firewall può servire fino a un minuto.`,
  copy: 'Copia',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: 'Copiato',
  notCopied: 'Il browser non lo ha consentito: selezionare il testo e copiarlo.',
  whoCanMend: ({ side }) => `Da correggere ${side}`,
};

const encryptionKey = {
  label: 'Chiave di crittografia',
  help: 'Crittografa i file prima della consegna: solo chi ha la chiave privata può leggerli. Una chiave pubblica PGP, come la stampa gpg --armor --export, oppure RSA.',
};

const summary = {
  'Bucket name': 'Nome del bucket',
  'Folder path': 'Percorso della cartella',
  'Top of the bucket': 'Livello superiore del bucket',
  Region: 'Regione',
  Endpoint: 'Endpoint',
  Server: 'Server',
  'Login folder': 'Cartella di accesso',
  Encryption: 'Crittografia',
  'With your PGP key': 'Con la propria chiave PGP',
  'With your RSA key': 'Con la propria chiave RSA',
};

const bucketRegion = {
  label: 'Regione del bucket',
  help: 'Solo se diversa da quella dell’account.',
};

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'Raggiungere lo storage',
    credentials: 'Verificare la chiave di accesso',
    list: 'Leggere l’elenco della cartella',
    write: 'Scrivere un piccolo file di prova',
    read: 'Rileggerlo',
    delete: 'Eliminarlo',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `ID account ${account}${arn === undefined ? '' : `, ${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'Percorso della cartella',
  help: 'Ad esempio exports/daily. Viene creato con il primo file. Vuoto per il livello superiore del bucket. %SEGMENT_NAME% o %SEGMENT_ID% alla fine crea una cartella per segmento.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      'Una chiave di accesso di un utente IAM creato per queste consegne, o un ruolo che considera attendibile il nostro servizio.',
      'L’autorizzazione s3:PutObject sulla cartella. Con s3:GetObject, s3:DeleteObject e s3:ListBucket le consegne vengono verificate e ripulite.',
      'Il nome del bucket e la sua regione.',
      'Per un bucket crittografato con una chiave KMS: kms:GenerateDataKey e kms:Decrypt su tale chiave.',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'Verificare che il ruolo richieda l’ID esterno' },
    fields: {
      method: {
        label: 'Concedere l’accesso con',
        options: {
          keys: { label: 'Chiave di accesso' },
          role: {
            label: 'Ruolo',
            help: 'Più sicuro: nessuna chiave lascia l’account e l’accesso si può revocare in qualsiasi momento.',
          },
        },
      },
      accessKeyId: {
        label: 'ID chiave di accesso',
        help: 'Nella console AWS: IAM, Utenti, il proprio utente, Credenziali di sicurezza, Chiavi di accesso. Inizia con AKIA, o con ASIA se temporaneo.',
      },
      secretAccessKey: {
        label: 'Chiave di accesso segreta',
        help: 'AWS la mostra una sola volta, alla creazione: 40 caratteri. Se è andata persa, crearne una nuova.',
      },
      principal: {
        label: 'Chi assume il ruolo',
        help: 'La policy di attendibilità del ruolo deve indicare questa identità.',
      },
      externalId: {
        label: 'ID esterno',
        help: 'La policy di attendibilità deve richiederlo, perché nessun altro possa usare il ruolo tramite noi.',
      },
      trustPolicy: {
        label: 'Policy di attendibilità',
        help: 'Entrambi in un unico testo da incollare: la policy di attendibilità personalizzata di un nuovo ruolo, o la relazione di attendibilità di uno esistente.',
      },
      roleArn: {
        label: 'ARN del ruolo',
        help: 'Nella console AWS: IAM, Ruoli, il proprio ruolo. Ha la forma arn:aws:iam::123456789012:role/exports.',
      },
      region: {
        label: 'Regione',
        help: 'Dove si trova il bucket, ad esempio eu-central-1. La console la mostra nell’elenco dei bucket.',
      },
      sessionToken: {
        label: 'Token di sessione',
        help: 'Solo per chiavi temporanee. Scadono: è meglio la chiave di un utente creato per questa consegna.',
      },
      encryptionKey,
      bucket: {
        label: 'Nome del bucket',
        help: 'Un indirizzo s3:// o un ARN incollato viene suddiviso automaticamente. La chiave richiede s3:PutObject su questa cartella. Con s3:GetObject, s3:DeleteObject e s3:ListBucket le consegne vengono verificate e ripulite.',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'L’indirizzo dell’API S3: l’endpoint, senza il bucket.',
      'Una chiave di accesso che possa scrivere file nella cartella. Se può anche leggere, elencare ed eliminare, le consegne possono essere verificate.',
      'Il nome del bucket.',
    ],
    ...s3,
    fields: {
      provider: { label: 'Provider', options: { other: { label: 'Un altro, o non noto' } } },
      endpoint: {
        label: 'Endpoint',
        help: 'L’indirizzo del servizio senza il bucket, ad esempio https://s3.example.com. Il provider lo chiama endpoint S3 o indirizzo API S3.',
      },
      accessKeyId: {
        label: 'ID chiave di accesso',
        help: 'Si crea nella console del provider, spesso in Access Keys, API Keys o S3 Credentials.',
      },
      secretAccessKey: {
        label: 'Chiave di accesso segreta',
        help: 'La maggior parte dei provider la mostra una sola volta, alla creazione.',
      },
      region: {
        label: 'Regione',
        help: 'Come la scrive il provider. I servizi senza regioni accettano us-east-1 o auto.',
      },
      addressStyle: {
        label: 'Stile di indirizzo',
        options: {
          auto: { label: 'Automatico', help: 'Viene individuato durante la verifica della connessione.' },
          path: {
            label: 'Percorso',
            help: 'https://s3.example.com/bucket, accettato da quasi tutti i servizi.',
          },
          'virtual-host': { label: 'Host virtuale' },
        },
      },
      sessionToken: { label: 'Token di sessione', help: 'Solo per chiavi temporanee.' },
      encryptionKey,
      bucket: {
        label: 'Nome del bucket',
        help: 'Un indirizzo s3:// incollato viene suddiviso automaticamente. La chiave deve poter scrivere file (PutObject) in questa cartella; se può anche leggere, elencare ed eliminare, la consegna può essere verificata.',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'Il nome host, la porta e il nome utente.',
      'La password o la chiave privata di quell’utente.',
      'L’impronta della chiave del server, fornita dal suo proprietario, per confrontarla.',
      'Una cartella in cui l’utente possa scrivere, rinominare ed eliminare file.',
    ],
    summary,
    fields: {
      host: {
        label: 'Host',
        help: 'Il nome o l’indirizzo del server, ad esempio sftp.example.com. Un indirizzo sftp:// incollato viene suddiviso automaticamente.',
      },
      port: { label: 'Porta', help: 'SFTP usa la 22, salvo indicazioni diverse.' },
      username: { label: 'Nome utente' },
      method: {
        label: 'Accedere con',
        options: {
          password: { label: 'Password' },
          'private-key': { label: 'Chiave privata', help: 'Più sicura, e richiesta da molti server.' },
          'key-and-password': {
            label: 'Chiave privata e password',
            help: 'Per i server che richiedono entrambe, una dopo l’altra.',
          },
        },
      },
      password: { label: 'Password' },
      privateKey: {
        label: 'Chiave privata',
        help: 'L’intero testo con le righe BEGIN e END, spesso in un file chiamato id_ed25519 o id_rsa. Il file che termina con .pub è la metà pubblica e va sul server.',
      },
      passphrase: {
        label: 'Passphrase della chiave',
        help: 'Solo se protegge la chiave.',
      },
      hostKey: {
        label: 'Identità del server',
        help: 'Confrontare l’impronta con quella fornita dal proprietario del server. Nessun segreto viene inviato prima della conferma.',
      },
      encryptionKey,
      folderPath: {
        label: 'Percorso della cartella',
        help: 'Deve già esistere. Inizia con / se parte dalla radice del server; senza, parte dalla cartella in cui ci si trova dopo l’accesso. Lasciare vuoto per quella cartella stessa.',
      },
    },
    probes: {
      connect: 'Collegarsi al server',
      'host-key': 'Verificare l’identità del server',
      login: 'Accedere',
      sftp: 'Avviare il trasferimento dei file',
      folder: 'Aprire la cartella',
      write: 'Scrivere un piccolo file di prova',
      read: 'Rileggerlo',
      rename: 'Rinominarlo',
      delete: 'Eliminarlo',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `Cartella di accesso ${home}`) },
  },
};
