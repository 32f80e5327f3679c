import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('de');
const seconds = new Intl.NumberFormat('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

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
  connected: ({ when }) => `Verbunden ${when}`,
  uses: ({ count: n }) =>
    n === 0
      ? 'Noch nicht verwendet'
      : count(n, { one: 'Von # Ziel verwendet', other: 'Von # Zielen verwendet' }),
  choose: 'Wählen Sie ein Konto, um fortzufahren.',
};

export const forms: Messages['forms'] = {
  optional: 'optional',
  notLoaded: 'Ein Teil dieses Formulars konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
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
  creatingFolder: 'Ordner wird angelegt …',
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
    prerequisites: [
      'Ein Zugriffsschlüssel eines IAM-Benutzers, der für diese Lieferungen angelegt ist, oder eine Rolle, die unserem Dienst vertraut.',
      'Die Berechtigung s3:PutObject für den Ordner. Mit s3:GetObject, s3:DeleteObject und s3:ListBucket werden Lieferungen überprüft und aufgeräumt.',
      'Der Name des Buckets und seine Region.',
      'Für einen mit einem KMS-Schlüssel verschlüsselten Bucket: kms:GenerateDataKey und kms:Decrypt für diesen Schlüssel.',
    ],
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
    prerequisites: [
      'Die Adresse der S3-API: der Endpunkt, ohne den Bucket.',
      'Ein Zugriffsschlüssel, der im Ordner Dateien schreiben darf. Darf er dort auch lesen, auflisten und löschen, können Lieferungen überprüft werden.',
      'Der Name des Buckets.',
    ],
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
    prerequisites: [
      'Hostname, Port und Benutzername.',
      'Passwort oder privater Schlüssel dieses Benutzers.',
      'Der Fingerabdruck des Serverschlüssels, vom Eigentümer des Servers, zum Vergleichen.',
      'Ein Ordner, in dem der Benutzer Dateien schreiben, umbenennen und löschen darf.',
    ],
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
