import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';

const count = plural('es');
const inSeconds = (n: number): string => count(n, { one: '# segundo', other: '# segundos' });
const anyOf = (names: readonly string[]): string =>
  names.length > 0 ? names.join(', ') : 'nada que haya indicado';

const FINE = 'No es necesario para entregar archivos.';
const STILL_HERE = 'Los datos introducidos se conservan. Inténtelo de nuevo en unos instantes';
const RETRY = 'Inténtelo de nuevo en unos instantes.';
const ASK_ADMIN = 'Inténtelo de nuevo. Si el problema persiste, consulte a su administrador.';
const TELL_DEVELOPER = 'Informe al desarrollador de este sitio.';
const NOT_SENT = 'No se ha enviado ningún dato secreto.';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('No tiene conexión.', 'Conéctese a la red e inténtelo de nuevo.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `La política de seguridad de este sitio no permite que la página llame a ${host}.`,
      `Pida al administrador de ${origin} que agregue ${host} a connect-src de su Content-Security-Policy.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `Una página segura no puede llamar a ${host} por http.`,
      'Utilice la dirección https del almacenamiento o deje que la comprobación se ejecute en el servidor.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `Esta página no puede comprobar ${type} por sí sola.`,
      'El desarrollador de este sitio debe conectar un backend. Los datos que introduzca no pueden cambiarlo.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `Esta extensión no puede leer lo que responde ${host}.`,
      `Permítale acceder a ${host} en los ajustes de la extensión en el navegador y vuelva a intentarlo. Si allí no se ofrece, su desarrollador tiene que agregar ${pattern} a los permisos de host.`,
    ),
  'page.unexpected': ({ reason }) =>
    say(
      'Se ha producido un error en esta página.',
      `Inténtelo de nuevo. Si el problema persiste, comunique al desarrollador de este sitio: ${reason}.`,
    ),
  'backend.unreachable': ({ host }) => say(`No se pudo acceder al servicio en ${host}.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`El servicio en ${host} no respondió en ${inSeconds(seconds)}.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'El servicio ha respondido con algo que esta página no entiende.',
      `Está mal configurado: estado ${status}, tipo de contenido ${contentType || 'no indicado'}. ${TELL_DEVELOPER}`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      'El servicio ha dado una respuesta incompleta.',
      `Inténtelo de nuevo. Si el problema persiste, comunique al desarrollador de este sitio: ${path ? `${path}, ` : ''}estado ${status}.`,
    ),
  'backend.error': ({ status }) =>
    say('El servicio tiene un problema interno.', `${STILL_HERE} (estado ${status}).`),
  'backend.busy': ({ seconds }) =>
    say(
      'Se han hecho demasiadas comprobaciones en poco tiempo.',
      `Espere ${inSeconds(seconds)} e inténtelo de nuevo.`,
    ),
  'session.expired': () => say('Su sesión ha caducado.', 'Inicie sesión de nuevo y repita este paso.'),
  'session.forbidden': () =>
    say(
      'No tiene permiso para hacer esto.',
      'Solicite a un administrador de su organización el permiso para conectar destinos.',
    ),
  'request.invalid': () =>
    say('Algunos campos requieren su atención.', 'Corrija los campos marcados e inténtelo de nuevo.'),
  'request.not-found': () => say('El servicio no conoce esta dirección.', TELL_DEVELOPER),
  'request.too-large': ({ limit }) =>
    say('Los datos son demasiado grandes.', `Se pueden enviar como máximo ${Math.floor(limit / 1024)} KB.`),
  'request.key-reused': () =>
    say('Esta solicitud ya se utilizó para otra cosa.', 'Retroceda un paso e inténtelo de nuevo.'),
  'request.outdated': () =>
    say(
      'Otra persona ha cambiado esto mientras tanto.',
      'Vuelva a cargarlo, revise lo que hay ahora y repita su cambio.',
    ),
  'account.not-found': () => say('Esta cuenta ya no está almacenada.', 'Elija otra o conecte una nueva.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `Esta cuenta la ${count(destinations, { one: 'utiliza # destino', other: 'utilizan # destinos' })}${inBrackets(names)}.`,
      'Elimínelos primero.',
    ),
  'account.unreadable': () =>
    say('Las credenciales almacenadas ya no se pueden leer.', 'Conecte con ellas una cuenta nueva.'),
  'destination.not-found': () => say('Este destino ya no existe.', 'Vuelva a cargar la lista.'),
  'type.unsupported': ({ type }) =>
    say(
      `El servicio no puede conectarse a ${type}.`,
      'Elija otro destino o consulte al desarrollador de este sitio.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `Nuestro servicio no tiene permiso para conectarse a ${host}.`,
      'Introduzca una dirección pública. Si es una red privada, pida al operador de este servicio que permita el acceso.',
    ),
  'net.dns': ({ host }) => say(`No existe ningún host llamado ${host}.`, 'Compruebe el nombre de host.'),
  'net.dns-temporary': ({ host }) =>
    say(`En este momento no se puede resolver la dirección de ${host}.`, RETRY),
  'net.refused': ({ host, port }) =>
    say(
      `Se ha encontrado ${host}, pero nada responde en el puerto ${port}.`,
      'Compruebe el puerto. SFTP suele utilizar el 22; https, el 443.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} no respondió en ${inSeconds(seconds)}.`,
      'Es posible que lo impida un firewall. Compruebe la dirección y el puerto, y permita las conexiones desde nuestras direcciones.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `No se pudo acceder a ${host} desde esta página.`,
      'El navegador no indica el motivo. Compruebe lo siguiente, de más a menos probable:',
      [
        'La dirección contiene un error, o nada responde en ella.',
        'Su certificado no es de confianza, o el servidor no admite https.',
        'Lo impide un firewall o una VPN.',
        'Un bloqueador de anuncios u otra extensión detiene la solicitud.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `No hay ninguna ruta de red desde nuestro servicio hasta ${host}.`,
      'Compruebe la dirección. Si es correcta, su red o la nuestra no funciona: inténtelo más tarde.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} ha cerrado la conexión de inmediato.`,
      'Es posible que bloquee nuestras direcciones o que tenga demasiadas conexiones. Inténtelo de nuevo; si el problema persiste, consulte a su administrador.',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} no admite https en este puerto.`,
          'Compruebe el puerto. Si el almacenamiento no utiliza cifrado, escriba http:// delante de la dirección.',
        )
      : say(`El certificado de ${host} no es de confianza.`, `Su administrador debe corregirlo (${reason}).`),
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} responde, pero esta página no puede leer la respuesta.`,
      'Por eso no se puede saber si es correcto o no. Compruebe lo siguiente, de más a menos probable:',
      bucket
        ? [
            `«${bucket}» no tiene ninguna regla de CORS para ${origin}.`,
            `No existe ningún bucket llamado «${bucket}».`,
            'El bucket está en otra región.',
          ]
        : [
            'El almacenamiento solo permite a las páginas consultar un bucket. Las credenciales pueden ser correctas.',
            'La clave de acceso o la clave secreta es incorrecta: muchos almacenamientos no lo revelan a las páginas.',
            'No es un almacenamiento S3.',
          ],
    ),
  's3.key-unknown': () =>
    say(
      'Este ID de clave de acceso no existe.',
      'Es posible que se haya eliminado, que esté inactivo o que sea de otro proveedor. En AWS, China y GovCloud tienen sus propias claves, y una región no habilitada no reconoce ninguna. Compruebe el ID de clave o cree una clave nueva.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'La clave de acceso secreta no corresponde a este ID de clave de acceso.',
      length === 40 || length === 0
        ? 'Copie de nuevo la clave secreta. Solo se muestra una vez: si la ha perdido, cree una clave nueva.'
        : `La clave secreta tiene ${count(length, { one: '# carácter', other: '# caracteres' })}; las de AWS tienen 40. Cópiela de nuevo, completa.`,
    ),
  's3.token-expired': () =>
    say(
      'Las credenciales temporales han caducado.',
      'Obtenga otras nuevas: el ID de clave, la clave secreta y el token de sesión van juntos.',
    ),
  's3.token-invalid': () =>
    say(
      'El token de sesión no corresponde a esta clave.',
      'Copie el ID de clave, la clave secreta y el token de sesión del mismo origen. Si la clave es permanente, deje vacío el token. Las regiones que hay que habilitar solo aceptan tokens de un punto de enlace regional de STS.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `El reloj difiere ${count(minutes, { one: '# minuto', other: '# minutos' })} del reloj del almacenamiento.`
        : 'El reloj difiere demasiado del reloj del almacenamiento.',
      'Ajuste el reloj del equipo que realiza la comprobación e inténtelo de nuevo.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `Estas credenciales no permiten ${doing(operation)} en «${placeIn(bucket, folder)}».`
        : `Estas credenciales no permiten ${doing(operation)}.`,
      'Las claves son correctas, pero falta un permiso o un Deny lo prohíbe. Revise la política de IAM del usuario y la política del bucket.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `Estas credenciales no permiten ${doing(operation)} en «${placeIn(bucket, folder)}».`,
      `Una política lo prohíbe${policy ? ` (${policy})` : ''}. Otros permisos no ayudan: quien la administra debe levantarlo. Busque Deny, a menudo con una condición: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `«${bucket}» está cifrado con una clave que estas credenciales no pueden utilizar.`,
      'La clave de KMS debe estar habilitada y permitir kms:GenerateDataKey y kms:Decrypt.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`No existe ningún bucket llamado «${bucket}».`, 'Compruebe el nombre y el proveedor.'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`El bucket está en ${region}.`, 'Utilice esa región para conectarse.')
      : say('El bucket está en otra región.', 'Consulte su región en la consola e introdúzcala.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `«${bucket}» es tan reciente que aún no lo reconoce todo el almacenamiento.`,
      'Espere unos minutos e inténtelo de nuevo. La región debe ser la del bucket.',
    ),
  's3.region-required': () =>
    say(
      'El almacenamiento requiere una región.',
      'Introduzca una. Muchos servicios compatibles con S3 aceptan us-east-1 o auto.',
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `Esta cuenta de AWS ha desactivado AWS STS en ${region}.`,
      'Su administrador puede activarlo: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`El almacenamiento no acepta «${bucket}» como nombre de bucket.`, 'Compruebe el nombre.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} ha respondido, pero no como lo hace S3.`,
      'Compruebe el punto de conexión: puede ser la dirección de una consola web. Si es correcto, pruebe el otro estilo de dirección.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `El almacenamiento no admite lo necesario para ${doing(operation)}.`,
      'Consulte a su proveedor sobre la compatibilidad con S3.',
    ),
  's3.quota': ({ bucket }) =>
    say(`«${bucket}» está lleno.`, 'Libere espacio o amplíe la cuota e inténtelo de nuevo.'),
  's3.slow-down': () => say('El almacenamiento está ocupado o no está disponible.', RETRY),
  's3.account-problem': () =>
    say(
      'La cuenta de almacenamiento está suspendida o no está activa.',
      'Póngase en contacto con el proveedor del almacenamiento.',
    ),
  's3.list-denied': ({ bucket, folder }) =>
    say(`No está permitido enumerar el contenido de «${placeIn(bucket, folder)}».`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'No se pudo volver a leer lo que se había escrito.',
      `${FINE} El objeto de prueba es «${key}» en «${bucket}».`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'No se pudo eliminar el objeto de prueba.',
      `${FINE} Elimine «${key}» de «${bucket}» cuando lo desee.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'El bucket conserva durante un tiempo fijo lo que se escribe en él (Object Lock).',
      `Esto no afecta a las entregas. El objeto de prueba «${key}» permanecerá en «${bucket}» hasta que venza el plazo.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `«${bucket}» cobra el acceso a quien lo solicita (Requester Pays).`,
      'Las entregas se cobrarían a la cuenta de esta clave. Desactive Requester Pays o utilice una clave de la cuenta propietaria del bucket.',
    ),
  's3.buckets-denied': () =>
    say('Esta clave no puede enumerar los buckets.', `${FINE} Escriba el nombre del bucket.`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'Lo que se ha leído no coincide con lo que se escribió.',
      `Algo entre nuestro servicio y el almacenamiento modifica los archivos. Examine «${key}» en «${bucket}».`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `El almacenamiento ha rechazado, por un motivo desconocido, la solicitud de ${doing(operation)}.`,
      `Su respuesta: ${answer || 'ninguna'} (estado ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `El rol ${roleArn} no nos permite el acceso.`,
      `Compruebe que exista, que su política de confianza indique ${principal} y que la condición sts:ExternalId sea ${externalId}. Un rol nuevo tarda un minuto en funcionar.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `El rol ${roleArn} permite el acceso sin el ID externo.`,
      `Quien adivine su nombre podría utilizarlo a través de nosotros. Agregue la condición sts:ExternalId = ${externalId} a su política de confianza.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Nuestro servicio no puede abrir un rol de ${partition}: él mismo está en ${own}.`,
      'Dé acceso mediante una clave de acceso.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Nuestro servicio no puede pedir el rol a AWS.',
      `Los datos que introduzca no pueden cambiarlo. Informe al operador de este servicio${answer ? `: ${answer}` : ''}.`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} utiliza ${protocol} en el puerto ${port}, no SFTP.`
        : `${host} no utiliza SFTP en el puerto ${port}.`,
      'Introduzca el puerto del servidor SFTP, normalmente el 22. FTP y FTPS son otros protocolos.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'El servidor y este servicio no tienen ningún cifrado en común.',
      `No se encontró ningún algoritmo${KINDS.get(kind) ?? ` (${kind})`} en común${offered.length > 0 ? `; el servidor ofrece ${offered.join(', ')}` : ''}. Su administrador debe permitir uno de uso más extendido.`,
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
        ? `Compruebe el nombre de usuario y la contraseña. El servidor acepta: ${anyOf(accepted)}.`
        : `Agregue la clave pública al archivo authorized_keys del usuario. El servidor acepta: ${anyOf(accepted)}.`,
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
  'sftp.subsystem-off': ({ username }) =>
    say(
      `«${username}» puede iniciar sesión, pero SFTP está desactivado.`,
      'El administrador del servidor debe activar el subsistema sftp.',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `No existe la carpeta «${path}».`,
      home === ''
        ? 'Créela primero o elija otra.'
        : `Créela primero o elija otra. Al iniciar sesión, se accede a «${home}».`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`«${path}» es un archivo.`, 'Introduzca una carpeta.'),
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
