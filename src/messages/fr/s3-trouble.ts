import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count, IN_A_MOMENT } from './phrases.js';

const FINE = 'Ce n’est pas grave : la livraison de fichiers n’en a pas besoin.';

export const problems: TextsOf<S3Problem> = {
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} répond, mais cette page ne peut pas lire la réponse.`,
      'On ne peut donc dire ni que c’est juste, ni que c’est faux. Voyez ceci, le plus probable d’abord :',
      bucket
        ? [
            `« ${bucket} » n’a pas de règle CORS pour ${origin}.`,
            `Il n’y a pas de compartiment nommé « ${bucket} ».`,
            'Le compartiment est dans une autre région.',
          ]
        : [
            'Le stockage ne laisse aucune page demander plus qu’un compartiment. Les identifiants sont peut-être justes.',
            'La clé d’accès ou le secret est faux : bien des stockages le cachent aux pages.',
            'Ce n’est pas un stockage S3.',
          ],
    ),
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `Cette page peut lire « ${bucket} », mais pas sa réponse à ${methodOf(operation)}.`,
      'On ne peut donc dire ni que c’est juste, ni que c’est faux. Voyez ceci, le plus probable d’abord :',
      [
        `Il manque ${methodOf(operation)} aux règles CORS pour ${origin}.`,
        'Il y manque un en-tête : AllowedHeaders doit être *.',
        'La clé n’en a pas le droit : certains stockages le cachent aux pages.',
      ],
    ),
  's3.key-unknown': () =>
    say(
      'Cet ID de clé d’accès n’existe pas.',
      'Il est peut-être supprimé, inactif, ou d’un autre fournisseur. Chez AWS, la Chine et GovCloud ont leurs propres clés, et une région non activée n’en connaît aucune. Vérifiez l’ID, ou créez une nouvelle clé.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'La clé d’accès secrète ne va pas avec cet ID de clé d’accès.',
      length === 40 || length === 0
        ? 'Copiez à nouveau le secret. Il n’est affiché qu’une fois : s’il est perdu, créez une nouvelle clé.'
        : `Le secret a ${length} caractères ; ceux d’AWS en ont 40. Copiez-le à nouveau, en entier.`,
    ),
  's3.token-expired': () =>
    say(
      'Les identifiants temporaires ont expiré.',
      'Obtenez-en de nouveaux : ID de clé, secret et jeton de session vont ensemble.',
    ),
  's3.token-invalid': () =>
    say(
      'Le jeton de session ne va pas avec cette clé.',
      'Copiez l’ID de clé, le secret et le jeton de session depuis la même source. Laissez-le vide pour une clé permanente. Les régions à activer n’acceptent que les jetons d’un STS régional.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `L’horloge a ${count(minutes, { one: '# minute', other: '# minutes' })} d’écart avec celle du stockage.`
        : 'L’horloge est trop loin de celle du stockage.',
      'Réglez l’horloge de la machine qui fait la vérification, puis réessayez.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `Ces identifiants ne peuvent pas ${doing(operation)} dans « ${placeIn(bucket, folder)} ».`
        : `Ces identifiants ne peuvent pas ${doing(operation)}.`,
      'Les clés sont bonnes, une autorisation manque ou un Deny l’interdit. Voyez la politique IAM de l’utilisateur et la politique du compartiment.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `Ces identifiants ne peuvent pas ${doing(operation)} dans « ${placeIn(bucket, folder)} ».`,
      `Une politique l’interdit${policy ? ` (${policy})` : ''}. D’autres autorisations n’y changent rien : celui qui la gère doit la lever. Cherchez Deny, souvent avec une condition : ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `« ${bucket} » est chiffré avec une clé que ces identifiants ne peuvent pas utiliser.`,
      'La clé KMS doit être activée et autoriser kms:GenerateDataKey et kms:Decrypt.',
    ),
  's3.kms-unusable': ({ bucket }) =>
    say(
      `La clé KMS de « ${bucket} » est désactivée, en attente de suppression ou disparue.`,
      'Aucune autorisation n’aide. Son propriétaire doit l’activer, annuler sa suppression ou donner une autre clé au compartiment.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(
      `Il n’y a pas de compartiment nommé « ${bucket} ».`,
      'Vérifiez l’orthographe, et qu’il est chez ce fournisseur.',
    ),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`Le compartiment est dans ${region}.`, 'Connectez-vous avec cette région.')
      : say(
          'Le compartiment est dans une autre région.',
          'Cherchez sa région dans la console, et saisissez-la.',
        ),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `« ${bucket} » est si récent que tout le stockage ne le connaît pas encore.`,
      'Attendez quelques minutes, puis réessayez. La région doit être celle du compartiment.',
    ),
  's3.region-required': () =>
    say(
      'Le stockage demande une région.',
      'Saisissez-en une. Bien des services compatibles S3 acceptent us-east-1 ou auto.',
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `Ce compte AWS a désactivé AWS STS dans ${region}.`,
      'Son administrateur peut l’activer : IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`Le stockage n’accepte pas « ${bucket} » comme nom de compartiment.`, 'Vérifiez l’orthographe.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} a répondu, mais pas comme S3.`,
      'Vérifiez le point de terminaison : c’est peut-être l’adresse d’une console web. S’il est juste, essayez l’autre style d’adresse.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `Le stockage ne prend pas en charge ce qu’il faut pour ${doing(operation)}.`,
      'Interrogez son fournisseur sur la compatibilité S3.',
    ),
  's3.quota': ({ bucket }) =>
    say(`« ${bucket} » est plein.`, 'Libérez de la place ou augmentez son quota, puis réessayez.'),
  's3.slow-down': () => say('Le stockage est surchargé ou indisponible.', IN_A_MOMENT),
  's3.account-problem': () =>
    say('Le compte de stockage est suspendu ou inactif.', 'Contactez le fournisseur du stockage.'),
  's3.list-denied': ({ bucket, folder }) =>
    say(`Lister « ${placeIn(bucket, folder)} » n’est pas autorisé.`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'Ce qui a été écrit n’a pas pu être relu.',
      `La livraison de fichiers n’en a pas besoin. L’objet de test est « ${key} » dans « ${bucket} ».`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'L’objet de test n’a pas pu être supprimé.',
      `Ce n’est pas grave pour les livraisons. Supprimez « ${key} » dans « ${bucket} » quand vous voulez.`,
    ),
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'L’objet de test n’a pas pu être supprimé depuis cette page.',
      `Il manque DELETE aux règles CORS pour ${origin}, ou la clé n’en a pas le droit : certains stockages le cachent aux pages. Ce n’est pas grave pour les livraisons. Supprimez « ${key} » dans « ${bucket} » quand vous voulez.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'Le compartiment garde ce qui y est écrit pendant une durée fixe (Object Lock).',
      `Ce n’est pas grave pour les livraisons. L’objet de test « ${key} » reste dans « ${bucket} » jusqu’à la fin de sa durée.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `« ${bucket} » facture celui qui l’interroge (Requester Pays).`,
      'Les livraisons seraient facturées au compte de cette clé. Désactivez cela, ou utilisez une clé du propriétaire du compartiment.',
    ),
  's3.buckets-denied': () =>
    say('Cette clé ne peut pas lister les compartiments.', `${FINE} Saisissez le nom du compartiment.`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'Ce qui a été relu n’est pas ce qui a été écrit.',
      `Quelque chose entre nous et le stockage modifie les fichiers. Regardez « ${key} » dans « ${bucket} ».`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `Le stockage a refusé, pour une raison inconnue de nous : ${doing(operation)}.`,
      `Il a répondu : ${answer || 'rien'} (statut ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `Le rôle ${roleArn} ne nous laisse pas entrer.`,
      `Vérifiez qu’il existe, que sa politique d’approbation nomme ${principal}, et que la condition sts:ExternalId est ${externalId}. Un nouveau rôle met une minute à fonctionner.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `Le rôle ${roleArn} s’ouvre sans l’ID externe.`,
      `Quiconque devine son nom pourrait l’utiliser à travers nous. Ajoutez la condition sts:ExternalId = ${externalId} à sa politique d’approbation.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Notre service ne peut pas ouvrir un rôle de ${partition} : il est lui-même dans ${own}.`,
      'Donnez plutôt accès par clé d’accès.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Notre service ne peut pas demander le rôle à AWS.',
      `Rien de ce que vous saisissez ne peut y changer. Prévenez l’exploitant de ce service${answer ? ` : ${answer}` : ''}.`,
    ),
};
