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
  found: ({ count: n }) => count(n, { one: '# destination', other: '# destinations' }),
  noMatch: ({ search }) => `Aucune destination ne correspond à « ${search} ».`,
  clearSearch: 'Effacer la recherche',
  empty: 'Aucune destination n’est disponible ici.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': { description: 'Livrer des fichiers dans un compartiment de votre compte AWS.' },
  's3-compatible': {
    name: 'Stockage compatible S3',
    description: 'Livrer des fichiers vers MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 et d’autres.',
  },
  sftp: { description: 'Livrer des fichiers dans un dossier de votre propre serveur.' },
};
