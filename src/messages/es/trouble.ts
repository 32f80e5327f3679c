import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count, RETRY } from './phrases.js';

const inSeconds = (n: number): string => count(n, { one: '# segundo', other: '# segundos' });
const STILL_HERE = 'Los datos introducidos se conservan. Inténtelo de nuevo en unos instantes';
const TELL_DEVELOPER = 'Informe al desarrollador de este sitio.';

export const problems: TextsOf<CommonProblem> = {
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
};
