import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('fr');

export const wizard: Messages['wizard'] = {
  label: 'Connecter une destination de stockage cloud',
  progress: 'Progression',
  steps: { catalog: 'Destination', auth: 'Authentification', setup: 'Configuration', created: 'Fin' },
  stepDone: 'terminé',
  back: 'Retour',
  cancel: 'Annuler',
  loading: 'Chargement…',
  loadFailed: 'Cette étape n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.',
  retry: 'Réessayer',
};

export const dialog: Messages['dialog'] = {
  close: 'Fermer',
  unsaved: 'Quitter sans enregistrer ?',
  unsavedHelp: 'Votre saisie n’est pas enregistrée et sera perdue.',
  stay: 'Continuer la saisie',
  discard: 'Abandonner',
};

export const catalog: Messages['catalog'] = {
  heading: 'Choisir une destination',
  intro: 'Sélectionnez l’endroit où vos fichiers doivent être livrés.',
  search: 'Rechercher une destination',
  connect: 'Connecter la destination',
  connectTo: ({ name }) => `Connecter la destination : ${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { one: '# destination', other: '# destinations' }),
  empty: 'Aucune destination n’est disponible ici.',
  another: 'En ajouter une autre',
  anotherOf: ({ name }) => `En ajouter une autre : ${name}`,
  noMatch: ({ search }) => `Aucune destination ne correspond à « ${search} ».`,
  clearSearch: 'Effacer la recherche',
  noMatchOfFilter: 'Aucune destination ne correspond à cette sélection.',
  showAll: 'Tout afficher',
  showMore: ({ count }) => `Afficher plus (${count})`,
  show: 'Afficher',
  all: 'Toutes',
  mine: 'Mes destinations',
  category: 'Catégorie',
  allCategories: 'Toutes les catégories',
  connected: ({ accounts, destinations }) =>
    count(accounts, { one: '# compte', other: '# comptes' }) +
    (destinations === 0 ? '' : count(destinations, { one: ', # destination', other: ', # destinations' })),
  attention: 'À vérifier',
  attentionHelp: ({ failing }) =>
    count(failing, {
      one: 'La dernière vérification de # compte a échoué.',
      other: 'La dernière vérification de # comptes a échoué.',
    }),
  more: ({ name }) => `Plus sur ${name}`,
  accounts: 'Voir les comptes',
  details: 'Ce qu’il vous faut',
  documentation: 'Documentation',
  newTab: 's’ouvre dans un nouvel onglet',
  needs: 'Avant de commencer',
  checks: 'Ce qui est vérifié',
  addresses: 'Adresses à autoriser dans votre pare-feu',
  notLoaded: 'Les détails n’ont pas pu être chargés. Vérifiez votre connexion, puis réessayez.',
  close: 'Fermer',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'Stockage objet',
    description: 'Livrer des fichiers dans un compartiment de votre compte AWS.',
  },
  's3-compatible': {
    category: 'Stockage objet',
    name: 'Stockage compatible S3',
    description: 'Livrer des fichiers vers MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 et d’autres.',
  },
  sftp: {
    category: 'Serveurs de fichiers',
    description: 'Livrer des fichiers dans un dossier de votre propre serveur.',
  },
};
