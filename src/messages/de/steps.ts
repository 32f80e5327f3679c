import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('de');
const seconds = new Intl.NumberFormat('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}, ${bits} Bit` : kind);

export const auth: Messages['auth'] = {
  heading: ({ name }) => `Mit ${name} verbinden`,
  accountChoice: 'Konto',
  existing: 'Vorhandenes Konto',
  existingHelp: 'Zugangsdaten verwenden, die schon gespeichert sind.',
  new: 'Neues Konto',
  newHelp: 'Zugangsdaten eingeben. Sie werden geprüft, bevor sie gespeichert werden.',
  loadingAccounts: 'Konten werden geladen …',
  accountsNotShown:
    'Die Liste der Konten konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  retry: 'Erneut versuchen',
  connect: 'Mit Ziel verbinden',
  connecting: 'Verbindung wird aufgebaut …',
  stop: 'Anhalten',
  documentation: 'Wo finde ich das?',
  egress: ({ addresses }) => `Schützt eine Firewall den Server, lassen Sie Verbindungen von ${addresses} zu.`,
  secretsStay: 'Geheimes wird einmal für die Prüfung gesendet und nie wieder angezeigt.',
};

export const accounts: Messages['accounts'] = {
  label: 'Vorhandene Konten',
  search: 'Konten durchsuchen',
  loading: 'Konten werden geladen …',
  loadFailed: 'Die Konten konnten nicht geladen werden.',
  retry: 'Erneut versuchen',
  empty: 'Noch ist kein Konto verbunden. Wählen Sie „Neues Konto“, um das erste zu verbinden.',
  noMatch: ({ search }) => `Kein Konto passt zu „${search}“.`,
  found: ({ count: n }) => count(n, { one: '# Konto', other: '# Konten' }),
  more: 'Mehr anzeigen',
  connected: ({ when }) => `Verbunden ${when}`,
  uses: ({ count: n }) =>
    n === 0
      ? 'noch nicht verwendet'
      : count(n, { one: 'von # Ziel verwendet', other: 'von # Zielen verwendet' }),
  verdicts: {
    passed: 'letzte Prüfung bestanden',
    failed: 'letzte Prüfung gescheitert',
    unverifiable: 'nicht überprüft',
  },
  choose: 'Wählen Sie ein Konto, um fortzufahren.',
};

export const forms: Messages['forms'] = {
  optional: 'optional',
  submit: 'Absenden',
  more: 'Weitere Optionen',
  forget: 'Diesen Schlüssel vergessen',
  typeHostKey: 'Ich habe den Fingerabdruck oder eine known_hosts-Zeile schon',
  reveal: 'Anzeigen',
  conceal: 'Verbergen',
  concealField: ({ label }) => `${label} verbergen`,
  revealField: ({ label }) => `${label} anzeigen`,
  chooseFile: 'Datei auswählen',
  dropFile: 'oder hierher ziehen',
  notExplained: ({ code }) =>
    `Das hat nicht funktioniert (${code}), und die Erklärung dazu konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.`,
  wrong: 'Diese Eingabe kann nicht verwendet werden.',
  fileTooLarge: 'Diese Datei ist zu groß für einen Schlüssel.',
};

export const issues: Messages['issues'] = {
  required: () => 'Füllen Sie dieses Feld aus.',
  'too-long': ({ max }) => `Verwenden Sie höchstens ${max} Zeichen.`,
  'too-short': ({ min }) => `Verwenden Sie mindestens ${min} Zeichen.`,
  'not-a-number': () => 'Geben Sie eine Zahl ein.',
  'out-of-range': ({ min, max }) => `Geben Sie eine Zahl von ${min} bis ${max} ein.`,
  'unknown-choice': () => 'Wählen Sie eine der Optionen.',
  'not-offered': () => 'Dieser Dienst bietet das nicht an. Lassen Sie es weg.',
  format: () => 'Dieser Wert hat nicht die erwartete Form.',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'Das sieht aus wie der geheime Zugriffsschlüssel. Die Zugriffsschlüssel-ID ist die kürzere; oft beginnt sie mit AKIA.',
  'access-key.format': ({ length }) =>
    `Das ist keine Zugriffsschlüssel-ID: Es sind ${length} Zeichen. In AWS sind es 20 Großbuchstaben und Ziffern.`,
  'secret-key.is-key-id': () =>
    'Das sieht aus wie die Zugriffsschlüssel-ID. Der geheime Zugriffsschlüssel ist der längere, der nur beim Erstellen einmal angezeigt wird.',
  'secret-key.length': ({ length }) =>
    `Dieses Geheimnis hat ${length} Zeichen, geheime Zugriffsschlüssel von AWS haben 40. Kopieren Sie es noch einmal vollständig.`,
  'session-token.required': () =>
    'Eine Schlüssel-ID, die mit ASIA beginnt, ist temporär: Sie wirkt nur zusammen mit ihrem Sitzungstoken.',
  'region.format': () => 'Geben Sie einen Regionscode wie eu-central-1 ein.',
  'endpoint.format': () => 'Geben Sie die Adresse des Dienstes ein, etwa https://s3.example.com.',
  'endpoint.scheme': () => 'Die Adresse muss mit https:// oder http:// beginnen.',
  'endpoint.placeholder': ({ placeholder }) =>
    `Ersetzen Sie ${placeholder} durch Ihren eigenen Wert: Ihr Anbieter zeigt die ganze Adresse.`,
  'role.format': () => 'Geben Sie den ARN einer Rolle ein, etwa arn:aws:iam::123456789012:role/exports.',
  'role.partition': ({ partition }) =>
    `Die Rolle gehört zur Partition ${partition}: Geben Sie eine Region dieser Partition ein.`,
  'bucket.length': ({ length }) => `Bucket-Namen haben 3 bis 63 Zeichen, dieser hat ${length}.`,
  'bucket.uppercase': () => 'Bucket-Namen haben keine Großbuchstaben.',
  'bucket.characters': ({ characters }) =>
    `Bucket-Namen haben nur Kleinbuchstaben, Ziffern, Bindestriche und Punkte. Nicht erlaubt: ${characters}`,
  'bucket.edges': () => 'Ein Bucket-Name beginnt und endet mit einem Buchstaben oder einer Ziffer.',
  'bucket.dots': () => 'Ein Bucket-Name hat keine zwei Punkte hintereinander.',
  'bucket.ip-address': () => 'Ein Bucket-Name darf nicht wie eine IP-Adresse aussehen.',
  'bucket.reserved': ({ part }) =>
    `„${part}“ ist von AWS reserviert und kann dort nicht Teil eines Bucket-Namens sein.`,
  'folder.dot-segment': ({ segment }) =>
    `„${segment}“ kann hier kein Ordner sein. Schreiben Sie den ganzen Pfad von oben an, ohne . und ..`,
  'folder.control-characters': () =>
    'Der Pfad enthält unsichtbare Steuerzeichen. Geben Sie ihn noch einmal ein.',
  'folder.macro-unknown': ({ macro }) =>
    `Es gibt kein Makro ${macro}. Möglich sind %SEGMENT_NAME% und %SEGMENT_ID%.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} muss ein eigener Ordner am Ende des Pfads sein, etwa exports/${macro}.`,
  'folder.too-long': ({ bytes, max }) => `Der Pfad braucht ${bytes} Byte, höchstens ${max} sind möglich.`,
  'host.format': () => 'Geben Sie einen Hostnamen wie sftp.example.com oder eine IP-Adresse ein.',
  'host-key.format': () =>
    'Geben Sie einen Fingerabdruck wie SHA256:…, eine Zeile aus known_hosts oder den Inhalt der .pub-Datei des Servers ein.',
  'host-key.other-host': () =>
    'Keine dieser Zeilen nennt diesen Server, und sie gehören zu mehreren. Geben Sie nur seine ein: ssh-keygen -F mit seinem Namen gibt sie aus.',
  'host-key.md5': () =>
    'Dieser Fingerabdruck ist in der alten Form (MD5), die sich fälschen lässt. Fragen Sie nach dem, der mit SHA256: beginnt',
  'host-key.authority': () =>
    'Diese Zeile betrifft eine Stelle, die Host-Schlüssel signiert; das wird hier nicht verstanden. Geben Sie den Schlüssel des Servers selbst ein.',
  'key.not-a-key': () =>
    'Das ist kein privater Schlüssel. Er beginnt mit einer Zeile wie „-----BEGIN OPENSSH PRIVATE KEY-----“.',
  'key.public': () =>
    'Das ist der öffentliche Schlüssel. Hierher gehört der private: die gleichnamige Datei ohne „.pub“.',
  'key.certificate': () => 'Das ist ein Zertifikat. Gebraucht wird der private Schlüssel, der dazu gehört.',
  'key.truncated': () =>
    'Das Ende des Schlüssels fehlt. Kopieren Sie die ganze Datei, einschließlich der letzten Zeile mit „-----END“.',
  'key.putty': ({ version }) =>
    version === 3
      ? 'Das ist ein gesperrter PuTTY-Schlüssel, Version 3. Entsperren oder umwandeln: puttygen key.ppk -O private-openssh -o key. Im Fenster von PuTTYgen: Conversions, Export OpenSSH key.'
      : `Das ist ein PuTTY-Schlüssel, Version ${version}. Umwandeln: puttygen key.ppk -O private-openssh -o key. Im Fenster von PuTTYgen: Conversions, Export OpenSSH key.`,
  'key.hardware': () =>
    'Dieser Schlüssel liegt in einem Sicherheitstoken, und nur sein Besitzer kann ihn durch Berühren verwenden. Nehmen Sie für Lieferungen einen eigenen: ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'Dieser Schlüssel ist gesperrt. Geben Sie seine Passphrase ein.',
  'encryption-key.not-a-key': () =>
    'Das ist kein öffentlicher Schlüssel. Er beginnt mit einer Zeile wie „-----BEGIN PGP PUBLIC KEY BLOCK-----“. So exportieren Sie Ihren: gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    'Das war oder enthielt der private Schlüssel. Er wurde entfernt und nirgendwohin gesendet: Mit ihm könnte jeder Ihre Dateien lesen. Fügen Sie den öffentlichen Schlüssel ein, oder lassen Sie das Feld für unverschlüsselte Dateien leer.',
  'encryption-key.truncated': () =>
    'Das Ende des Schlüssels fehlt. Kopieren Sie den ganzen Text, einschließlich der letzten Zeile mit „-----END“.',
  'encryption-key.certificate': () =>
    'Das ist ein Zertifikat. Gebraucht wird nur sein Schlüssel: openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'Das ist ein Schlüssel für SSH. Einen RSA-Schlüssel wandeln Sie um mit: ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'Dieser Schlüssel ist nicht lesbar: Etwas darin wurde verändert oder ging verloren. Exportieren Sie ihn neu und kopieren Sie den ganzen Text.',
  'encryption-key.not-examined': () =>
    'Dieser Schlüssel konnte nicht angesehen werden und wurde nicht gesendet: Was das tut, ließ sich nicht laden. Versuchen Sie es erneut.',
  'encryption-key.no-owner': () =>
    'Dieser Schlüssel nennt keinen Besitzer; so geben ihn manche Schlüsselserver heraus. Exportieren Sie ihn dort, wo er erstellt wurde: gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `Dieser Schlüssel ist am ${date} abgelaufen. Verlängern Sie ihn oder erstellen Sie einen neuen, und exportieren Sie ihn dann neu.`,
  'encryption-key.revoked': () =>
    'Dieser Schlüssel wurde von seinem Besitzer widerrufen. Verwenden Sie einen anderen.',
  'encryption-key.cannot-encrypt': () =>
    'Dieser Schlüssel kann signieren, aber nicht verschlüsseln. Ergänzen Sie einen Unterschlüssel zum Verschlüsseln, und exportieren Sie ihn dann neu.',
  'encryption-key.weak': ({ kind, bits }) =>
    `Dieser Schlüssel (${keyName(kind, bits)}) ist zu schwach, um Dateien geheim zu halten. Verwenden Sie RSA mit mindestens 2048 Bit oder eine neuere Art.`,
};

export const notices: Messages['notices'] = {
  'notice.cleaned': () => 'Leerzeichen oder unsichtbare Zeichen um den Wert herum wurden entfernt.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `Im Eingefügten wurde der Bucket „${bucket}“ erkannt.`
      : `Im Eingefügten wurden der Bucket „${bucket}“ und der Ordner „${folder}“ erkannt.`,
  'notice.folder-slashes': () => 'Schrägstriche, aus denen Ordner ohne Namen würden, wurden entfernt.',
  'notice.folder-root': () => 'Leer heißt oberste Ebene: Ein Ordner ist nicht nötig.',
  'notice.host-split': ({ host, folder }) =>
    `Der Host „${host}“ wurde erkannt; der Rest steht in den passenden Feldern.${folder === '' ? '' : ` Der Ordner „${folder}“ wartet im nächsten Schritt.`}`,
  'notice.host-keys': ({ count: n }) =>
    count(n, {
      one: '# Schlüssel des Servers wurde erkannt.',
      other: '# Schlüssel des Servers wurden erkannt.',
    }),
  'notice.key': ({ kind, bits }) => `Das ist ein privater Schlüssel: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `Dieser private Schlüssel (${keyName(kind, bits)}) ist gesperrt: Seine Passphrase wird gebraucht.`,
  'notice.key-weak': ({ kind, bits }) =>
    `Dieser Schlüssel (${keyName(kind, bits)}) ist vielen Servern heute zu schwach. Erstellen Sie besser einen neuen: ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'Der Schlüssel war in Base64 verpackt und wurde ausgepackt.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `Dateien werden${owner === '' ? '' : ` für ${owner}`} verschlüsselt: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, Fingerabdruck ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `Dieser Schlüssel läuft am ${date} ab. Geben Sie vorher einen neuen an, sonst scheitern Lieferungen.`,
  'notice.endpoint-scheme': ({ scheme }) => `${scheme}:// wurde vor die Adresse gesetzt.`,
  'notice.endpoint-split': ({ bucket }) =>
    `Hier ist nur die Adresse des Dienstes nötig. Der Bucket „${bucket}“ wartet im nächsten Schritt.`,
  'notice.provider': ({ provider, keys }) => `Das ist ${provider}. Dort finden Sie die Schlüssel: ${keys}`,
  'notice.filled': () => 'Das Eingefügte hat mehrere Felder gefüllt. Sehen Sie sie sich einmal an.',
  'notice.region': ({ region }) => `Als Regionscode geschrieben: ${region}.`,
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `${name} einrichten`,
  account: 'Konto',
  checked: 'Geprüft',
  name: 'Name',
  nameHelp: 'So heißt dieses Ziel in Listen.',
  description: 'Beschreibung',
  create: 'Ziel erstellen',
  creating: 'Wird erstellt …',
  stop: 'Anhalten',
  browse: 'Ordner durchsuchen …',
  browseFailed:
    'Die Ordner konnten nicht geladen werden. Versuchen Sie es erneut, oder geben Sie den Pfad ein.',
  landing: 'Dateien landen unter',
  writes: 'Dort wird ein kleines Testobjekt geschrieben, zurückgelesen und gelöscht.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'Bucket und Ordner auswählen',
  headingFolders: 'Ordner auswählen',
  where: 'Hier sind Sie',
  buckets: 'Alle Buckets',
  loginFolder: 'Anmeldeordner',
  loading: 'Wird nachgesehen …',
  found: ({ count: n, more }) =>
    n === 0
      ? 'Hier sind keine Ordner.'
      : more
        ? count(n, { one: '# Eintrag oder mehr.', other: '# Einträge oder mehr.' })
        : count(n, { one: '# Eintrag.', other: '# Einträge.' }),
  more: 'Mehr anzeigen',
  open: ({ name }) => `${name} öffnen`,
  create: 'Neuer Ordner',
  createName: 'Name des neuen Ordners',
  createNow: 'Anlegen',
  nameNeeded: 'Geben Sie einen Namen ohne Schrägstriche ein.',
  choose: ({ place }) => `${place} verwenden`,
  close: 'Schließen',
  retry: 'Erneut versuchen',
  typeInstead: 'Sie können dies schließen und den Pfad stattdessen eingeben.',
};

export const done: Messages['done'] = {
  heading: 'Ziel erstellt',
  intro: ({ name }) => `„${name}“ ist bereit. Ab jetzt können Dateien dorthin geliefert werden.`,
  type: 'Ziel',
  name: 'Name',
  description: 'Beschreibung',
  account: 'Konto',
  warnings: 'Gut zu wissen',
  saveAndExit: 'Speichern und beenden',
  next: 'Weiter',
  nextHelp:
    'Machen Sie mit „Weiter“ weiter, oder hören Sie mit „Speichern und beenden“ hier auf und fahren Sie später fort.',
};

export const checks: Messages['checks'] = {
  label: 'Verbindungsprüfung',
  status: {
    pending: 'wartet',
    running: 'läuft …',
    passed: 'bestanden',
    warned: 'Warnung',
    failed: 'gescheitert',
    skipped: 'nicht versucht',
    unverifiable: 'von hier aus nicht überprüfbar',
  },
  blame: {
    input: 'bei den Eingaben',
    storage: 'bei Ihrem Speicher',
    network: 'im Netzwerk',
    page: 'bei dieser Website',
    service: 'bei unserem Dienst',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${seconds.format(milliseconds / 1000)} s`,
  reference: ({ id }) => `Kennung für den Support: ${id}`,
  useRegion: ({ region }) => `${region} verwenden`,
  useAddressStyle: ({ style }) => `Adressstil „${style}“ verwenden`,
  createFolder: 'Ordner anlegen',
  checkFromServer: 'Stattdessen vom Server aus prüfen',
  tryAgain: 'Erneut versuchen',
  more: 'Mehr dazu',
  moreAbout: ({ title }) => `Mehr dazu: ${title}`,
  optional: 'optional',
  again: 'Noch einmal prüfen',
  report: 'Bericht kopieren',
  stillAt: ({ label }) =>
    `Noch bei „${label}“. Durch ein langsames Netz oder eine Firewall kann das bis zu einer Minute dauern.`,
  copy: 'Kopieren',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: 'Kopiert',
  notCopied: 'Der Browser hat es nicht erlaubt: Markieren Sie den Text und kopieren Sie ihn.',
  whoCanMend: ({ side }) => `Zu beheben ist es ${side}`,
};

const encryptionKey = {
  label: 'Schlüssel zur Verschlüsselung',
  help: 'Verschlüsselt Dateien vor der Lieferung: Nur wer den privaten Schlüssel hat, kann sie lesen. Ein öffentlicher Schlüssel von PGP, wie ihn gpg --armor --export ausgibt, oder von RSA.',
};

const summary = {
  'Bucket name': 'Bucket-Name',
  'Folder path': 'Ordnerpfad',
  'Top of the bucket': 'Oberste Ebene des Buckets',
  Region: 'Region',
  Endpoint: 'Endpunkt',
  Server: 'Server',
  'Login folder': 'Anmeldeordner',
  Encryption: 'Verschlüsselung',
  'With your PGP key': 'Mit Ihrem PGP-Schlüssel',
  'With your RSA key': 'Mit Ihrem RSA-Schlüssel',
};

const bucketRegion = { label: 'Region des Buckets', help: 'Nur wenn es nicht die des Kontos ist.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'Speicher erreichen',
    credentials: 'Zugriffsschlüssel prüfen',
    list: 'In den Ordner sehen',
    write: 'Kleine Testdatei schreiben',
    read: 'Zurücklesen',
    delete: 'Wieder löschen',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `Konto ${account}${arn === undefined ? '' : `, ${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'Ordnerpfad',
  help: 'Zum Beispiel exports/daily. Entsteht mit der ersten Datei. Leer für die oberste Ebene des Buckets. %SEGMENT_NAME% oder %SEGMENT_ID% am Ende ergibt einen Ordner je Segment.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    ...s3,
    probes: { ...s3.probes, 'external-id': 'Prüfen, dass die Rolle die externe ID verlangt' },
    fields: {
      method: {
        label: 'Zugriff geben durch',
        options: {
          keys: { label: 'Zugriffsschlüssel' },
          role: {
            label: 'Rolle',
            help: 'Sicherer, denn kein Schlüssel verlässt Ihr Konto, und Sie können den Zugriff jederzeit zurücknehmen.',
          },
        },
      },
      accessKeyId: {
        label: 'Zugriffsschlüssel-ID',
        help: 'In der AWS-Konsole: IAM, Benutzer, Ihr Benutzer, Sicherheitsanmeldeinformationen, Zugriffsschlüssel. Beginnt mit AKIA, temporär mit ASIA.',
      },
      secretAccessKey: {
        label: 'Geheimer Zugriffsschlüssel',
        help: 'AWS zeigt ihn einmal beim Erstellen: 40 Zeichen. Verloren? Erstellen Sie einen neuen.',
      },
      principal: {
        label: 'Wer die Rolle annimmt',
        help: 'Die Vertrauensrichtlinie Ihrer Rolle muss diese Identität nennen.',
      },
      externalId: {
        label: 'Externe ID',
        help: 'Die Vertrauensrichtlinie muss sie verlangen, damit niemand sonst Ihre Rolle über uns benutzen kann.',
      },
      trustPolicy: {
        label: 'Vertrauensrichtlinie',
        help: 'Beides in einem zum Einfügen: die benutzerdefinierte Vertrauensrichtlinie einer neuen Rolle oder die Vertrauensstellung Ihrer Rolle.',
      },
      roleArn: {
        label: 'ARN der Rolle',
        help: 'In der AWS-Konsole: IAM, Rollen, Ihre Rolle. Sieht aus wie arn:aws:iam::123456789012:role/exports.',
      },
      region: {
        label: 'Region',
        help: 'Wo der Bucket liegt, zum Beispiel eu-central-1. Die Konsole zeigt sie in der Liste der Buckets.',
      },
      sessionToken: {
        label: 'Sitzungstoken',
        help: 'Nur für temporäre Schlüssel. Sie laufen ab: Besser ist ein Schlüssel eines eigenen Benutzers für diese Lieferung.',
      },
      encryptionKey,
      bucket: {
        label: 'Bucket-Name',
        help: 'Eine eingefügte s3://-Adresse oder ein ARN wird für Sie zerlegt. Der Schlüssel braucht s3:PutObject für diesen Ordner. Mit s3:GetObject, s3:DeleteObject und s3:ListBucket werden Lieferungen überprüft und aufgeräumt.',
      },
      folderPath,
    },
  },
  's3-compatible': {
    ...s3,
    fields: {
      provider: { label: 'Anbieter', options: { other: { label: 'Ein anderer oder nicht bekannt' } } },
      endpoint: {
        label: 'Endpunkt',
        help: 'Die Adresse des Dienstes ohne den Bucket, zum Beispiel https://s3.example.com. Bei Ihrem Anbieter heißt sie S3-Endpunkt oder S3-API-Adresse.',
      },
      accessKeyId: {
        label: 'Zugriffsschlüssel-ID',
        help: 'Entsteht in der Konsole Ihres Anbieters, oft unter Access Keys, API Keys oder S3 Credentials.',
      },
      secretAccessKey: {
        label: 'Geheimer Zugriffsschlüssel',
        help: 'Die meisten Anbieter zeigen ihn nur einmal beim Erstellen.',
      },
      region: {
        label: 'Region',
        help: 'So, wie Ihr Anbieter sie schreibt. Dienste ohne Regionen nehmen us-east-1 oder auto an.',
      },
      addressStyle: {
        label: 'Adressstil',
        options: {
          auto: { label: 'Automatisch', help: 'Wird bei der Prüfung der Verbindung herausgefunden.' },
          path: {
            label: 'Pfad',
            help: 'https://s3.example.com/bucket, von fast jedem Dienst verstanden.',
          },
          'virtual-host': { label: 'Virtueller Host' },
        },
      },
      sessionToken: { label: 'Sitzungstoken', help: 'Nur für temporäre Schlüssel.' },
      encryptionKey,
      bucket: {
        label: 'Bucket-Name',
        help: 'Eine eingefügte s3://-Adresse wird für Sie zerlegt. Der Schlüssel muss in diesem Ordner Dateien schreiben dürfen (PutObject); darf er dort auch lesen, auflisten und löschen, kann die Lieferung überprüft werden.',
      },
      folderPath,
    },
  },
  sftp: {
    summary,
    fields: {
      host: {
        label: 'Host',
        help: 'Name oder Adresse des Servers, zum Beispiel sftp.example.com. Eine eingefügte sftp://-Adresse wird für Sie zerlegt.',
      },
      port: { label: 'Port', help: 'SFTP verwendet 22, wenn man Ihnen nichts anderes gesagt hat.' },
      username: { label: 'Benutzername' },
      method: {
        label: 'Anmelden mit',
        options: {
          password: { label: 'Passwort' },
          'private-key': {
            label: 'Privater Schlüssel',
            help: 'Sicherer, und von vielen Servern verlangt.',
          },
          'key-and-password': {
            label: 'Privater Schlüssel und Passwort',
            help: 'Für Server, die nacheinander beides verlangen.',
          },
        },
      },
      password: { label: 'Passwort' },
      privateKey: {
        label: 'Privater Schlüssel',
        help: 'Der ganze Text mit den Zeilen BEGIN und END, oft in einer Datei namens id_ed25519 oder id_rsa. Die Datei mit der Endung .pub ist die öffentliche Hälfte und gehört auf den Server.',
      },
      passphrase: {
        label: 'Passphrase des Schlüssels',
        help: 'Nur wenn der Schlüssel damit gesperrt ist.',
      },
      hostKey: {
        label: 'Identität des Servers',
        help: 'Vergleichen Sie den Fingerabdruck mit dem, den Ihnen der Eigentümer des Servers nennt. Bevor Sie ihn bestätigen, wird nichts Geheimes gesendet.',
      },
      encryptionKey,
      folderPath: {
        label: 'Ordnerpfad',
        help: 'Muss schon vorhanden sein. Beginnt mit / für einen Pfad von der Wurzel des Servers aus, sonst gilt er ab dem Ordner, in dem Sie nach der Anmeldung landen. Leer lassen für diesen Ordner selbst.',
      },
    },
    probes: {
      connect: 'Mit dem Server verbinden',
      'host-key': 'Identität des Servers prüfen',
      login: 'Anmelden',
      sftp: 'Dateiübertragung starten',
      folder: 'Ordner öffnen',
      write: 'Kleine Testdatei schreiben',
      read: 'Zurücklesen',
      rename: 'Umbenennen',
      delete: 'Wieder löschen',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `Anmeldeordner ${home}`) },
  },
};
