import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('nl');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}, ${bits} bits` : kind);

export const issues: Messages['issues'] = {
  required: () => 'Vul dit veld in.',
  'too-long': ({ max }) => `Gebruik hoogstens ${max} tekens.`,
  'too-short': ({ min }) => `Gebruik minstens ${min} tekens.`,
  'not-a-number': () => 'Voer een getal in.',
  'out-of-range': ({ min, max }) => `Voer een getal van ${min} tot en met ${max} in.`,
  'unknown-choice': () => 'Kies een van de opties.',
  'not-offered': () => 'Deze service biedt dat niet aan. Laat het weg.',
  format: () => 'Deze waarde heeft niet de verwachte vorm.',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'Dit lijkt de geheime toegangssleutel. De toegangssleutel-ID is de kortere; die begint vaak met AKIA.',
  'access-key.format': ({ length }) =>
    `Dit is geen toegangssleutel-ID: het zijn ${length} tekens. Bij AWS zijn het er 20, hoofdletters en cijfers.`,
  'secret-key.is-key-id': () =>
    'Dit lijkt de toegangssleutel-ID. De geheime toegangssleutel is de langere, die alleen bij het maken één keer wordt getoond.',
  'secret-key.length': ({ length }) =>
    `Deze geheime sleutel heeft ${length} tekens, die van AWS hebben er 40. Kopieer hem opnieuw en volledig.`,
  'session-token.required': () =>
    'Een sleutel-ID die met ASIA begint, is tijdelijk: die werkt alleen samen met het bijbehorende sessietoken.',
  'region.format': () => 'Voer een regiocode in, zoals eu-central-1.',
  'endpoint.format': () => 'Voer het adres van de service in, zoals https://s3.example.com.',
  'endpoint.scheme': () => 'Het adres moet met https:// of http:// beginnen.',
  'endpoint.placeholder': ({ placeholder }) =>
    `Vervang ${placeholder} door uw eigen waarde: uw provider toont het volledige adres.`,
  'role.format': () => 'Voer de ARN van een rol in, zoals arn:aws:iam::123456789012:role/exports.',
  'role.partition': ({ partition }) =>
    `De rol hoort bij de partitie ${partition}: voer een regio van die partitie in.`,
  'bucket.length': ({ length }) => `Bucketnamen hebben 3 tot 63 tekens, deze heeft er ${length}.`,
  'bucket.uppercase': () => 'Bucketnamen hebben geen hoofdletters.',
  'bucket.characters': ({ characters }) =>
    `Bucketnamen hebben alleen kleine letters, cijfers, koppeltekens en punten. Niet toegestaan: ${characters}`,
  'bucket.edges': () => 'Een bucketnaam begint en eindigt met een letter of een cijfer.',
  'bucket.dots': () => 'Een bucketnaam heeft geen twee punten achter elkaar.',
  'bucket.ip-address': () => 'Een bucketnaam mag niet op een IP-adres lijken.',
  'bucket.reserved': ({ part }) =>
    `“${part}” is door AWS gereserveerd en kan daar geen deel van een bucketnaam zijn.`,
  'folder.dot-segment': ({ segment }) =>
    `“${segment}” kan hier geen map zijn. Schrijf het hele pad vanaf het hoogste niveau, zonder . en ..`,
  'folder.control-characters': () => 'Het pad bevat onzichtbare besturingstekens. Typ het opnieuw.',
  'folder.macro-unknown': ({ macro }) =>
    `De macro ${macro} bestaat niet. Mogelijk zijn %SEGMENT_NAME% en %SEGMENT_ID%.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} moet een eigen map aan het einde van het pad zijn, zoals exports/${macro}.`,
  'folder.too-long': ({ bytes, max }) => `Het pad telt ${bytes} bytes, er zijn er hoogstens ${max} mogelijk.`,
  'host.format': () => 'Voer een hostnaam zoals sftp.example.com of een IP-adres in.',
  'host-key.format': () =>
    'Voer een vingerafdruk zoals SHA256:…, een regel uit known_hosts of de inhoud van het .pub-bestand van de server in.',
  'host-key.other-host': () =>
    'Geen van deze regels noemt deze server, en ze zijn van meerdere. Voer alleen de eigen regels in: ssh-keygen -F met de naam van de server toont ze.',
  'host-key.md5': () =>
    'Deze vingerafdruk heeft de oude vorm (MD5), die kan worden vervalst. Vraag naar de vingerafdruk die begint met SHA256:',
  'host-key.authority': () =>
    'Deze regel gaat over een instantie die hostsleutels ondertekent; dat wordt hier niet ondersteund. Voer de sleutel van de server zelf in.',
  'key.not-a-key': () =>
    'Dit is geen privésleutel. Die begint met een regel zoals “-----BEGIN OPENSSH PRIVATE KEY-----”.',
  'key.public': () =>
    'Dit is de openbare sleutel. Hier hoort de privésleutel: het bestand met dezelfde naam zonder “.pub”.',
  'key.certificate': () => 'Dit is een certificaat. Hier is de bijbehorende privésleutel nodig.',
  'key.truncated': () =>
    'Het einde van de sleutel ontbreekt. Kopieer het hele bestand, met de laatste regel “-----END”.',
  'key.putty': ({ version }) =>
    version === 3
      ? 'Dit is een vergrendelde PuTTY-sleutel, versie 3. Ontgrendel of converteer hem: puttygen key.ppk -O private-openssh -o key. In het venster van PuTTYgen: Conversions, Export OpenSSH key.'
      : `Dit is een PuTTY-sleutel, versie ${version}. Converteer hem: puttygen key.ppk -O private-openssh -o key. In het venster van PuTTYgen: Conversions, Export OpenSSH key.`,
  'key.hardware': () =>
    'Deze sleutel zit in een beveiligingstoken en alleen de eigenaar kan hem met een aanraking gebruiken. Gebruik voor leveringen een eigen sleutel: ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'Deze sleutel is vergrendeld. Voer de wachtwoordzin in.',
  'encryption-key.not-a-key': () =>
    'Dit is geen openbare sleutel van PGP of RSA; alleen die kunnen worden gebruikt. Een PGP-sleutel begint met een regel zoals “-----BEGIN PGP PUBLIC KEY BLOCK-----”. Zo exporteert u de uwe: gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    'Dit was of bevatte de privésleutel. Die is verwijderd en nergens naartoe verzonden: iedereen zou er uw bestanden mee kunnen lezen. Plak de openbare sleutel, of laat dit leeg voor bestanden zonder versleuteling.',
  'encryption-key.truncated': () =>
    'Het einde van de sleutel ontbreekt. Kopieer de hele tekst, met de laatste regel “-----END”.',
  'encryption-key.certificate': () =>
    'Dit is een certificaat. Alleen de sleutel ervan is nodig: openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'Dit is een sleutel voor SSH. Een RSA-sleutel converteert u met: ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'Deze sleutel is niet leesbaar: er is iets in gewijzigd of verloren gegaan. Exporteer hem opnieuw en kopieer de hele tekst.',
  'encryption-key.not-examined': () =>
    'Deze sleutel kon niet worden bekeken en is niet verzonden: de code daarvoor kon niet worden geladen. Probeer het opnieuw.',
  'encryption-key.no-owner': () =>
    'Deze sleutel noemt geen eigenaar; sommige sleutelservers geven ze zo uit. Exporteer hem waar hij is gemaakt: gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `Deze sleutel is verlopen op ${date}. Verleng hem of maak een nieuwe, en exporteer hem dan opnieuw.`,
  'encryption-key.revoked': () => 'Deze sleutel is door de eigenaar ingetrokken. Gebruik een andere.',
  'encryption-key.cannot-encrypt': () =>
    'Deze sleutel kan ondertekenen, maar niet versleutelen. Voeg een subsleutel voor versleuteling toe en exporteer hem dan opnieuw.',
  'encryption-key.weak': ({ kind, bits }) =>
    `Deze sleutel (${keyName(kind, bits)}) is te zwak om bestanden geheim te houden. Gebruik RSA met minstens 2048 bits of een nieuwer type.`,
};

/** Where a provider keeps its keys, by its name. Labels stand as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2, Manage API tokens: een token met “Object Read & Write” toont een toegangssleutel-ID en een geheime toegangssleutel.',
  ],
  ['MinIO', 'MinIO Console, Access Keys. De S3-API antwoordt vaak op poort 9000, de console op een andere.'],
  ['Ceph Object Gateway', 'de beheerder van het cluster maakt ze met radosgw-admin.'],
  ['Wasabi', 'Wasabi-console, Access Keys.'],
  [
    'Backblaze B2',
    'Application Keys. De keyID is de toegangssleutel-ID, de applicationKey de geheime toegangssleutel; de hoofdsleutel (master key) werkt niet.',
  ],
  ['DigitalOcean Spaces', 'beheerpaneel, Spaces Object Storage, Access Keys.'],
  [
    'Google Cloud Storage',
    'Cloud Storage, Settings, Interoperability: een HMAC-sleutel, bij voorkeur van een serviceaccount.',
  ],
  ['Scaleway', 'IAM, API keys, met een voorkeursproject voor Object Storage.'],
  ['OVHcloud', 'Public Cloud, Object Storage, S3-gebruikers.'],
  ['Hetzner', 'Console, uw project, Security, S3 credentials.'],
  [
    'IBM Cloud Object Storage',
    'Service credentials met “Include HMAC credential”: de waarden onder cos_hmac_keys.',
  ],
  [
    'Oracle Cloud',
    'uw profiel, Customer secret keys. De toegangssleutel staat in de lijst, de geheime sleutel wordt maar één keer getoond.',
  ],
  ['Storj', 'Access Keys, van het type S3 credentials.'],
  ['IDrive e2', 'Dashboard, Access Keys. Het endpoint staat naast de regio.'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => 'Spaties of onzichtbare tekens rond de waarde zijn verwijderd.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `De bucket “${bucket}” is herkend in wat u hebt geplakt.`
      : `De bucket “${bucket}” en de map “${folder}” zijn herkend in wat u hebt geplakt.`,
  'notice.folder-slashes': () => 'Schuine strepen die mappen zonder naam zouden maken, zijn verwijderd.',
  'notice.folder-root': () => 'Leeg betekent het hoogste niveau: er is geen map nodig.',
  'notice.host-split': ({ host, folder }) =>
    `De host “${host}” is herkend; de rest staat in de eigen velden.${folder === '' ? '' : ` De map “${folder}” staat klaar in de volgende stap.`}`,
  'notice.host-keys': ({ count: n }) =>
    count(n, {
      one: '# sleutel van de server is herkend.',
      other: '# sleutels van de server zijn herkend.',
    }),
  'notice.key': ({ kind, bits }) => `Dit is een privésleutel: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `Deze privésleutel (${keyName(kind, bits)}) is vergrendeld: de wachtwoordzin is nodig.`,
  'notice.key-weak': ({ kind, bits }) =>
    `Deze sleutel (${keyName(kind, bits)}) is tegenwoordig te zwak voor veel servers. Maak liever een nieuwe: ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'De sleutel was in Base64 verpakt en is uitgepakt.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `Bestanden worden${owner === '' ? '' : ` voor ${owner}`} versleuteld: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, vingerafdruk ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `Deze sleutel verloopt op ${date}. Geef vóór die tijd een nieuwe op, anders mislukken leveringen.`,
  'notice.endpoint-scheme': ({ scheme }) => `${scheme}:// is voor het adres gezet.`,
  'notice.endpoint-split': ({ bucket }) =>
    `Hier is alleen het adres van de service nodig. De bucket “${bucket}” staat klaar in de volgende stap.`,
  'notice.provider': ({ provider, keys }) =>
    `Dit is ${provider}. Zo vindt u de sleutels: ${PROVIDER_KEYS.get(provider) ?? keys}`,
  'notice.filled': () => 'Wat u hebt geplakt, heeft meerdere velden ingevuld. Kijk ze even na.',
  'notice.region': ({ region }) => `Geschreven als regiocode: ${region}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'Het benodigde beleid',
    where:
      'In de AWS-console: IAM, uw gebruiker of rol, Add permissions, Create inline policy, JSON. Alleen deze map wordt toegestaan. Met de instructies waarvan de naam met Optional begint, kan een levering worden gecontroleerd en opgeruimd.',
  },
  's3-policy': {
    title: 'Het benodigde beleid',
    where:
      'Voor services met beleid, zoals MinIO, Ceph of Wasabi: koppel het aan de gebruiker van deze sleutel. Andere hebben er een instelling van de sleutel voor.',
  },
  'cors-rules': {
    title: 'De CORS-regels voor deze site',
    where:
      'In de console van de opslag: de bucket, Permissions of Settings, CORS. Zijn er al regels, voeg deze er dan aan toe.',
  },
  'cors-command': {
    title: 'Hetzelfde als opdracht',
    where:
      'Voor een terminal met de AWS-opdrachtregel en een sleutel die de bucket mag wijzigen. Alle regels van de bucket worden vervangen.',
  },
  'trust-policy': {
    title: 'Het vertrouwensbeleid voor de rol',
    where:
      'In de AWS-console: IAM, Roles, uw rol, Trust relationships, Edit trust policy. Gebruiken anderen de rol ook, voeg de instructie dan aan hun beleid toe.',
  },
  'connect-src': {
    title: 'Wat het beleid van deze site moet toestaan',
    where: 'Voor de beheerder van deze site: voeg deze bronnen toe aan de Content-Security-Policy.',
  },
  'authorized-keys': {
    title: 'De regel voor authorized_keys',
    where: 'Op de server: zet hem onderaan in ~/.ssh/authorized_keys van deze gebruiker.',
  },
  firewall: {
    title: 'De adressen om toe te staan',
    where: 'Voor de beheerder van de firewall voor de server: wij maken verbinding vanaf deze adressen.',
  },
};

const NOT_SENT = 'Er is niets geheims verzonden.';

export const hostKey: Messages['hostKey'] = {
  heading: 'Is dit uw server?',
  intro: ({ host, port }) =>
    `${host}, poort ${port}, identificeert zich met de onderstaande sleutel. ${NOT_SENT} ` +
    'Vergelijk de vingerafdruk met die van de eigenaar van de server.',
  otherHeading: 'Is deze sleutel ook van uw server?',
  otherIntro: ({ host, port }) =>
    `${host}, poort ${port}, toont een sleutel van een type dat nog niet is bevestigd. Servers kunnen meerdere sleutels hebben. ` +
    `${NOT_SENT} Vergelijk ook deze vingerafdruk met de eigenaar.`,
  changedHeading: 'Stop: deze server toont een andere sleutel dan voorheen',
  changedIntro: ({ host, port }) =>
    `${host}, poort ${port}, is misschien opnieuw ingericht. Of iemand heeft er een andere machine tussen gezet en kan alles ` +
    `lezen wat wordt afgeleverd. ${NOT_SENT} Vraag de eigenaar van de server, per telefoon of op een andere veilige manier, ` +
    'welke van de twee het is.',
  expected: 'Eerder bevestigd',
  shown: 'Vingerafdruk nu (SHA-256)',
  consent: 'Ik heb het de eigenaar van de server gevraagd, en de nieuwe vingerafdruk klopt.',
  consentMissing: 'Vraag het eerst de eigenaar van de server en bevestig het dan hier.',
  replace: 'Bevestigde sleutel vervangen',
  algorithm: 'Sleuteltype',
  fingerprint: 'Vingerafdruk (SHA-256)',
  howTo: 'Op de server toont deze opdracht hem:',
  confirm: 'De vingerafdruk klopt, verbinden',
  decline: 'Niet verbinden',
};

export const accountActions: Messages['accountActions'] = {
  works: 'Werkt',
  attention: 'Vraagt aandacht',
  expired: 'Verlopen',
  neverChecked: 'Nooit gecontroleerd',
  checked: ({ when }) => `Gecontroleerd ${when}`,
  expires: ({ when }) => `Verloopt ${when}`,
  ended: ({ when }) => `Verliep ${when}`,
  previous: 'Vorige pagina',
  next: 'Volgende pagina',
  page: ({ page, total }) =>
    `Pagina ${count(page, { other: '#' })}, ${count(total, { one: '# account', other: '# accounts' })}`,
  menu: ({ label }) => `Acties voor ${label}`,
  rename: 'Naam wijzigen',
  check: 'Opnieuw controleren',
  replace: 'Inloggegevens vervangen',
  delete: 'Verwijderen',
  cancel: 'Ongewijzigd laten',
  close: 'Sluiten',
  stop: 'Stoppen',
  name: 'Naam van het account',
  nameHelp: ({ label }) => `Blijft dit veld leeg, dan heet het account ${label}.`,
  save: 'Opslaan',
  renamed: ({ label }) => `Het account heet nu ${label}.`,
  checking: 'Account controleren…',
  checkPassed: 'Het account werkt.',
  replaceHelp: ({ label }) =>
    `Voor ${label}. De nieuwe waarden worden eerst gecontroleerd. Zolang ze niet werken, blijven de oude in gebruik.`,
  replaceNow: 'Controleren en vervangen',
  replaced: 'De nieuwe inloggegevens werken en hebben de oude vervangen.',
  looking: 'Bestemmingen zoeken die dit account gebruiken…',
  deleteQuestion: ({ label }) =>
    `${label} verwijderen? De geheime gegevens worden gewist. Wat in de opslag staat, blijft daar staan.`,
  deleteNow: 'Account verwijderen',
  inUse: ({ count: n }) =>
    count(n, {
      one: 'Dit account kan niet worden verwijderd zolang # bestemming het gebruikt:',
      other: 'Dit account kan niet worden verwijderd zolang # bestemmingen het gebruiken:',
    }),
  andMore: ({ count: n }) => count(n, { other: 'en nog #' }),
  deleteFirst: 'Verwijder eerst die bestemmingen of laat ze een ander account gebruiken.',
  deleted: ({ label }) => `Het account ${label} is verwijderd.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) =>
    count(wrong, { one: 'Kijk # invoerveld nog eens na', other: 'Kijk # invoervelden nog eens na' }),
};
