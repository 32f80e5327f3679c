import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';

const count = plural('fr');
const inSeconds = (n: number): string => count(n, { one: '# seconde', other: '# secondes' });
const anyOf = (names: readonly string[]): string => names.join(', ') || 'rien qu’il ait nommé';

const STILL_HERE = 'Votre saisie est toujours là. Réessayez dans un instant';
const IN_A_MOMENT = 'Réessayez dans un instant.';
const ASK_ADMIN = 'Réessayez. Si cela persiste, demandez à son administrateur.';
const FINE = 'Ce n’est pas grave : la livraison de fichiers n’en a pas besoin.';

export const problems: Messages['problems'] = {
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
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} parle ${protocol} sur le port ${port}, pas SFTP.`
        : `${host} ne parle pas SFTP sur le port ${port}.`,
      'Saisissez le port du serveur SFTP, en général 22. FTP et FTPS sont d’autres protocoles.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'Le serveur et ce service n’ont aucun chiffrement en commun.',
      `Aucun algorithme${KINDS.get(kind) ?? ` (${kind})`} commun n’a été trouvé${offered.length > 0 ? ` ; le serveur propose ${offered.join(', ')}` : ''}. Son administrateur doit en autoriser un plus répandu.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`${host} doit d’abord être confirmé.`, 'Comparez son empreinte avant tout envoi de secret.'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} s’identifie avec une autre clé qu’auparavant.`,
      `Attendu : ${expected}, reçu : ${fingerprint}. Le serveur a peut-être été réinstallé, ou quelqu’un s’est interposé. ` +
        'Rien de secret n’a été envoyé. Demandez au propriétaire du serveur.',
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} présente une clé de type ${algorithm} ; seule sa clé ${expected} a été confirmée.`,
      'Un serveur peut avoir plusieurs clés. Comparez aussi cette empreinte avec son propriétaire. Rien de secret n’a été envoyé.',
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} s’identifie avec un certificat (${algorithm}).`,
      'Demandez à son administrateur de proposer aussi une simple clé d’hôte.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `Le serveur n’accepte pas ce mot de passe pour « ${username} ».`
        : `Le serveur n’accepte pas cette clé pour « ${username} ».`,
      method === 'password'
        ? `Vérifiez le nom d’utilisateur et le mot de passe. Le serveur accepte : ${anyOf(accepted)}.`
        : `Ajoutez la clé publique à authorized_keys de l’utilisateur. Le serveur accepte : ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'Ce serveur n’autorise pas les mots de passe.'
        : 'Ce serveur n’autorise pas les clés privées.',
      `Il accepte : ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `Le mot de passe de « ${username} » a expiré.`,
      'Définissez-en un nouveau sur le serveur, puis saisissez-le ici. Mieux : une clé privée, ou un mot de passe sans expiration.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'Le serveur veut une clé et un mot de passe, l’un après l’autre.',
          `Choisissez « Clé privée et mot de passe » et saisissez les deux. Encore demandé : ${anyOf(accepted)}.`,
        )
      : say(
          'Le serveur demande un second facteur.',
          `Les livraisons se font sans personne : il leur faut un utilisateur qui n’en a pas. Encore demandé : ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} a refusé la connexion et n’accepte pas d’autre tentative pour l’instant.`,
      'Relisez le nom d’utilisateur, le mot de passe ou la clé, attendez quelques minutes, puis réessayez.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `« ${username} » peut se connecter, mais SFTP est désactivé.`,
      'Son administrateur doit activer le sous-système sftp.',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Il n’y a pas de dossier « ${path} ».`,
      home === ''
        ? 'Créez-le d’abord, ou choisissez-en un autre.'
        : `Créez-le d’abord, ou choisissez-en un autre. Après la connexion, vous êtes dans « ${home} ».`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`« ${path} » est un fichier.`, 'Saisissez un dossier.'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `« ${username} » ne peut pas regarder dans « ${path} ».`,
        'Donnez-y accès à l’utilisateur, ou choisissez un autre dossier.',
      );
    }
    return action === 'read'
      ? say(
          `« ${username} » ne peut pas lire « ${path} ».`,
          'Donnez-lui le droit de lecture, pour vérifier les livraisons.',
        )
      : say(
          `« ${username} » ne peut pas écrire dans « ${path} ».`,
          'Donnez à l’utilisateur le droit d’écriture, ou choisissez un autre dossier.',
        );
  },
  'sftp.quota': ({ path }) =>
    say(`Il n’y a plus de place dans « ${path} ».`, 'Libérez de la place, puis réessayez.'),
  'sftp.read-only': ({ path }) =>
    say(`« ${path} » est en lecture seule.`, 'Choisissez un dossier où l’on peut écrire.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `Le serveur a refusé d’écrire dans « ${path} », sans dire pourquoi.`,
      'Le disque est peut-être plein, ou le dossier en lecture seule. Demandez à son administrateur.',
    ),
  'sftp.content-differs': ({ path }) =>
    say(
      'Le serveur n’a pas enregistré ce qui a été envoyé.',
      `Le disque est peut-être plein. Le fichier de test était « ${path} ».`,
    ),
  'sftp.file-taken': ({ path }) =>
    say(
      'Le serveur a déplacé le fichier de test dès qu’il a été écrit.',
      `Les fichiers arrivent, mais ne peuvent pas être relus. Les livraisons renomment leurs fichiers une fois écrits : laissez les nouveaux fichiers en place un moment. Le fichier de test était « ${path} ».`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say(
      'Le fichier de test n’a pas pu être supprimé.',
      `Ce n’est pas grave pour les livraisons. Supprimez « ${path} » quand vous voulez.`,
    ),
  'sftp.rename-denied': ({ path }) =>
    say(
      'Le fichier de test n’a pas pu être renommé.',
      `Les livraisons renomment leurs fichiers une fois écrits. Autorisez-le ; le fichier de test était « ${path} ».`,
    ),
  'sftp.locked': ({ path }) =>
    say(`« ${path} » est verrouillé par quelqu’un d’autre.`, 'Réessayez quand il sera libéré.'),
  'sftp.conflict': ({ path }) =>
    say(
      `« ${path} » existe déjà et ne peut pas être remplacé.`,
      'Choisissez un autre dossier, ou demandez à l’administrateur du serveur.',
    ),
  'sftp.unsupported': ({ operation }) =>
    say(
      `Le serveur ne prend pas en charge ce qu’il faut : ${doing(operation)}.`,
      'Son administrateur doit autoriser cette opération SFTP.',
    ),
  'sftp.connection-lost': ({ host }) =>
    say(`${host} a coupé la connexion pendant la vérification.`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) =>
    say('Le serveur a échoué pour une raison inconnue de nous.', `Il a répondu : ${answer || 'rien'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `Ce type de clé ne peut pas être utilisé${format ? ` (${format})` : ''}.`,
      'Créez une nouvelle clé et ajoutez sa partie publique au serveur : ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () =>
    say('La phrase secrète n’ouvre pas cette clé.', 'Vérifiez la phrase secrète.'),
};
