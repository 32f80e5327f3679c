import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count, FINE, RETRY } from './phrases.js';

export const problems: TextsOf<S3Problem> = {
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
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `Esta página puede leer «${bucket}», pero no lo que responde a ${methodOf(operation)}.`,
      'Por eso no se puede saber si es correcto o no. Compruebe lo siguiente, de más a menos probable:',
      [
        `A las reglas de CORS para ${origin} les falta ${methodOf(operation)}.`,
        'Les falta un encabezado: AllowedHeaders debe ser *.',
        'La clave no tiene permiso: algunos almacenamientos no lo revelan a las páginas.',
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
  's3.kms-unusable': ({ bucket }) =>
    say(
      `La clave de KMS de «${bucket}» está deshabilitada, pendiente de eliminación o ya no existe.`,
      'Ningún permiso ayuda. Su propietario debe habilitarla, cancelar la eliminación o asignar otra clave al bucket.',
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
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'No se pudo eliminar el objeto de prueba desde esta página.',
      `A las reglas de CORS para ${origin} les falta DELETE, o la clave no tiene permiso: algunos almacenamientos no lo revelan a las páginas. ${FINE} Elimine «${key}» de «${bucket}» cuando lo desee.`,
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
};
