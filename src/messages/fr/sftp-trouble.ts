import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';

const anyOf = (names: readonly string[]): string => names.join(', ') || 'rien qu’il ait nommé';
const ASK_ADMIN = 'Réessayez. Si cela persiste, demandez à son administrateur.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  'Un utilisateur verrouillé, expiré ou non admis (AllowUsers), ou dont le shell n’existe pas, est refusé de la même façon.';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} parle ${protocol} sur le port ${port}, pas SFTP.`
        : `${host} ne parle pas SFTP sur le port ${port}.`,
      'Saisissez le port du serveur SFTP, en général 22. FTP et FTPS sont d’autres protocoles.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'Le serveur et ce service n’ont aucun chiffrement en commun.',
      `Aucun algorithme${KINDS.get(kind) ?? ` (${kind})`} commun n’a été trouvé${offered.length > 0 ? ` ; le serveur propose ${offered.join(', ')}` : ''}. Son administrateur doit en autoriser un plus répandu${inBrackets(supported)}.`,
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
        ? `Vérifiez le nom d’utilisateur et le mot de passe. ${ALIKE} Le serveur accepte : ${anyOf(accepted)}.`
        : `Ajoutez la clé publique à authorized_keys de l’utilisateur. Ou il refuse les clés de ce type ou de cette taille. ${ALIKE} Le serveur accepte : ${anyOf(accepted)}.`,
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
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host} a coupé pendant la connexion de « ${username} »${answer ? ` : « ${answer} »` : ''}.`,
      'L’utilisateur est peut-être expiré ou non admis (PAM, /etc/nologin). Le journal du serveur en donne la raison.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `« ${username} » peut se connecter, mais SFTP est désactivé.`,
      'Son administrateur doit activer le sous-système sftp.',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `« ${username} » peut se connecter, mais SFTP ne démarre pas${answer ? ` : « ${answer}… »` : ''}.`,
      `Vérifiez sur le serveur le shell, les scripts de connexion et ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}). « ssh -p ${port} ${username}@${host} true » ne doit rien afficher.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Il n’y a pas de dossier « ${path} ».`,
      home === ''
        ? 'Créez-le d’abord, ou choisissez-en un autre.'
        : `Créez-le d’abord, ou choisissez-en un autre. Après la connexion, vous êtes dans « ${home} ».`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`« ${path} » est un fichier.`, 'Saisissez un dossier.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `« ${name} » est un nom trop long pour ce serveur.`,
      'Il accepte 255 octets au plus. Saisissez un nom plus court.',
    ),
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
