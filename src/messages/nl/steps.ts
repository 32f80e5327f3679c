import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('nl');
const seconds = new Intl.NumberFormat('nl', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `Verbinden met ${name}`,
  accountChoice: 'Account',
  existing: 'Bestaand account',
  existingHelp: 'Inloggegevens gebruiken die al zijn opgeslagen.',
  new: 'Nieuw account',
  newHelp: 'Inloggegevens invoeren. Ze worden gecontroleerd voordat ze worden opgeslagen.',
  loadingAccounts: 'Accounts laden…',
  accountsNotShown:
    'De lijst met accounts kan niet worden geladen. Controleer uw verbinding en probeer het opnieuw.',
  retry: 'Opnieuw proberen',
  connect: 'Verbinden met bestemming',
  connecting: 'Verbinding maken…',
  stop: 'Stoppen',
  documentation: 'Waar vind ik deze?',
  egress: ({ addresses }) => `Beschermt een firewall de server, sta dan verbindingen vanaf ${addresses} toe.`,
  secretsStay: 'Geheime gegevens worden één keer verzonden, voor de controle, en nooit meer getoond.',
};

export const accounts: Messages['accounts'] = {
  label: 'Bestaande accounts',
  search: 'Accounts zoeken',
  loading: 'Accounts laden…',
  loadFailed: 'De accounts kunnen niet worden geladen.',
  retry: 'Opnieuw proberen',
  empty: 'Er is nog geen account verbonden. Kies “Nieuw account” om het eerste te verbinden.',
  noMatch: ({ search }) => `Geen account komt overeen met “${search}”.`,
  found: ({ count: n }) => count(n, { one: '# account', other: '# accounts' }),
  connected: ({ when }) => `Verbonden ${when}`,
  uses: ({ count: n }) =>
    n === 0
      ? 'Nog niet gebruikt'
      : count(n, { one: 'Gebruikt door # bestemming', other: 'Gebruikt door # bestemmingen' }),
  choose: 'Kies een account om verder te gaan.',
};

export const forms: Messages['forms'] = {
  optional: 'optioneel',
  notLoaded: 'Een deel van dit formulier kon niet worden geladen.',
  retry: 'Opnieuw proberen',
  submit: 'Verzenden',
  more: 'Meer opties',
  forget: 'Deze sleutel vergeten',
  typeHostKey: 'Ik heb de vingerafdruk of een regel uit known_hosts al',
  reveal: 'Tonen',
  conceal: 'Verbergen',
  concealField: ({ label }) => `${label} verbergen`,
  revealField: ({ label }) => `${label} tonen`,
  chooseFile: 'Bestand kiezen',
  dropFile: 'of hierheen slepen',
  notExplained: ({ code }) =>
    `Dit is niet gelukt (${code}), en de uitleg kon niet worden geladen. Controleer uw verbinding en probeer het opnieuw.`,
  wrong: 'Deze invoer kan niet worden gebruikt.',
  fileTooLarge: 'Dit bestand is te groot voor een sleutel.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `${name} instellen`,
  account: 'Account',
  checked: 'Gecontroleerd',
  name: 'Naam',
  nameHelp: 'Zo heet deze bestemming in lijsten.',
  description: 'Beschrijving',
  create: 'Bestemming maken',
  creating: 'Maken…',
  stop: 'Stoppen',
  browse: 'Bladeren in mappen…',
  browseFailed: 'De mappen kunnen niet worden geladen. Probeer het opnieuw of typ het pad.',
  landing: 'Bestanden komen terecht in',
  writes: 'Daar wordt een klein testobject geschreven, teruggelezen en verwijderd.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'Kies een bucket en een map',
  headingFolders: 'Kies een map',
  where: 'Hier bent u',
  buckets: 'Alle buckets',
  loginFolder: 'Aanmeldmap',
  loading: 'Zoeken…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'Hier zijn geen mappen.'
      : more
        ? count(n, { one: '# item of meer.', other: '# items of meer.' })
        : count(n, { one: '# item.', other: '# items.' }),
  more: 'Meer tonen',
  open: ({ name }) => `${name} openen`,
  create: 'Nieuwe map',
  createName: 'Naam van de nieuwe map',
  createNow: 'Maken',
  nameNeeded: 'Voer een naam zonder schuine strepen in.',
  choose: ({ place }) => `${place} gebruiken`,
  close: 'Sluiten',
  retry: 'Opnieuw proberen',
  typeInstead: 'U kunt dit sluiten en het pad typen.',
};

export const done: Messages['done'] = {
  heading: 'Bestemming gemaakt',
  intro: ({ name }) => `“${name}” is klaar. Vanaf nu kunnen daar bestanden worden afgeleverd.`,
  type: 'Bestemming',
  name: 'Naam',
  description: 'Beschrijving',
  account: 'Account',
  warnings: 'Goed om te weten',
  saveAndExit: 'Opslaan en afsluiten',
  next: 'Volgende',
  nextHelp: 'Ga door met “Volgende”, of stop hier met “Opslaan en afsluiten” en ga later verder.',
};

export const checks: Messages['checks'] = {
  label: 'Verbindingscontrole',
  status: {
    pending: 'wacht',
    running: 'bezig…',
    passed: 'geslaagd',
    warned: 'waarschuwing',
    failed: 'mislukt',
    skipped: 'niet geprobeerd',
    unverifiable: 'vanaf hier niet te controleren',
  },
  blame: {
    input: 'in de invoer',
    storage: 'in uw opslag',
    network: 'in het netwerk',
    page: 'op deze site',
    service: 'in onze service',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${seconds.format(milliseconds / 1000)} s`,
  reference: ({ id }) => `Referentie voor support: ${id}`,
  useRegion: ({ region }) => `${region} gebruiken`,
  useAddressStyle: ({ style }) => `Adresstijl “${style}” gebruiken`,
  createFolder: 'Map maken',
  creatingFolder: 'Map maken…',
  checkFromServer: 'Vanaf de server controleren',
  tryAgain: 'Opnieuw proberen',
  more: 'Meer hierover',
  moreAbout: ({ title }) => `Meer hierover: ${title}`,
  optional: 'optioneel',
  again: 'Opnieuw controleren',
  report: 'Rapport kopiëren',
  stillAt: ({ label }) =>
    `Nog bij “${label}”. Door een traag netwerk of een firewall kan dit tot een minuut duren.`,
  copy: 'Kopiëren',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: 'Gekopieerd',
  notCopied: 'De browser stond het niet toe: selecteer de tekst en kopieer die.',
  whoCanMend: ({ side }) => `Op te lossen ${side}`,
};

const encryptionKey = {
  label: 'Versleutelingssleutel',
  help: 'Versleutelt bestanden vóór de levering: alleen wie de privésleutel heeft, kan ze lezen. Een openbare sleutel van PGP, zoals gpg --armor --export die toont, of van RSA.',
};

const summary = {
  'Bucket name': 'Bucketnaam',
  'Folder path': 'Mappad',
  'Top of the bucket': 'Hoogste niveau van de bucket',
  Region: 'Regio',
  Endpoint: 'Endpoint',
  Server: 'Server',
  'Login folder': 'Aanmeldmap',
  Encryption: 'Versleuteling',
  'With your PGP key': 'Met uw PGP-sleutel',
  'With your RSA key': 'Met uw RSA-sleutel',
};

const bucketRegion = { label: 'Regio van de bucket', help: 'Alleen als het niet die van het account is.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'De opslag bereiken',
    credentials: 'De toegangssleutel controleren',
    list: 'In de map kijken',
    write: 'Een klein testbestand schrijven',
    read: 'Het teruglezen',
    delete: 'Het weer verwijderen',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `Account-ID ${account}${arn === undefined ? '' : `, ${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'Mappad',
  help: 'Bijvoorbeeld exports/daily. Ontstaat met het eerste bestand. Leeg voor het hoogste niveau van de bucket. %SEGMENT_NAME% of %SEGMENT_ID% aan het einde geeft een map per segment.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      'Een toegangssleutel van een IAM-gebruiker die voor deze leveringen is gemaakt, of een rol die onze service vertrouwt.',
      'De machtiging s3:PutObject op de map. Met s3:GetObject, s3:DeleteObject en s3:ListBucket worden leveringen gecontroleerd en opgeruimd.',
      'De naam van de bucket en de regio ervan.',
      'Voor een bucket die met een KMS-sleutel is versleuteld: kms:GenerateDataKey en kms:Decrypt op die sleutel.',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'Controleren of de rol de externe ID vereist' },
    fields: {
      method: {
        label: 'Toegang geven met',
        options: {
          keys: { label: 'Toegangssleutel' },
          role: {
            label: 'Rol',
            help: 'Veiliger: er verlaat geen sleutel uw account, en u kunt de toegang op elk moment intrekken.',
          },
        },
      },
      accessKeyId: {
        label: 'Toegangssleutel-ID',
        help: 'In de AWS-console: IAM, Users, uw gebruiker, Security credentials, Access keys. Begint met AKIA, of met ASIA als de sleutel tijdelijk is.',
      },
      secretAccessKey: {
        label: 'Geheime toegangssleutel',
        help: 'AWS toont hem één keer, bij het maken: 40 tekens. Kwijt? Maak een nieuwe.',
      },
      principal: {
        label: 'Wie de rol aanneemt',
        help: 'Het vertrouwensbeleid van uw rol moet deze identiteit noemen.',
      },
      externalId: {
        label: 'Externe ID',
        help: 'Het vertrouwensbeleid moet die vereisen, zodat niemand anders uw rol via ons kan gebruiken.',
      },
      trustPolicy: {
        label: 'Vertrouwensbeleid',
        help: 'Beide in één tekst om te plakken: de Custom trust policy van een nieuwe rol, of de Trust relationship van uw rol.',
      },
      roleArn: {
        label: 'ARN van de rol',
        help: 'In de AWS-console: IAM, Roles, uw rol. Ziet eruit als arn:aws:iam::123456789012:role/exports.',
      },
      region: {
        label: 'Regio',
        help: 'Waar de bucket staat, bijvoorbeeld eu-central-1. De console toont die in de lijst met buckets.',
      },
      sessionToken: {
        label: 'Sessietoken',
        help: 'Alleen voor tijdelijke sleutels. Die verlopen: beter is een sleutel van een gebruiker die voor deze levering is gemaakt.',
      },
      encryptionKey,
      bucket: {
        label: 'Bucketnaam',
        help: 'Een geplakt s3://-adres of een ARN wordt voor u gesplitst. De sleutel heeft s3:PutObject op deze map nodig. Met s3:GetObject, s3:DeleteObject en s3:ListBucket worden leveringen gecontroleerd en opgeruimd.',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'Het adres van de S3-API: het endpoint, zonder de bucket.',
      'Een toegangssleutel die in de map bestanden mag schrijven. Mag die daar ook lezen, weergeven en verwijderen, dan kunnen leveringen worden gecontroleerd.',
      'De naam van de bucket.',
    ],
    ...s3,
    fields: {
      provider: { label: 'Provider', options: { other: { label: 'Een andere, of niet bekend' } } },
      endpoint: {
        label: 'Endpoint',
        help: 'Het adres van de service zonder de bucket, bijvoorbeeld https://s3.example.com. Uw provider noemt het S3-endpoint of S3-API-adres.',
      },
      accessKeyId: {
        label: 'Toegangssleutel-ID',
        help: 'Te maken in de console van uw provider, vaak onder Access Keys, API Keys of S3 Credentials.',
      },
      secretAccessKey: {
        label: 'Geheime toegangssleutel',
        help: 'De meeste providers tonen hem maar één keer, bij het maken.',
      },
      region: {
        label: 'Regio',
        help: 'Zoals uw provider die schrijft. Services zonder regio’s accepteren us-east-1 of auto.',
      },
      addressStyle: {
        label: 'Adresstijl',
        options: {
          auto: { label: 'Automatisch', help: 'Wordt bij de verbindingscontrole vastgesteld.' },
          path: {
            label: 'Pad',
            help: 'https://s3.example.com/bucket, wordt door bijna elke service begrepen.',
          },
          'virtual-host': { label: 'Virtuele host' },
        },
      },
      sessionToken: { label: 'Sessietoken', help: 'Alleen voor tijdelijke sleutels.' },
      encryptionKey,
      bucket: {
        label: 'Bucketnaam',
        help: 'Een geplakt s3://-adres wordt voor u gesplitst. De sleutel moet in deze map bestanden mogen schrijven (PutObject); mag hij daar ook lezen, weergeven en verwijderen, dan kan de levering worden gecontroleerd.',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'De hostnaam, de poort en de gebruikersnaam.',
      'Het wachtwoord of de privésleutel van die gebruiker.',
      'De vingerafdruk van de sleutel van de server, van de eigenaar van de server, om te vergelijken.',
      'Een map waarin de gebruiker bestanden mag schrijven, hernoemen en verwijderen.',
    ],
    summary,
    fields: {
      host: {
        label: 'Host',
        help: 'De naam of het adres van de server, bijvoorbeeld sftp.example.com. Een geplakt sftp://-adres wordt voor u gesplitst.',
      },
      port: { label: 'Poort', help: 'SFTP gebruikt 22, tenzij u iets anders is verteld.' },
      username: { label: 'Gebruikersnaam' },
      method: {
        label: 'Aanmelden met',
        options: {
          password: { label: 'Wachtwoord' },
          'private-key': { label: 'Privésleutel', help: 'Veiliger, en door veel servers vereist.' },
          'key-and-password': {
            label: 'Privésleutel en wachtwoord',
            help: 'Voor servers die om beide vragen, na elkaar.',
          },
        },
      },
      password: { label: 'Wachtwoord' },
      privateKey: {
        label: 'Privésleutel',
        help: 'De hele tekst met de regels BEGIN en END, vaak in een bestand met de naam id_ed25519 of id_rsa. Het bestand dat op .pub eindigt, is de openbare helft en hoort op de server.',
      },
      passphrase: {
        label: 'Wachtwoordzin van de sleutel',
        help: 'Alleen als de sleutel ermee is vergrendeld.',
      },
      hostKey: {
        label: 'Identiteit van de server',
        help: 'Vergelijk de vingerafdruk met die van de eigenaar van de server. Voordat u hem bevestigt, wordt niets geheims verzonden.',
      },
      encryptionKey,
      folderPath: {
        label: 'Mappad',
        help: 'Moet al bestaan. Begint met / voor een pad vanaf de root van de server; zonder begint het in de map waarin u na het aanmelden terechtkomt. Laat het leeg voor die map zelf.',
      },
    },
    probes: {
      connect: 'Verbinden met de server',
      'host-key': 'De identiteit van de server controleren',
      login: 'Aanmelden',
      sftp: 'De bestandsoverdracht starten',
      folder: 'De map openen',
      write: 'Een klein testbestand schrijven',
      read: 'Het teruglezen',
      rename: 'De naam ervan wijzigen',
      delete: 'Het weer verwijderen',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `Aanmeldmap ${home}`) },
  },
};
