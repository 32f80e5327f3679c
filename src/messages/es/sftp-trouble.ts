import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';
import { FINE } from './phrases.js';

const anyOf = (names: readonly string[]): string =>
  names.length > 0 ? names.join(', ') : 'nada que haya indicado';
const ASK_ADMIN = 'Inténtelo de nuevo. Si el problema persiste, consulte a su administrador.';
const NOT_SENT = 'No se ha enviado ningún dato secreto.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  'Igual se rechaza a un usuario bloqueado, caducado o no admitido (AllowUsers), o cuyo shell no existe.';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} utiliza ${protocol} en el puerto ${port}, no SFTP.`
        : `${host} no utiliza SFTP en el puerto ${port}.`,
      'Introduzca el puerto del servidor SFTP, normalmente el 22. FTP y FTPS son otros protocolos.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'El servidor y este servicio no tienen ningún cifrado en común.',
      `No se encontró ningún algoritmo${KINDS.get(kind) ?? ` (${kind})`} en común${offered.length > 0 ? `; el servidor ofrece ${offered.join(', ')}` : ''}. Su administrador debe permitir uno de uso más extendido${inBrackets(supported)}.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(
      `Primero hay que confirmar ${host}.`,
      'Compare su huella digital antes de que se envíe ningún dato secreto.',
    ),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} se identifica con una clave distinta de la anterior.`,
      `Se esperaba ${expected} y se ha recibido ${fingerprint}. Es posible que se haya reinstalado el servidor o que alguien se haya interpuesto. ` +
        `${NOT_SENT} Consulte al propietario del servidor.`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} muestra una clave de tipo ${algorithm}; solo se ha confirmado la de tipo ${expected}.`,
      `Un servidor puede tener varias claves. Compare también esta huella digital con el propietario. ${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} se identifica con un certificado (${algorithm}).`,
      'Pida a su administrador que ofrezca también una clave de host sin certificado: los certificados de servidores no se admiten.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `El servidor no acepta esta contraseña para «${username}».`
        : `El servidor no acepta esta clave para «${username}».`,
      method === 'password'
        ? `Compruebe el nombre de usuario y la contraseña. ${ALIKE} El servidor acepta: ${anyOf(accepted)}.`
        : `Agregue la clave pública al archivo authorized_keys del usuario. O no admite claves de este tipo o tamaño. ${ALIKE} El servidor acepta: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'Este servidor no permite contraseñas.'
        : 'Este servidor no permite claves privadas.',
      `Acepta: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `La contraseña de «${username}» ha caducado.`,
      'Establezca una nueva en el servidor e introdúzcala aquí. Para las entregas es preferible una clave privada o una contraseña que no caduque.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'El servidor pide una clave y una contraseña, una después de la otra.',
          `Elija «Clave privada y contraseña» e introduzca ambas. Aún se pide: ${anyOf(accepted)}.`,
        )
      : say(
          'El servidor pide un segundo factor.',
          `Las entregas se realizan sin supervisión, por lo que necesitan un usuario sin segundo factor. Aún se pide: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} ha rechazado el inicio de sesión y, por ahora, no acepta más intentos.`,
      'Revise el nombre de usuario y la contraseña o la clave, espere unos minutos e inténtelo de nuevo.',
    ),
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host} ha cerrado la conexión mientras «${username}» iniciaba sesión${answer ? `: «${answer}»` : ''}.`,
      'Es posible que el usuario haya caducado o no esté admitido (PAM, /etc/nologin). El motivo está en el registro del servidor.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `«${username}» puede iniciar sesión, pero SFTP está desactivado.`,
      'El administrador del servidor debe activar el subsistema sftp.',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `«${username}» puede iniciar sesión, pero SFTP no se inicia${answer ? `: «${answer}…»` : ''}.`,
      `Compruebe en el servidor el shell, los scripts de inicio de sesión y ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}). «ssh -p ${port} ${username}@${host} true» no debe mostrar nada.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `No existe la carpeta «${path}».`,
      home === ''
        ? 'Créela primero o elija otra.'
        : `Créela primero o elija otra. Al iniciar sesión, se accede a «${home}».`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`«${path}» es un archivo.`, 'Introduzca una carpeta.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `«${name}» es un nombre demasiado largo para este servidor.`,
      'Admite 255 bytes como máximo. Introduzca uno más corto.',
    ),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `«${username}» no puede ver el contenido de «${path}».`,
        'Conceda acceso al usuario o elija otra carpeta.',
      );
    }
    return action === 'read'
      ? say(
          `«${username}» no puede leer «${path}».`,
          'Conceda al usuario permiso de lectura para que se puedan verificar las entregas.',
        )
      : say(
          `«${username}» no puede escribir en «${path}».`,
          'Conceda al usuario permiso de escritura o elija otra carpeta.',
        );
  },
  'sftp.quota': ({ path }) => say(`No queda espacio en «${path}».`, 'Libere espacio e inténtelo de nuevo.'),
  'sftp.read-only': ({ path }) =>
    say(`«${path}» es de solo lectura.`, 'Elija una carpeta en la que se pueda escribir.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `El servidor se negó a escribir en «${path}» sin indicar el motivo.`,
      'Es posible que el disco esté lleno o que la carpeta sea de solo lectura. Consulte a su administrador.',
    ),
  'sftp.content-differs': ({ path }) =>
    say(
      'El servidor no ha almacenado lo que se envió.',
      `Es posible que el disco esté lleno. El archivo de prueba era «${path}».`,
    ),
  'sftp.file-taken': ({ path }) =>
    say(
      'El servidor retiró el archivo de prueba en cuanto se escribió.',
      `Los archivos llegan, pero no se pueden volver a leer. Las entregas escriben un archivo con un nombre temporal y después se lo cambian: deje los archivos nuevos en su sitio durante un tiempo. El archivo de prueba era «${path}».`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say('No se pudo eliminar el archivo de prueba.', `${FINE} Elimine «${path}» cuando lo desee.`),
  'sftp.rename-denied': ({ path }) =>
    say(
      'No se pudo cambiar el nombre del archivo de prueba.',
      `Las entregas escriben un archivo con un nombre temporal y después se lo cambian. Permita cambiar el nombre; el archivo de prueba era «${path}».`,
    ),
  'sftp.locked': ({ path }) =>
    say(`Otro usuario ha bloqueado «${path}».`, 'Inténtelo de nuevo cuando se desbloquee.'),
  'sftp.conflict': ({ path }) =>
    say(
      `«${path}» ya existe y no se puede sustituir.`,
      'Elija otra carpeta o consulte al administrador del servidor.',
    ),
  'sftp.unsupported': ({ operation }) =>
    say(
      `El servidor no admite lo necesario para ${doing(operation)}.`,
      'Su administrador debe permitir esta operación de SFTP.',
    ),
  'sftp.connection-lost': ({ host }) =>
    say(`${host} ha interrumpido la conexión durante la comprobación.`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) =>
    say('El servidor ha fallado por un motivo desconocido.', `Su respuesta: ${answer || 'ninguna'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `Este tipo de clave no se puede utilizar${format ? ` (${format})` : ''}.`,
      'Cree una nueva y añada su clave pública al servidor: ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () =>
    say('La frase de contraseña no abre esta clave.', 'Compruebe la frase de contraseña.'),
};
