import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('fr');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}, ${bits} bits` : kind);

export const issues: Messages['issues'] = {
  required: () => 'Remplissez ce champ.',
  'too-long': ({ max }) => `Utilisez au plus ${max} caractères.`,
  'too-short': ({ min }) => `Utilisez au moins ${min} caractères.`,
  'not-a-number': () => 'Saisissez un nombre.',
  'out-of-range': ({ min, max }) => `Saisissez un nombre de ${min} à ${max}.`,
  'unknown-choice': () => 'Choisissez l’une des options.',
  'not-offered': () => 'Ce service ne le propose pas. Laissez-le de côté.',
  format: () => 'Cette valeur n’a pas la forme attendue.',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'On dirait la clé d’accès secrète. L’ID de clé d’accès est plus court ; il commence souvent par AKIA.',
  'access-key.format': ({ length }) =>
    `Ce n’est pas un ID de clé d’accès : il a ${length} caractères. Ceux d’AWS ont 20 majuscules et chiffres.`,
  'secret-key.is-key-id': () =>
    'On dirait l’ID de clé d’accès. La clé d’accès secrète est plus longue ; elle n’est affichée qu’une fois, à sa création.',
  'secret-key.length': ({ length }) =>
    `Ce secret a ${length} caractères, les clés d’accès secrètes d’AWS en ont 40. Copiez-le à nouveau, en entier.`,
  'session-token.required': () =>
    'Un ID de clé qui commence par ASIA est temporaire : il ne fonctionne qu’avec son jeton de session.',
  'region.format': () => 'Saisissez un code de région tel que eu-central-1.',
  'endpoint.format': () => 'Saisissez l’adresse du service, telle que https://s3.example.com.',
  'endpoint.scheme': () => 'L’adresse doit commencer par https:// ou http://.',
  'endpoint.placeholder': ({ placeholder }) =>
    `Remplacez ${placeholder} par votre propre valeur : votre fournisseur affiche l’adresse entière.`,
  'role.format': () => 'Saisissez l’ARN d’un rôle, tel que arn:aws:iam::123456789012:role/exports.',
  'role.partition': ({ partition }) =>
    `Le rôle appartient à la partition ${partition} : saisissez une région de cette partition.`,
  'bucket.length': ({ length }) => `Un nom de compartiment a de 3 à 63 caractères, celui-ci en a ${length}.`,
  'bucket.uppercase': () => 'Un nom de compartiment n’a pas de majuscules.',
  'bucket.characters': ({ characters }) =>
    `Un nom de compartiment n’a que des minuscules, des chiffres, des traits d’union et des points. Interdit : ${characters}`,
  'bucket.edges': () => 'Un nom de compartiment commence et finit par une lettre ou un chiffre.',
  'bucket.dots': () => 'Un nom de compartiment n’a pas deux points de suite.',
  'bucket.ip-address': () => 'Un nom de compartiment ne doit pas ressembler à une adresse IP.',
  'bucket.reserved': ({ part }) =>
    `« ${part} » est réservé par AWS et ne peut pas y faire partie d’un nom de compartiment.`,
  'folder.dot-segment': ({ segment }) =>
    `« ${segment} » ne peut pas être un dossier ici. Écrivez le chemin entier depuis la racine, sans . ni ..`,
  'folder.control-characters': () =>
    'Le chemin contient des caractères de contrôle invisibles. Saisissez-le à nouveau.',
  'folder.macro-unknown': ({ macro }) =>
    `Il n’y a pas de macro ${macro}. %SEGMENT_NAME% et %SEGMENT_ID% sont possibles.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} doit être un dossier à part à la fin du chemin, par exemple exports/${macro}.`,
  'folder.too-long': ({ bytes, max }) => `Le chemin occupe ${bytes} octets, ${max} au plus sont possibles.`,
  'host.format': () => 'Saisissez un nom d’hôte tel que sftp.example.com, ou une adresse IP.',
  'host-key.format': () =>
    'Saisissez une empreinte telle que SHA256:…, une ligne de known_hosts, ou le contenu du fichier .pub du serveur.',
  'host-key.other-host': () =>
    'Aucune de ces lignes ne nomme ce serveur, et elles en concernent plusieurs. Saisissez seulement les siennes : ssh-keygen -F suivi de son nom les affiche.',
  'host-key.md5': () =>
    'Cette empreinte est écrite à l’ancienne (MD5), et peut être falsifiée. Demandez celle qui commence par SHA256:',
  'host-key.authority': () =>
    'Cette ligne désigne une autorité qui signe des clés d’hôte, ce qui n’est pas compris ici. Saisissez la clé du serveur lui-même.',
  'key.not-a-key': () =>
    'Ce n’est pas une clé privée. Elle commence par une ligne telle que « -----BEGIN OPENSSH PRIVATE KEY----- ».',
  'key.public': () =>
    'C’est la clé publique. Il faut ici la clé privée : le fichier du même nom sans « .pub ».',
  'key.certificate': () => 'C’est un certificat. Il faut ici la clé privée qui va avec.',
  'key.truncated': () =>
    'La fin de la clé manque. Copiez tout le fichier, y compris la dernière ligne « -----END ».',
  'key.putty': ({ version }) =>
    version === 3
      ? 'C’est une clé PuTTY verrouillée, version 3. Déverrouillez-la ou convertissez-la : puttygen key.ppk -O private-openssh -o key. Dans la fenêtre de PuTTYgen : Conversions, Export OpenSSH key.'
      : `C’est une clé PuTTY, version ${version}. Convertissez-la : puttygen key.ppk -O private-openssh -o key. Dans la fenêtre de PuTTYgen : Conversions, Export OpenSSH key.`,
  'key.hardware': () =>
    'Cette clé se trouve dans un jeton de sécurité, et seul son propriétaire peut l’utiliser, en le touchant. Prenez une clé propre aux livraisons : ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'Cette clé est verrouillée. Saisissez sa phrase secrète.',
  'encryption-key.not-a-key': () =>
    'Ce n’est pas une clé publique PGP ou RSA, les seules utilisables ici. Une clé PGP commence par une ligne telle que « -----BEGIN PGP PUBLIC KEY BLOCK----- ». Pour exporter la vôtre : gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    'C’était la clé privée, ou cela la contenait. Elle a été retirée et n’a été envoyée nulle part : avec elle, n’importe qui pourrait lire vos fichiers. Collez la clé publique, ou laissez vide pour des fichiers non chiffrés.',
  'encryption-key.truncated': () =>
    'La fin de la clé manque. Copiez tout le texte, y compris la dernière ligne « -----END ».',
  'encryption-key.certificate': () =>
    'C’est un certificat. Seule sa clé est nécessaire : openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'C’est une clé pour SSH. Convertissez une clé RSA avec : ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'Cette clé est illisible : quelque chose y a été modifié ou perdu. Exportez-la à nouveau, et copiez tout le texte.',
  'encryption-key.not-examined': () =>
    'Cette clé n’a pas pu être examinée et n’a pas été envoyée : ce qui l’examine n’a pas pu être chargé. Réessayez.',
  'encryption-key.no-owner': () =>
    'Cette clé ne nomme aucun propriétaire, comme certains serveurs de clés les donnent. Exportez-la là où elle a été créée : gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `Cette clé a expiré le ${date}. Prolongez-la ou créez-en une nouvelle, puis exportez-la à nouveau.`,
  'encryption-key.revoked': () => 'Cette clé a été révoquée par son propriétaire. Utilisez-en une autre.',
  'encryption-key.cannot-encrypt': () =>
    'Cette clé peut signer, mais pas chiffrer. Ajoutez une sous-clé de chiffrement, puis exportez-la à nouveau.',
  'encryption-key.weak': ({ kind, bits }) =>
    `Cette clé (${keyName(kind, bits)}) est trop faible pour garder des fichiers secrets. Utilisez RSA avec 2048 bits ou plus, ou un type plus récent.`,
};

/** Where a provider keeps its keys, by its name. Labels stand as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2, Manage API tokens : un jeton avec « Object Read & Write » affiche un ID de clé d’accès et une clé d’accès secrète.',
  ],
  ['MinIO', 'MinIO Console, Access Keys. L’API S3 répond souvent sur le port 9000, la console sur un autre.'],
  ['Ceph Object Gateway', 'l’administrateur du cluster les crée avec radosgw-admin.'],
  ['Wasabi', 'console Wasabi, Access Keys.'],
  [
    'Backblaze B2',
    'Application Keys. Le keyID est l’ID de clé d’accès, l’applicationKey la clé d’accès secrète ; la clé principale (master key) ne fonctionne pas.',
  ],
  ['DigitalOcean Spaces', 'panneau de contrôle, Spaces Object Storage, Access Keys.'],
  [
    'Google Cloud Storage',
    'Cloud Storage, Paramètres, Interopérabilité : une clé HMAC, de préférence celle d’un compte de service.',
  ],
  ['Scaleway', 'IAM, API keys, avec un projet préféré pour Object Storage.'],
  ['OVHcloud', 'Public Cloud, Object Storage, utilisateurs S3.'],
  ['Hetzner', 'Console, votre projet, Security, S3 credentials.'],
  [
    'IBM Cloud Object Storage',
    'Service credentials avec « Include HMAC credential » : les valeurs sous cos_hmac_keys.',
  ],
  [
    'Oracle Cloud',
    'votre profil, Customer secret keys. La clé d’accès figure dans la liste, la clé secrète n’est affichée qu’une fois.',
  ],
  ['Storj', 'Access Keys, de type S3 credentials.'],
  ['IDrive e2', 'Dashboard, Access Keys. Le point de terminaison figure à côté de la région.'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => 'Des espaces ou des caractères invisibles autour de la valeur ont été retirés.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `Le compartiment « ${bucket} » a été reconnu dans ce que vous avez collé.`
      : `Le compartiment « ${bucket} » et le dossier « ${folder} » ont été reconnus dans ce que vous avez collé.`,
  'notice.folder-slashes': () => 'Des barres obliques qui créeraient des dossiers sans nom ont été retirées.',
  'notice.folder-root': () => 'Vide signifie la racine : aucun dossier n’est nécessaire.',
  'notice.host-split': ({ host, folder }) =>
    `L’hôte « ${host} » a été reconnu ; le reste est allé dans ses champs.${folder === '' ? '' : ` Le dossier « ${folder} » attend à l’étape suivante.`}`,
  'notice.host-keys': ({ count: n }) =>
    count(n, {
      one: '# clé du serveur a été reconnue.',
      other: '# clés du serveur ont été reconnues.',
    }),
  'notice.key': ({ kind, bits }) => `C’est une clé privée : ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `Cette clé privée (${keyName(kind, bits)}) est verrouillée : sa phrase secrète est nécessaire.`,
  'notice.key-weak': ({ kind, bits }) =>
    `Cette clé (${keyName(kind, bits)}) est trop faible pour bien des serveurs aujourd’hui. Mieux vaut en créer une nouvelle : ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'La clé était enveloppée en Base64, et a été déballée.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `Les fichiers seront chiffrés${owner === '' ? '' : ` pour ${owner}`} : ${keyName(kind, bits)}${fingerprint === '' ? '' : `, empreinte ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `Cette clé expire le ${date}. Donnez-en une nouvelle avant, sinon les livraisons échoueront.`,
  'notice.endpoint-scheme': ({ scheme }) => `${scheme}:// a été ajouté devant l’adresse.`,
  'notice.endpoint-split': ({ bucket }) =>
    `Seule l’adresse du service est nécessaire ici. Le compartiment « ${bucket} » attend à l’étape suivante.`,
  'notice.provider': ({ provider, keys }) =>
    `C’est ${provider}. Où trouver ses clés : ${PROVIDER_KEYS.get(provider) ?? keys}`,
  'notice.filled': () => 'Ce que vous avez collé a rempli plusieurs champs. Relisez-les.',
  'notice.region': ({ region }) => `Écrit sous forme de code de région : ${region}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'La politique nécessaire',
    where:
      'Dans la console AWS : IAM, votre utilisateur ou rôle, Ajouter des autorisations, Créer une politique en ligne, JSON. Seul ce dossier est autorisé. Les déclarations dont le nom commence par Optional permettent de vérifier et de nettoyer une livraison.',
  },
  's3-policy': {
    title: 'La politique nécessaire',
    where:
      'Pour les services à politiques, comme MinIO, Ceph ou Wasabi : attachez-la à l’utilisateur de cette clé. D’autres ont pour cela un réglage de la clé.',
  },
  'cors-rules': {
    title: 'Les règles CORS pour ce site',
    where:
      'Dans la console du stockage : le compartiment, Autorisations ou Paramètres, CORS. S’il y a déjà des règles, ajoutez-y celle-ci.',
  },
  'cors-command': {
    title: 'La même chose en commande',
    where:
      'Pour un terminal avec la ligne de commande AWS et une clé autorisée à modifier le compartiment. Elle remplace toutes les règles du compartiment.',
  },
  'trust-policy': {
    title: 'La politique d’approbation du rôle',
    where:
      'Dans la console AWS : IAM, Rôles, votre rôle, Relations d’approbation, Modifier la politique d’approbation. Si d’autres utilisent le rôle, ajoutez la déclaration à la leur.',
  },
  'connect-src': {
    title: 'Ce que la politique de ce site doit autoriser',
    where: 'Pour l’administrateur de ce site : ajoutez ces sources à sa Content-Security-Policy.',
  },
  'authorized-keys': {
    title: 'La ligne pour authorized_keys',
    where: 'Sur le serveur : ajoutez-la à la fin de ~/.ssh/authorized_keys de cet utilisateur.',
  },
  firewall: {
    title: 'Les adresses à autoriser',
    where: 'Pour l’administrateur du pare-feu devant le serveur : nous nous connectons depuis ces adresses.',
  },
};

const NOT_SENT = 'Rien de secret n’a été envoyé.';

export const hostKey: Messages['hostKey'] = {
  heading: 'Est-ce votre serveur ?',
  intro: ({ host, port }) =>
    `${host}, port ${port}, s’identifie avec la clé ci-dessous. ${NOT_SENT} ` +
    'Comparez l’empreinte avec celle que vous donne le propriétaire du serveur.',
  otherHeading: 'Cette clé est-elle aussi celle de votre serveur ?',
  otherIntro: ({ host, port }) =>
    `${host}, port ${port}, présente une clé d’un type qui n’a pas encore été confirmé. Un serveur peut avoir plusieurs clés. ` +
    `${NOT_SENT} Comparez aussi cette empreinte avec son propriétaire.`,
  changedHeading: 'Stop : ce serveur présente une autre clé qu’auparavant',
  changedIntro: ({ host, port }) =>
    `${host}, port ${port}, a peut-être été réinstallé, ou quelqu’un a peut-être placé entre vous une autre machine qui pourrait ` +
    `lire tout ce qui est livré. ${NOT_SENT} Demandez au propriétaire du serveur, par téléphone ou par un autre moyen sûr, ` +
    'ce qu’il en est.',
  expected: 'Confirmée auparavant',
  shown: 'Empreinte actuelle (SHA-256)',
  consent: 'J’ai interrogé le propriétaire du serveur, et la nouvelle empreinte est juste.',
  consentMissing: 'Interrogez d’abord le propriétaire du serveur, puis confirmez-le ici.',
  replace: 'Remplacer la clé confirmée',
  algorithm: 'Type de clé',
  fingerprint: 'Empreinte (SHA-256)',
  howTo: 'Sur le serveur, cette commande l’affiche :',
  confirm: 'L’empreinte correspond, se connecter',
  decline: 'Ne pas se connecter',
};

export const accountActions: Messages['accountActions'] = {
  works: 'Fonctionne',
  attention: 'À vérifier',
  expired: 'Expiré',
  neverChecked: 'Jamais vérifié',
  checked: ({ when }) => `Vérifié ${when}`,
  expires: ({ when }) => `Expire ${when}`,
  ended: ({ when }) => `A expiré ${when}`,
  previous: 'Page précédente',
  next: 'Page suivante',
  page: ({ page, total }) =>
    `Page ${count(page, { other: '#' })}, ${count(total, { one: '# compte', other: '# comptes' })}`,
  menu: ({ label }) => `Actions pour ${label}`,
  rename: 'Renommer',
  check: 'Vérifier à nouveau',
  replace: 'Remplacer les identifiants',
  delete: 'Supprimer',
  cancel: 'Ne rien changer',
  close: 'Fermer',
  stop: 'Arrêter',
  name: 'Nom du compte',
  nameHelp: ({ label }) => `Si le champ reste vide, le compte s’appelle ${label}.`,
  save: 'Enregistrer',
  renamed: ({ label }) => `Le compte s’appelle désormais ${label}.`,
  checking: 'Vérification du compte…',
  checkPassed: 'Le compte fonctionne.',
  replaceHelp: ({ label }) =>
    `Pour ${label}. Les nouvelles valeurs sont d’abord vérifiées. Tant qu’elles ne fonctionnent pas, les anciennes restent utilisées.`,
  replaceNow: 'Vérifier et remplacer',
  replaced: 'Les nouveaux identifiants fonctionnent et ont remplacé les anciens.',
  looking: 'Recherche des destinations qui utilisent ce compte…',
  deleteQuestion: ({ label }) =>
    `Supprimer ${label} ? Ses secrets seront effacés. Le contenu du stockage est conservé.`,
  deleteNow: 'Supprimer le compte',
  inUse: ({ count: n }) =>
    count(n, {
      one: 'Ce compte ne peut pas être supprimé tant que # destination l’utilise :',
      other: 'Ce compte ne peut pas être supprimé tant que # destinations l’utilisent :',
    }),
  andMore: ({ count: n }) => count(n, { one: 'et # autre', other: 'et # autres' }),
  deleteFirst: 'Supprimez d’abord ces destinations, ou attribuez-leur un autre compte.',
  deleted: ({ label }) => `Le compte ${label} a été supprimé.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) =>
    count(wrong, { one: '# saisie est à revoir', other: '# saisies sont à revoir' }),
};
