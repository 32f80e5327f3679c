import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('fr');
const seconds = new Intl.NumberFormat('fr', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `Se connecter à ${name}`,
  accountChoice: 'Compte',
  existing: 'Compte existant',
  existingHelp: 'Utiliser des identifiants déjà enregistrés.',
  new: 'Nouveau compte',
  newHelp: 'Saisir des identifiants. Ils sont vérifiés avant d’être enregistrés.',
  loadingAccounts: 'Chargement des comptes…',
  accountsNotShown: 'La liste des comptes n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.',
  retry: 'Réessayer',
  connect: 'Se connecter à la destination',
  connecting: 'Connexion…',
  stop: 'Arrêter',
  documentation: 'Où les trouver ?',
  egress: ({ addresses }) =>
    `Si un pare-feu protège le serveur, autorisez les connexions depuis ${addresses}.`,
  secretsStay:
    'Les secrets sont envoyés une seule fois, pour la vérification, et ne sont plus jamais affichés.',
};

export const accounts: Messages['accounts'] = {
  label: 'Comptes existants',
  search: 'Rechercher un compte',
  loading: 'Chargement des comptes…',
  loadFailed: 'Les comptes n’ont pas pu être chargés.',
  retry: 'Réessayer',
  empty: 'Aucun compte n’est encore connecté. Choisissez « Nouveau compte » pour connecter le premier.',
  noMatch: ({ search }) => `Aucun compte ne correspond à « ${search} ».`,
  found: ({ count: n }) => count(n, { one: '# compte', other: '# comptes' }),
  connected: ({ when }) => `Connecté le ${when}`,
  uses: ({ count: n }) =>
    n === 0
      ? 'Pas encore utilisé'
      : count(n, { one: 'Utilisé par # destination', other: 'Utilisé par # destinations' }),
  choose: 'Choisissez un compte pour continuer.',
};

export const forms: Messages['forms'] = {
  optional: 'facultatif',
  notLoaded: 'Une partie de ce formulaire n’a pas pu être chargée.',
  retry: 'Réessayer',
  submit: 'Envoyer',
  more: 'Plus d’options',
  forget: 'Oublier cette clé',
  typeHostKey: 'J’ai déjà l’empreinte ou une ligne de known_hosts',
  reveal: 'Afficher',
  conceal: 'Masquer',
  concealField: ({ label }) => `Masquer ${label}`,
  revealField: ({ label }) => `Afficher ${label}`,
  chooseFile: 'Choisir un fichier',
  dropFile: 'ou le déposer ici',
  notExplained: ({ code }) =>
    `Cela n’a pas fonctionné (${code}), et l’explication n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.`,
  wrong: 'Cette saisie ne peut pas être utilisée.',
  fileTooLarge: 'Ce fichier est trop volumineux pour être une clé.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `Configurer ${name}`,
  account: 'Compte',
  checked: 'Vérifié',
  name: 'Nom',
  nameHelp: 'Le nom de cette destination dans les listes.',
  description: 'Description',
  create: 'Créer la destination',
  creating: 'Création…',
  stop: 'Arrêter',
  browse: 'Parcourir les dossiers…',
  browseFailed: 'Les dossiers n’ont pas pu être chargés. Réessayez, ou saisissez le chemin.',
  landing: 'Les fichiers arriveront dans',
  writes: 'Un petit objet de test y est écrit, relu et supprimé.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'Choisir un compartiment et un dossier',
  headingFolders: 'Choisir un dossier',
  where: 'Où vous êtes',
  buckets: 'Tous les compartiments',
  loginFolder: 'Dossier de connexion',
  loading: 'Recherche…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'Aucun dossier ici.'
      : more
        ? count(n, { one: '# élément ou plus.', other: '# éléments ou plus.' })
        : count(n, { one: '# élément.', other: '# éléments.' }),
  more: 'Afficher plus',
  open: ({ name }) => `Ouvrir ${name}`,
  create: 'Nouveau dossier',
  createName: 'Nom du nouveau dossier',
  createNow: 'Créer',
  nameNeeded: 'Saisissez un nom sans barres obliques.',
  choose: ({ place }) => `Utiliser ${place}`,
  close: 'Fermer',
  retry: 'Réessayer',
  typeInstead: 'Vous pouvez fermer ceci et saisir le chemin.',
};

export const done: Messages['done'] = {
  heading: 'Destination créée',
  intro: ({ name }) => `« ${name} » est prête. Des fichiers peuvent y être livrés dès maintenant.`,
  type: 'Destination',
  name: 'Nom',
  description: 'Description',
  account: 'Compte',
  warnings: 'Bon à savoir',
  saveAndExit: 'Enregistrer et quitter',
  next: 'Suivant',
  nextHelp:
    'Continuez avec « Suivant », ou arrêtez-vous ici avec « Enregistrer et quitter » et reprenez quand vous voulez.',
};

export const checks: Messages['checks'] = {
  label: 'Vérification de la connexion',
  status: {
    pending: 'en attente',
    running: 'en cours…',
    passed: 'réussi',
    warned: 'avertissement',
    failed: 'échec',
    skipped: 'non tenté',
    unverifiable: 'non vérifiable d’ici',
  },
  blame: {
    input: 'dans ce qui a été saisi',
    storage: 'dans votre stockage',
    network: 'dans le réseau',
    page: 'dans ce site',
    service: 'dans notre service',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${seconds.format(milliseconds / 1000)} s`,
  reference: ({ id }) => `Référence pour l’assistance : ${id}`,
  useRegion: ({ region }) => `Utiliser ${region}`,
  useAddressStyle: ({ style }) => `Utiliser le style d’adresse « ${style} »`,
  createFolder: 'Créer le dossier',
  creatingFolder: 'Création du dossier…',
  checkFromServer: 'Vérifier plutôt depuis le serveur',
  tryAgain: 'Réessayer',
  more: 'En savoir plus',
  moreAbout: ({ title }) => `En savoir plus : ${title}`,
  optional: 'facultatif',
  again: 'Relancer',
  report: 'Copier le rapport',
  stillAt: ({ label }) =>
    `Toujours à « ${label} ». Un réseau lent ou un pare-feu peut faire durer cela jusqu’à une minute.`,
  copy: 'Copier',
  copyWhat: ({ copy, what }) => `${copy} : ${what}`,
  copied: 'Copié',
  notCopied: 'Le navigateur ne l’a pas permis : sélectionnez le texte et copiez-le.',
  whoCanMend: ({ side }) => `Où corriger : ${side}`,
};

const encryptionKey = {
  label: 'Clé de chiffrement',
  help: 'Chiffre les fichiers avant leur livraison : seul le détenteur de la clé privée peut les lire. Une clé publique PGP, telle que la produit gpg --armor --export, ou RSA.',
};

const summary = {
  'Bucket name': 'Nom du compartiment',
  'Folder path': 'Chemin du dossier',
  'Top of the bucket': 'Racine du compartiment',
  Region: 'Région',
  Endpoint: 'Point de terminaison',
  Server: 'Serveur',
  'Login folder': 'Dossier de connexion',
  Encryption: 'Chiffrement',
  'With your PGP key': 'Avec votre clé PGP',
  'With your RSA key': 'Avec votre clé RSA',
};

const bucketRegion = { label: 'Région du compartiment', help: 'Seulement si ce n’est pas celle du compte.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'Joindre le stockage',
    credentials: 'Vérifier la clé d’accès',
    list: 'Regarder dans le dossier',
    write: 'Écrire un petit fichier de test',
    read: 'Le relire',
    delete: 'Le supprimer',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `Compte ${account}${arn === undefined ? '' : `, ${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'Chemin du dossier',
  help: 'Par exemple exports/daily. Créé avec le premier fichier. Vide pour la racine du compartiment. %SEGMENT_NAME% ou %SEGMENT_ID% à la fin crée un dossier par segment.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      'Une clé d’accès d’un utilisateur IAM créé pour ces livraisons, ou un rôle qui fait confiance à notre service.',
      'L’autorisation s3:PutObject sur le dossier. Avec s3:GetObject, s3:DeleteObject et s3:ListBucket, les livraisons sont vérifiées et nettoyées.',
      'Le nom du compartiment et sa région.',
      'Pour un compartiment chiffré avec une clé KMS : kms:GenerateDataKey et kms:Decrypt sur cette clé.',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'Vérifier que le rôle exige l’ID externe' },
    fields: {
      method: {
        label: 'Donner accès par',
        options: {
          keys: { label: 'Clé d’accès' },
          role: {
            label: 'Rôle',
            help: 'Plus sûr : aucune clé ne quitte votre compte, et vous pouvez retirer l’accès à tout moment.',
          },
        },
      },
      accessKeyId: {
        label: 'ID de clé d’accès',
        help: 'Dans la console AWS : IAM, Utilisateurs, votre utilisateur, Informations d’identification de sécurité, Clés d’accès. Commence par AKIA, ou par ASIA si elle est temporaire.',
      },
      secretAccessKey: {
        label: 'Clé d’accès secrète',
        help: 'AWS l’affiche une seule fois, à sa création : 40 caractères. Perdue ? Créez-en une nouvelle.',
      },
      principal: {
        label: 'Qui demande le rôle',
        help: 'La politique d’approbation de votre rôle doit nommer cette identité.',
      },
      externalId: {
        label: 'ID externe',
        help: 'La politique d’approbation doit l’exiger, pour que personne d’autre n’utilise votre rôle à travers nous.',
      },
      trustPolicy: {
        label: 'Politique d’approbation',
        help: 'Les deux en un, à coller : la politique d’approbation personnalisée d’un nouveau rôle, ou la relation d’approbation du vôtre.',
      },
      roleArn: {
        label: 'ARN du rôle',
        help: 'Dans la console AWS : IAM, Rôles, votre rôle. Ressemble à arn:aws:iam::123456789012:role/exports.',
      },
      region: {
        label: 'Région',
        help: 'Où se trouve le compartiment, par exemple eu-central-1. La console l’affiche dans la liste des compartiments.',
      },
      sessionToken: {
        label: 'Jeton de session',
        help: 'Seulement pour des clés temporaires. Elles expirent : mieux vaut la clé d’un utilisateur créé pour cette livraison.',
      },
      encryptionKey,
      bucket: {
        label: 'Nom du compartiment',
        help: 'Une adresse s3:// ou un ARN collés sont découpés pour vous. La clé a besoin de s3:PutObject sur ce dossier. Avec s3:GetObject, s3:DeleteObject et s3:ListBucket, les livraisons sont vérifiées et nettoyées.',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'L’adresse de l’API S3 : le point de terminaison, sans le compartiment.',
      'Une clé d’accès autorisée à écrire des fichiers dans le dossier. Si elle peut aussi y lire, lister et supprimer, les livraisons peuvent être vérifiées.',
      'Le nom du compartiment.',
    ],
    ...s3,
    fields: {
      provider: { label: 'Fournisseur', options: { other: { label: 'Un autre, ou inconnu' } } },
      endpoint: {
        label: 'Point de terminaison',
        help: 'L’adresse du service sans le compartiment, par exemple https://s3.example.com. Votre fournisseur l’appelle point de terminaison S3 ou adresse de l’API S3.',
      },
      accessKeyId: {
        label: 'ID de clé d’accès',
        help: 'Créé dans la console de votre fournisseur, souvent sous Access keys, API keys ou S3 credentials.',
      },
      secretAccessKey: {
        label: 'Clé d’accès secrète',
        help: 'La plupart des fournisseurs ne l’affichent qu’une fois, à sa création.',
      },
      region: {
        label: 'Région',
        help: 'Telle que l’écrit votre fournisseur. Les services sans régions acceptent us-east-1 ou auto.',
      },
      addressStyle: {
        label: 'Style d’adresse',
        options: {
          auto: { label: 'Automatique', help: 'Déterminé lors de la vérification de la connexion.' },
          path: {
            label: 'Chemin',
            help: 'https://s3.example.com/bucket, compris par presque tous les services.',
          },
          'virtual-host': { label: 'Hôte virtuel' },
        },
      },
      sessionToken: { label: 'Jeton de session', help: 'Seulement pour des clés temporaires.' },
      encryptionKey,
      bucket: {
        label: 'Nom du compartiment',
        help: 'Une adresse s3:// collée est découpée pour vous. La clé doit pouvoir écrire des fichiers (PutObject) dans ce dossier ; si elle peut aussi y lire, lister et supprimer, la livraison peut être vérifiée.',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'Le nom d’hôte, le port et le nom d’utilisateur.',
      'Le mot de passe ou la clé privée de cet utilisateur.',
      'L’empreinte de la clé du serveur, donnée par son propriétaire, pour la comparer.',
      'Un dossier où l’utilisateur peut écrire, renommer et supprimer des fichiers.',
    ],
    summary,
    fields: {
      host: {
        label: 'Hôte',
        help: 'Le nom ou l’adresse du serveur, par exemple sftp.example.com. Une adresse sftp:// collée est découpée pour vous.',
      },
      port: { label: 'Port', help: 'SFTP utilise 22, sauf indication contraire.' },
      username: { label: 'Nom d’utilisateur' },
      method: {
        label: 'Se connecter avec',
        options: {
          password: { label: 'Mot de passe' },
          'private-key': { label: 'Clé privée', help: 'Plus sûr, et demandé par de nombreux serveurs.' },
          'key-and-password': {
            label: 'Clé privée et mot de passe',
            help: 'Pour les serveurs qui demandent les deux, l’un après l’autre.',
          },
        },
      },
      password: { label: 'Mot de passe' },
      privateKey: {
        label: 'Clé privée',
        help: 'Le texte entier avec ses lignes BEGIN et END, souvent dans un fichier nommé id_ed25519 ou id_rsa. Le fichier qui se termine par .pub est la moitié publique et a sa place sur le serveur.',
      },
      passphrase: {
        label: 'Phrase secrète de la clé',
        help: 'Seulement si la clé est verrouillée par une phrase secrète.',
      },
      hostKey: {
        label: 'Identité du serveur',
        help: 'Comparez l’empreinte avec celle que vous donne le propriétaire du serveur. Rien de secret n’est envoyé avant que vous ne la confirmiez.',
      },
      encryptionKey,
      folderPath: {
        label: 'Chemin du dossier',
        help: 'Doit déjà exister. Commence par / pour un chemin depuis la racine du serveur, sans / depuis le dossier où vous arrivez après la connexion. Laissez vide pour ce dossier lui-même.',
      },
    },
    probes: {
      connect: 'Se connecter au serveur',
      'host-key': 'Vérifier l’identité du serveur',
      login: 'S’authentifier',
      sftp: 'Démarrer le transfert de fichiers',
      folder: 'Ouvrir le dossier',
      write: 'Écrire un petit fichier de test',
      read: 'Le relire',
      rename: 'Le renommer',
      delete: 'Le supprimer',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `Dossier de connexion ${home}`) },
  },
};
