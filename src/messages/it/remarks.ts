import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('it');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}, ${bits} bit` : kind);

export const issues: Messages['issues'] = {
  required: () => 'Compilare questo campo.',
  'too-long': ({ max }) => `Usare al massimo ${max} caratteri.`,
  'too-short': ({ min }) => `Usare almeno ${min} caratteri.`,
  'not-a-number': () => 'Inserire un numero.',
  'out-of-range': ({ min, max }) => `Inserire un numero da ${min} a ${max}.`,
  'unknown-choice': () => 'Scegliere una delle opzioni.',
  'not-offered': () => 'Questo servizio non lo offre. Lasciare vuoto.',
  format: () => 'Questo valore non ha il formato previsto.',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'Sembra la chiave di accesso segreta. L’ID chiave di accesso è quello più corto e spesso inizia con AKIA.',
  'access-key.format': ({ length }) =>
    `Non è un ID chiave di accesso: ha ${length} caratteri. Gli ID di AWS hanno 20 lettere maiuscole e cifre.`,
  'secret-key.is-key-id': () =>
    'Sembra l’ID chiave di accesso. La chiave di accesso segreta è quella più lunga, mostrata una sola volta alla creazione.',
  'secret-key.length': ({ length }) =>
    `Questa chiave segreta ha ${length} caratteri, quelle di AWS ne hanno 40. Copiarla di nuovo per intero.`,
  'session-token.required': () =>
    'Un ID chiave che inizia con ASIA è temporaneo: funziona solo insieme al suo token di sessione.',
  'region.format': () => 'Inserire un codice di regione come eu-central-1.',
  'endpoint.format': () => 'Inserire l’indirizzo del servizio, ad esempio https://s3.example.com.',
  'endpoint.scheme': () => 'L’indirizzo deve iniziare con https:// o http://.',
  'endpoint.placeholder': ({ placeholder }) =>
    `Sostituire ${placeholder} con il proprio valore: il provider mostra l’indirizzo completo.`,
  'role.format': () => 'Inserire l’ARN di un ruolo, ad esempio arn:aws:iam::123456789012:role/exports.',
  'role.partition': ({ partition }) =>
    `Il ruolo appartiene alla partizione ${partition}: inserire una regione di quella partizione.`,
  'bucket.length': ({ length }) => `I nomi dei bucket hanno da 3 a 63 caratteri, questo ne ha ${length}.`,
  'bucket.uppercase': () => 'I nomi dei bucket non hanno lettere maiuscole.',
  'bucket.characters': ({ characters }) =>
    `I nomi dei bucket hanno solo lettere minuscole, cifre, trattini e punti. Non consentito: ${characters}`,
  'bucket.edges': () => 'Il nome di un bucket inizia e finisce con una lettera o una cifra.',
  'bucket.dots': () => 'Il nome di un bucket non ha due punti di seguito.',
  'bucket.ip-address': () => 'Il nome di un bucket non deve sembrare un indirizzo IP.',
  'bucket.reserved': ({ part }) =>
    `“${part}” è riservato da AWS e lì non può far parte del nome di un bucket.`,
  'folder.dot-segment': ({ segment }) =>
    `Qui “${segment}” non può essere una cartella. Scrivere il percorso completo dall’inizio, senza . e ..`,
  'folder.control-characters': () =>
    'Il percorso contiene caratteri di controllo invisibili. Digitarlo di nuovo.',
  'folder.macro-unknown': ({ macro }) =>
    `La macro ${macro} non esiste. Sono possibili %SEGMENT_NAME% e %SEGMENT_ID%.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} deve essere una cartella a sé alla fine del percorso, ad esempio exports/${macro}.`,
  'folder.too-long': ({ bytes, max }) => `Il percorso occupa ${bytes} byte, il massimo è ${max}.`,
  'host.format': () => 'Inserire un nome host come sftp.example.com o un indirizzo IP.',
  'host-key.format': () =>
    'Inserire un’impronta come SHA256:…, una riga di known_hosts o il contenuto del file .pub del server.',
  'host-key.other-host': () =>
    'Nessuna di queste righe nomina questo server, e appartengono a più server. Inserire solo le sue: ssh-keygen -F con il suo nome le stampa.',
  'host-key.md5': () =>
    'Questa impronta è nella vecchia forma (MD5), che si può falsificare. Chiedere quella che inizia con SHA256:',
  'host-key.authority': () =>
    'Questa riga riguarda un’autorità che firma chiavi host, qui non supportata. Inserire la chiave del server stesso.',
  'key.not-a-key': () =>
    'Non è una chiave privata. Una chiave privata inizia con una riga come “-----BEGIN OPENSSH PRIVATE KEY-----”.',
  'key.public': () =>
    'È la chiave pubblica. Qui serve quella privata: il file con lo stesso nome senza “.pub”.',
  'key.certificate': () => 'È un certificato. Qui serve la chiave privata corrispondente.',
  'key.truncated': () =>
    'Manca la fine della chiave. Copiare l’intero file, compresa l’ultima riga “-----END”.',
  'key.putty': ({ version }) =>
    version === 3
      ? 'È una chiave PuTTY bloccata, versione 3. Per sbloccarla o convertirla: puttygen key.ppk -O private-openssh -o key. Nella finestra di PuTTYgen: Conversions, Export OpenSSH key.'
      : `È una chiave PuTTY, versione ${version}. Per convertirla: puttygen key.ppk -O private-openssh -o key. Nella finestra di PuTTYgen: Conversions, Export OpenSSH key.`,
  'key.hardware': () =>
    'Questa chiave si trova in un token di sicurezza e solo il proprietario può usarla, toccandolo. Per le consegne usare una chiave dedicata: ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'Questa chiave è bloccata. Inserirne la passphrase.',
  'encryption-key.not-a-key': () =>
    'Non è una chiave pubblica PGP o RSA, le sole utilizzabili. Una chiave PGP inizia con una riga come “-----BEGIN PGP PUBLIC KEY BLOCK-----”. Per esportare la propria: gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    'Era, o conteneva, la chiave privata. È stata rimossa e non è stata inviata: con essa chiunque potrebbe leggere i file. Incollare la chiave pubblica, o lasciare vuoto per file non crittografati.',
  'encryption-key.truncated': () =>
    'Manca la fine della chiave. Copiare l’intero testo, compresa l’ultima riga “-----END”.',
  'encryption-key.certificate': () =>
    'È un certificato. Serve solo la sua chiave: openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'È una chiave per SSH. Una chiave RSA si converte con: ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'Questa chiave non è leggibile: qualcosa è stato modificato o è andato perso. Esportarla di nuovo e copiare l’intero testo.',
  'encryption-key.not-examined': () =>
    'Non è stato possibile esaminare questa chiave, che non è stata inviata: il codice necessario non si è caricato. Riprovare.',
  'encryption-key.no-owner': () =>
    'Questa chiave non indica un proprietario; alcuni server di chiavi le distribuiscono così. Esportarla dove è stata creata: gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `Questa chiave è scaduta il ${date}. Prolungarla o crearne una nuova, poi esportarla di nuovo.`,
  'encryption-key.revoked': () => 'Questa chiave è stata revocata dal proprietario. Usarne un’altra.',
  'encryption-key.cannot-encrypt': () =>
    'Questa chiave può firmare, ma non crittografare. Aggiungere una sottochiave per la crittografia, poi esportarla di nuovo.',
  'encryption-key.weak': ({ kind, bits }) =>
    `Questa chiave (${keyName(kind, bits)}) è troppo debole per proteggere i file. Usare RSA con almeno 2048 bit o un tipo più recente.`,
};

/** Where a provider keeps its keys, by its name. Labels stand as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2, Manage API tokens: un token con “Object Read & Write” mostra un ID chiave di accesso e una chiave di accesso segreta.',
  ],
  ['MinIO', 'MinIO Console, Access Keys. L’API S3 risponde spesso sulla porta 9000, la console su un’altra.'],
  ['Ceph Object Gateway', 'le crea l’amministratore del cluster con radosgw-admin.'],
  ['Wasabi', 'console di Wasabi, Access Keys.'],
  [
    'Backblaze B2',
    'Application Keys. keyID è l’ID chiave di accesso, applicationKey la chiave di accesso segreta; la chiave principale (master key) non funziona.',
  ],
  ['DigitalOcean Spaces', 'pannello di controllo, Spaces Object Storage, Access Keys.'],
  [
    'Google Cloud Storage',
    'Cloud Storage, Impostazioni, Interoperabilità: una chiave HMAC, preferibilmente di un account di servizio.',
  ],
  ['Scaleway', 'IAM, API keys, con un progetto preferito per Object Storage.'],
  ['OVHcloud', 'Public Cloud, Object Storage, utenti S3.'],
  ['Hetzner', 'Console, il proprio progetto, Security, S3 credentials.'],
  [
    'IBM Cloud Object Storage',
    'Service credentials con “Include HMAC credential”: i valori in cos_hmac_keys.',
  ],
  [
    'Oracle Cloud',
    'il proprio profilo, Customer secret keys. La chiave di accesso è nell’elenco, quella segreta è mostrata una sola volta.',
  ],
  ['Storj', 'Access Keys, tipo S3 credentials.'],
  ['IDrive e2', 'Dashboard, Access Keys. L’endpoint è indicato accanto alla regione.'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => 'Gli spazi o i caratteri invisibili intorno al valore sono stati rimossi.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `Riconosciuto nel testo incollato il bucket “${bucket}”.`
      : `Riconosciuti nel testo incollato il bucket “${bucket}” e la cartella “${folder}”.`,
  'notice.folder-slashes': () => 'Sono state rimosse le barre che creerebbero cartelle senza nome.',
  'notice.folder-root': () => 'Vuoto indica il livello superiore: non serve una cartella.',
  'notice.host-split': ({ host, folder }) =>
    `Riconosciuto l’host “${host}”; il resto è nei rispettivi campi.${folder === '' ? '' : ` La cartella “${folder}” è già nel passaggio successivo.`}`,
  'notice.host-keys': ({ count: n }) =>
    count(n, { one: 'Riconosciuta # chiave del server.', other: 'Riconosciute # chiavi del server.' }),
  'notice.key': ({ kind, bits }) => `È una chiave privata: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `Questa chiave privata (${keyName(kind, bits)}) è bloccata: serve la sua passphrase.`,
  'notice.key-weak': ({ kind, bits }) =>
    `Questa chiave (${keyName(kind, bits)}) è oggi troppo debole per molti server. Meglio crearne una nuova: ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'La chiave era codificata in Base64 ed è stata decodificata.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `I file saranno crittografati${owner === '' ? '' : ` per ${owner}`}: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, impronta ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `Questa chiave scade il ${date}. Fornirne una nuova prima di allora, altrimenti le consegne non riusciranno.`,
  'notice.endpoint-scheme': ({ scheme }) => `Aggiunto ${scheme}:// davanti all’indirizzo.`,
  'notice.endpoint-split': ({ bucket }) =>
    `Qui serve solo l’indirizzo del servizio. Il bucket “${bucket}” è già nel passaggio successivo.`,
  'notice.provider': ({ provider, keys }) =>
    `È ${provider}. Dove si trovano le chiavi: ${PROVIDER_KEYS.get(provider) ?? keys}`,
  'notice.filled': () => 'Il testo incollato ha compilato più campi. Controllarli.',
  'notice.region': ({ region }) => `Scritto come codice di regione: ${region}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'La policy necessaria',
    where:
      'Nella console AWS: IAM, il proprio utente o ruolo, Aggiungi autorizzazioni, Crea policy in linea, JSON. È consentita solo questa cartella. Le istruzioni il cui nome inizia con Optional permettono di verificare e ripulire una consegna.',
  },
  's3-policy': {
    title: 'La policy necessaria',
    where:
      'Per i servizi con policy, come MinIO, Ceph o Wasabi: collegarla all’utente di questa chiave. Altri hanno per questo un’impostazione della chiave.',
  },
  'cors-rules': {
    title: 'Le regole CORS per questo sito',
    where:
      'Nella console dello storage: il bucket, Autorizzazioni o Impostazioni, CORS. Se ci sono già delle regole, aggiungere questa.',
  },
  'cors-command': {
    title: 'Lo stesso come comando',
    where:
      'Per un terminale con la riga di comando AWS e una chiave che può modificare il bucket. Sostituisce tutte le regole del bucket.',
  },
  'trust-policy': {
    title: 'La policy di attendibilità per il ruolo',
    where:
      'Nella console AWS: IAM, Ruoli, il proprio ruolo, Relazioni di attendibilità, Modifica policy di attendibilità. Se il ruolo è usato anche da altri, aggiungere l’istruzione alla policy esistente.',
  },
  'connect-src': {
    title: 'Che cosa deve consentire la policy di questo sito',
    where: 'Per l’amministratore di questo sito: aggiungere queste origini alla Content-Security-Policy.',
  },
  'authorized-keys': {
    title: 'La riga per authorized_keys',
    where: 'Sul server: aggiungerla in fondo a ~/.ssh/authorized_keys di questo utente.',
  },
  firewall: {
    title: 'Gli indirizzi da consentire',
    where:
      'Per l’amministratore del firewall davanti al server: le nostre connessioni arrivano da questi indirizzi.',
  },
};

const NOT_SENT = 'Nessun segreto è stato inviato.';

export const hostKey: Messages['hostKey'] = {
  heading: 'È il server giusto?',
  intro: ({ host, port }) =>
    `${host}, porta ${port}, si identifica con la chiave qui sotto. ${NOT_SENT} ` +
    'Confrontare l’impronta con quella fornita dal proprietario del server.',
  otherHeading: 'Anche questa chiave è del server?',
  otherIntro: ({ host, port }) =>
    `${host}, porta ${port}, presenta una chiave di un tipo non ancora confermato. Un server può avere più chiavi. ` +
    `${NOT_SENT} Confrontare anche questa impronta con il proprietario.`,
  changedHeading: 'Attenzione: questo server presenta una chiave diversa da prima',
  changedIntro: ({ host, port }) =>
    `${host}, porta ${port}, potrebbe essere stato reinstallato, oppure qualcuno potrebbe aver inserito un’altra macchina ` +
    `in mezzo, che leggerebbe tutto ciò che viene consegnato. ${NOT_SENT} Chiedere al proprietario del server, per telefono ` +
    'o in un altro modo sicuro, quale dei due casi è quello vero.',
  expected: 'Confermata in precedenza',
  shown: 'Impronta attuale (SHA-256)',
  consent: 'Ho chiesto al proprietario del server e la nuova impronta è corretta.',
  consentMissing: 'Chiedere prima al proprietario del server, poi confermarlo qui.',
  replace: 'Sostituisci la chiave confermata',
  algorithm: 'Tipo di chiave',
  fingerprint: 'Impronta (SHA-256)',
  howTo: 'Sul server la mostra questo comando:',
  confirm: 'L’impronta corrisponde, collega',
  decline: 'Non collegare',
};

export const accountActions: Messages['accountActions'] = {
  works: 'Funziona',
  attention: 'Richiede attenzione',
  expired: 'Scaduto',
  neverChecked: 'Mai verificato',
  checked: ({ when }) => `Verificato ${when}`,
  expires: ({ when }) => `Scade ${when}`,
  ended: ({ when }) => `È scaduto ${when}`,
  previous: 'Pagina precedente',
  next: 'Pagina successiva',
  page: ({ page, total }) => `Pagina ${count(page, { other: '#' })}, ${count(total, { other: '# account' })}`,
  menu: ({ label }) => `Azioni per ${label}`,
  rename: 'Rinomina',
  check: 'Verifica di nuovo',
  replace: 'Sostituisci le credenziali',
  delete: 'Elimina',
  cancel: 'Lascia invariato',
  close: 'Chiudi',
  stop: 'Interrompi',
  name: 'Nome dell’account',
  nameHelp: ({ label }) => `Se il campo resta vuoto, l’account si chiama ${label}.`,
  save: 'Salva',
  renamed: ({ label }) => `Ora l’account si chiama ${label}.`,
  checking: 'Verifica dell’account in corso…',
  checkPassed: 'L’account funziona.',
  replaceHelp: ({ label }) =>
    `Per ${label}. I nuovi valori vengono prima verificati. Finché non funzionano, restano in uso quelli precedenti.`,
  replaceNow: 'Verifica e sostituisci',
  replaced: 'Le nuove credenziali funzionano e hanno sostituito le precedenti.',
  looking: 'Ricerca delle destinazioni che usano questo account…',
  deleteQuestion: ({ label }) =>
    `Eliminare ${label}? I suoi segreti verranno cancellati. Il contenuto dello storage resta invariato.`,
  deleteNow: 'Elimina account',
  inUse: ({ count: n }) =>
    count(n, {
      one: 'Questo account non può essere eliminato finché # destinazione lo usa:',
      other: 'Questo account non può essere eliminato finché # destinazioni lo usano:',
    }),
  andMore: ({ count: n }) => count(n, { one: 'e # altra', other: 'e altre #' }),
  deleteFirst: 'Eliminare prima tali destinazioni o assegnare loro un altro account.',
  deleted: ({ label }) => `L’account ${label} è stato eliminato.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) =>
    count(wrong, { one: '# campo da ricontrollare', other: '# campi da ricontrollare' }),
};
