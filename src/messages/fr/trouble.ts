import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count, IN_A_MOMENT } from './phrases.js';

const inSeconds = (n: number): string => count(n, { one: '# seconde', other: '# secondes' });
const STILL_HERE = 'Votre saisie est toujours là. Réessayez dans un instant';

export const problems: TextsOf<CommonProblem> = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('Vous êtes hors ligne.', 'Connectez-vous au réseau, puis réessayez.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `La politique de sécurité de ce site ne permet pas à la page d’appeler ${host}.`,
      `Demandez à l’administrateur de ${origin} d’ajouter ${host} à connect-src de sa Content-Security-Policy.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `Une page sécurisée ne peut pas appeler ${host} en http.`,
      'Utilisez l’adresse https du stockage, ou laissez le serveur faire la vérification.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `Cette page ne peut pas vérifier ${type} elle-même.`,
      'Le développeur de ce site doit relier un service à l’assistant. Rien de ce que vous saisissez ne peut y changer.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `Cette extension ne peut pas lire ce que répond ${host}.`,
      `Autorisez-la à accéder à ${host} dans les paramètres de l’extension, puis réessayez. Sinon, son développeur doit ajouter ${pattern} à ses autorisations d’hôte.`,
    ),
  'page.unexpected': ({ reason }) =>
    say(
      'Une erreur s’est produite dans cette page.',
      `Réessayez. Si cela persiste, dites au développeur de ce site : ${reason}.`,
    ),
  'backend.unreachable': ({ host }) => say(`Le service ${host} est injoignable.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`Le service ${host} n’a pas répondu en ${inSeconds(seconds)}.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'Le service a répondu quelque chose que cette page ne comprend pas.',
      `Il est mal configuré : statut ${status}, type de contenu ${contentType || 'non indiqué'}. Prévenez le développeur de ce site.`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      'Le service a donné une réponse incomplète.',
      `Réessayez. Si cela persiste, dites au développeur de ce site : ${path ? `${path}, ` : ''}statut ${status}.`,
    ),
  'backend.error': ({ status }) =>
    say('Le service rencontre lui-même un problème.', `${STILL_HERE} (statut ${status}).`),
  'backend.busy': ({ seconds }) =>
    say('Trop de vérifications en peu de temps.', `Attendez ${inSeconds(seconds)}, puis réessayez.`),
  'session.expired': () =>
    say('Votre session a pris fin.', 'Reconnectez-vous, puis recommencez cette étape.'),
  'session.forbidden': () =>
    say(
      'Vous n’y êtes pas autorisé.',
      'Demandez à un administrateur de votre organisation le droit de connecter des destinations.',
    ),
  'request.invalid': () =>
    say('Certains champs demandent votre attention.', 'Corrigez les champs signalés, puis réessayez.'),
  'request.not-found': () =>
    say('Le service ne connaît pas cette adresse.', 'Prévenez le développeur de ce site.'),
  'request.too-large': ({ limit }) =>
    say('La saisie est trop volumineuse.', `Au plus ${Math.floor(limit / 1024)} Ko peuvent être envoyés.`),
  'request.key-reused': () =>
    say('Cette requête a déjà servi à autre chose.', 'Revenez d’une étape en arrière, puis réessayez.'),
  'request.outdated': () =>
    say('Quelqu’un d’autre a modifié cela entre-temps.', 'Rechargez, puis refaites votre modification.'),
  'account.not-found': () =>
    say('Ce compte n’est plus enregistré.', 'Choisissez un autre compte, ou connectez-en un nouveau.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `Ce compte est utilisé par ${count(destinations, { one: '# destination', other: '# destinations' })}${inBrackets(names)}.`,
      'Supprimez-les d’abord.',
    ),
  'account.unreadable': () =>
    say(
      'Les identifiants enregistrés ne sont plus lisibles.',
      'Connectez un nouveau compte avec les mêmes identifiants.',
    ),
  'destination.not-found': () => say('Cette destination n’existe plus.', 'Rechargez la liste.'),
  'type.unsupported': ({ type }) =>
    say(
      `Le service ne peut pas se connecter à ${type}.`,
      'Choisissez une autre destination, ou demandez au développeur de ce site.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `${host} n’est pas une adresse à laquelle notre service peut se connecter.`,
      'Saisissez une adresse publique. Pour un réseau privé, demandez à l’exploitant de ce service de l’autoriser.',
    ),
  'net.dns': ({ host }) => say(`Il n’y a pas d’hôte nommé ${host}.`, 'Vérifiez l’orthographe du nom d’hôte.'),
  'net.dns-temporary': ({ host }) =>
    say(`L’adresse de ${host} n’a pas pu être trouvée pour l’instant.`, IN_A_MOMENT),
  'net.refused': ({ host, port }) =>
    say(
      `${host} est là, mais rien ne répond sur le port ${port}.`,
      'Vérifiez le port. SFTP utilise en général 22, https utilise 443.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} n’a pas répondu en ${inSeconds(seconds)}.`,
      'Un pare-feu fait peut-être obstacle. Vérifiez l’adresse et le port, et autorisez les connexions depuis nos adresses.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `${host} est injoignable depuis cette page.`,
      'Un navigateur ne dit pas pourquoi. Voyez ceci, le plus probable d’abord :',
      [
        'L’adresse contient une faute, ou rien n’y répond.',
        'Son certificat n’est pas fiable, ou il ne parle pas https.',
        'Un pare-feu ou un VPN fait obstacle.',
        'Un bloqueur de publicités ou une autre extension arrête la requête.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `Il n’y a pas de chemin de notre service vers ${host}.`,
      'Vérifiez l’adresse. Si elle est juste, son réseau ou le nôtre est en panne : réessayez plus tard.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} a fermé la connexion aussitôt.`,
      'Il bloque peut-être nos adresses, ou a trop de connexions. Réessayez ; si cela persiste, demandez à son administrateur.',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} ne parle pas https sur ce port.`,
          'Vérifiez le port. Si le stockage n’est pas chiffré, écrivez http:// devant son adresse.',
        )
      : say(`Le certificat de ${host} n’est pas fiable.`, `Son administrateur doit le corriger (${reason}).`),
};
