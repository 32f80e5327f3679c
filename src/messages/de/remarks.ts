import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('de');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}, ${bits} Bit` : kind);

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
    'Das ist kein öffentlicher Schlüssel von PGP oder RSA; nur solche können verwendet werden. Einer von PGP beginnt mit einer Zeile wie „-----BEGIN PGP PUBLIC KEY BLOCK-----“. So exportieren Sie Ihren: gpg --armor --export you@example.com',
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

/** Where a provider keeps its keys, by its name. Labels stand as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2, Manage API tokens: Ein Token mit „Object Read & Write“ zeigt eine Zugriffsschlüssel-ID und einen geheimen Zugriffsschlüssel.',
  ],
  [
    'MinIO',
    'MinIO Console, Access Keys. Die S3-API antwortet oft auf Port 9000, die Konsole auf einem anderen.',
  ],
  ['Ceph Object Gateway', 'Der Administrator des Clusters erstellt sie mit radosgw-admin.'],
  ['Wasabi', 'Wasabi-Konsole, Access Keys.'],
  [
    'Backblaze B2',
    'Application Keys. Die keyID ist die Zugriffsschlüssel-ID, der applicationKey der geheime Zugriffsschlüssel; der Hauptschlüssel (Master Key) funktioniert nicht.',
  ],
  ['DigitalOcean Spaces', 'im Control Panel: Spaces Object Storage, Access Keys.'],
  [
    'Google Cloud Storage',
    'Cloud Storage, Einstellungen, Interoperabilität: ein HMAC-Schlüssel, am besten der eines Dienstkontos.',
  ],
  ['Scaleway', 'IAM, API keys, mit einem bevorzugten Projekt für Object Storage.'],
  ['OVHcloud', 'Public Cloud, Object Storage, S3-Benutzer.'],
  ['Hetzner', 'Console, Ihr Projekt, Security, S3 credentials.'],
  [
    'IBM Cloud Object Storage',
    'Service credentials mit „Include HMAC credential“: die Werte unter cos_hmac_keys.',
  ],
  [
    'Oracle Cloud',
    'Ihr Profil, Customer secret keys. Der Zugriffsschlüssel steht in der Liste, der geheime wird nur einmal angezeigt.',
  ],
  ['Storj', 'Access Keys, Typ S3 credentials.'],
  ['IDrive e2', 'Dashboard, Access Keys. Der Endpunkt steht neben der Region.'],
]);

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
  'notice.provider': ({ provider, keys }) =>
    `Das ist ${provider}. So finden Sie die Schlüssel: ${PROVIDER_KEYS.get(provider) ?? keys}`,
  'notice.filled': () => 'Das Eingefügte hat mehrere Felder gefüllt. Sehen Sie sie sich einmal an.',
  'notice.region': ({ region }) => `Als Regionscode geschrieben: ${region}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'Die nötige Richtlinie',
    where:
      'In der AWS-Konsole: IAM, Ihr Benutzer oder Ihre Rolle, Berechtigungen hinzufügen, Inline-Richtlinie erstellen, JSON. Nur dieser Ordner wird erlaubt. Mit den Anweisungen, deren Namen mit Optional beginnen, lassen sich Lieferungen überprüfen und aufräumen.',
  },
  's3-policy': {
    title: 'Die nötige Richtlinie',
    where:
      'Bei Diensten mit Richtlinien wie MinIO, Ceph oder Wasabi: Hängen Sie sie an den Benutzer dieses Schlüssels. Andere haben dafür eine Einstellung am Schlüssel.',
  },
  'cors-rules': {
    title: 'Die CORS-Regeln für diese Website',
    where:
      'In der Konsole des Speichers: der Bucket, Berechtigungen oder Einstellungen, CORS. Gibt es schon Regeln, fügen Sie diese hinzu.',
  },
  'cors-command': {
    title: 'Dasselbe als Befehl',
    where:
      'Für ein Terminal mit der AWS-Befehlszeile und einem Schlüssel, der den Bucket ändern darf. Er ersetzt alle Regeln, die der Bucket hat.',
  },
  'trust-policy': {
    title: 'Die Vertrauensrichtlinie für die Rolle',
    where:
      'In der AWS-Konsole: IAM, Rollen, Ihre Rolle, Vertrauensstellungen, Vertrauensrichtlinie bearbeiten. Verwenden auch andere die Rolle, ergänzen Sie deren Richtlinie um die Anweisung.',
  },
  'connect-src': {
    title: 'Was die Richtlinie dieser Website erlauben muss',
    where:
      'Für den Administrator dieser Website: Nehmen Sie diese Quellen in die Content-Security-Policy auf.',
  },
  'authorized-keys': {
    title: 'Die Zeile für authorized_keys',
    where: 'Auf dem Server: Hängen Sie sie an ~/.ssh/authorized_keys dieses Benutzers an.',
  },
  firewall: {
    title: 'Die freizugebenden Adressen',
    where: 'Für den Administrator der Firewall vor dem Server: Wir verbinden uns von diesen Adressen aus.',
  },
};

const NOT_SENT = 'Es wurde nichts Geheimes gesendet.';

export const hostKey: Messages['hostKey'] = {
  heading: 'Ist das Ihr Server?',
  intro: ({ host, port }) =>
    `${host}, Port ${port}, weist sich mit dem Schlüssel unten aus. ${NOT_SENT} ` +
    'Vergleichen Sie den Fingerabdruck mit dem, den Ihnen der Eigentümer des Servers nennt.',
  otherHeading: 'Gehört auch dieser Schlüssel Ihrem Server?',
  otherIntro: ({ host, port }) =>
    `${host}, Port ${port}, zeigt einen Schlüssel eines noch nicht bestätigten Typs. Server können mehrere Schlüssel haben. ` +
    `${NOT_SENT} Vergleichen Sie auch diesen Fingerabdruck mit dem Eigentümer.`,
  changedHeading: 'Halt: Dieser Server zeigt einen anderen Schlüssel als bisher',
  changedIntro: ({ host, port }) =>
    `${host}, Port ${port}, wurde vielleicht neu eingerichtet. Oder jemand hat einen anderen Rechner dazwischengestellt und ` +
    `könnte alles mitlesen, was geliefert wird. ${NOT_SENT} Fragen Sie den Eigentümer des Servers per Telefon oder auf einem ` +
    'anderen sicheren Weg, was davon zutrifft.',
  expected: 'Bisher bestätigt',
  shown: 'Fingerabdruck jetzt (SHA-256)',
  consent: 'Ich habe den Eigentümer des Servers gefragt, und der neue Fingerabdruck stimmt.',
  consentMissing: 'Fragen Sie zuerst den Eigentümer des Servers und bestätigen Sie es dann hier.',
  replace: 'Bestätigten Schlüssel ersetzen',
  algorithm: 'Schlüsseltyp',
  fingerprint: 'Fingerabdruck (SHA-256)',
  howTo: 'Auf dem Server zeigt ihn dieser Befehl:',
  confirm: 'Der Fingerabdruck stimmt, verbinden',
  decline: 'Nicht verbinden',
};

export const accountActions: Messages['accountActions'] = {
  works: 'Funktioniert',
  attention: 'Handlungsbedarf',
  expired: 'Abgelaufen',
  neverChecked: 'Nie geprüft',
  checked: ({ when }) => `Geprüft ${when}`,
  expires: ({ when }) => `Läuft ${when} ab`,
  ended: ({ when }) => `Lief ${when} ab`,
  previous: 'Vorherige Seite',
  next: 'Nächste Seite',
  page: ({ page, total }) =>
    `Seite ${count(page, { other: '#' })}, ${count(total, { one: '# Konto', other: '# Konten' })}`,
  menu: ({ label }) => `Aktionen für ${label}`,
  rename: 'Umbenennen',
  check: 'Noch einmal prüfen',
  replace: 'Zugangsdaten ersetzen',
  delete: 'Löschen',
  cancel: 'Unverändert lassen',
  close: 'Schließen',
  stop: 'Anhalten',
  name: 'Name des Kontos',
  nameHelp: ({ label }) => `Bleibt das Feld leer, heißt das Konto ${label}.`,
  save: 'Speichern',
  renamed: ({ label }) => `Das Konto heißt jetzt ${label}.`,
  checking: 'Das Konto wird geprüft …',
  checkPassed: 'Das Konto funktioniert.',
  replaceHelp: ({ label }) =>
    `Für ${label}. Die neuen Werte werden zuerst geprüft. Solange sie nicht funktionieren, bleiben die alten in Verwendung.`,
  replaceNow: 'Prüfen und ersetzen',
  replaced: 'Die neuen Zugangsdaten funktionieren und haben die alten ersetzt.',
  looking: 'Ziele, die dieses Konto verwenden, werden gesucht …',
  deleteQuestion: ({ label }) =>
    `${label} löschen? Die gespeicherten Zugangsdaten werden verworfen. Was im Speicher liegt, bleibt dort.`,
  deleteNow: 'Konto löschen',
  inUse: ({ count: n }) =>
    count(n, {
      one: 'Dieses Konto kann nicht gelöscht werden, solange # Ziel es verwendet:',
      other: 'Dieses Konto kann nicht gelöscht werden, solange # Ziele es verwenden:',
    }),
  andMore: ({ count: n }) => count(n, { one: 'und # weiteres', other: 'und # weitere' }),
  deleteFirst: 'Löschen Sie zuerst diese Ziele, oder stellen Sie sie auf ein anderes Konto um.',
  deleted: ({ label }) => `Das Konto ${label} wurde gelöscht.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) =>
    count(wrong, {
      one: 'Bitte sehen Sie sich # Eingabe noch einmal an',
      other: 'Bitte sehen Sie sich # Eingaben noch einmal an',
    }),
};
