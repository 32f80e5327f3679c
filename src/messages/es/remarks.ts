import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { withBits } from '../problem-text.js';

const count = plural('es');
const characters = (n: number): string => count(n, { one: '# carácter', other: '# caracteres' });
const keyName = (kind: string, bits: number): string =>
  withBits(kind, bits, count(bits, { one: '# bit', other: '# bits' }));

export const issues: Messages['issues'] = {
  required: () => 'Rellene este campo.',
  'too-long': ({ max }) => `Utilice como máximo ${characters(max)}.`,
  'too-short': ({ min }) => `Utilice al menos ${characters(min)}.`,
  'not-a-number': () => 'Introduzca un número.',
  'out-of-range': ({ min, max }) => `Introduzca un número entre ${min} y ${max}.`,
  'unknown-choice': () => 'Elija una de las opciones.',
  'not-offered': () => 'Este servicio no lo ofrece. Déjelo sin rellenar.',
  format: () => 'Este valor no tiene el formato esperado.',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'Parece la clave de acceso secreta. El ID de clave de acceso es el más corto; suele empezar por AKIA.',
  'access-key.format': ({ length }) =>
    `Esto no es un ID de clave de acceso: tiene ${characters(length)}. Los de AWS tienen 20, entre mayúsculas y dígitos.`,
  'secret-key.is-key-id': () =>
    'Parece el ID de clave de acceso. La clave de acceso secreta es la más larga, y solo se muestra una vez, al crear la clave.',
  'secret-key.length': ({ length }) =>
    `Esta clave secreta tiene ${characters(length)}; las claves de acceso secretas de AWS tienen 40. Cópiela de nuevo, completa.`,
  'session-token.required': () =>
    'Un ID de clave que empieza por ASIA es temporal: solo funciona junto con su token de sesión.',
  'region.format': () => 'Introduzca un código de región, como eu-central-1.',
  'endpoint.format': () => 'Introduzca la dirección del servicio, como https://s3.example.com.',
  'endpoint.scheme': () => 'La dirección debe empezar por https:// o http://.',
  'endpoint.placeholder': ({ placeholder }) =>
    `Sustituya ${placeholder} por su propio valor: su proveedor muestra la dirección completa.`,
  'role.format': () => 'Introduzca el ARN de un rol, como arn:aws:iam::123456789012:role/exports.',
  'role.partition': ({ partition }) =>
    `El rol pertenece a la partición ${partition}: introduzca una región de esa partición.`,
  'bucket.length': ({ length }) =>
    `Los nombres de bucket tienen entre 3 y 63 caracteres; este tiene ${length}.`,
  'bucket.uppercase': () => 'Los nombres de bucket no llevan mayúsculas.',
  'bucket.characters': ({ characters: found }) =>
    `Los nombres de bucket solo contienen minúsculas, dígitos, guiones y puntos. No permitido: ${found}`,
  'bucket.edges': () => 'Un nombre de bucket empieza y termina por una letra o un dígito.',
  'bucket.dots': () => 'Un nombre de bucket no contiene dos puntos seguidos.',
  'bucket.ip-address': () => 'Un nombre de bucket no debe parecer una dirección IP.',
  'bucket.reserved': ({ part }) =>
    `«${part}» está reservado por AWS y no puede formar parte de un nombre de bucket.`,
  'folder.dot-segment': ({ segment }) =>
    `«${segment}» no puede ser una carpeta aquí. Escriba la ruta completa desde la raíz, sin . ni ..`,
  'folder.control-characters': () => 'La ruta contiene caracteres de control invisibles. Escríbala de nuevo.',
  'folder.macro-unknown': ({ macro }) =>
    `La macro ${macro} no existe. Puede utilizar %SEGMENT_NAME% y %SEGMENT_ID%.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} debe ser una carpeta independiente al final de la ruta, como exports/${macro}.`,
  'folder.too-long': ({ bytes, max }) =>
    `La ruta ocupa ${count(bytes, { one: '# byte', other: '# bytes' })}; el máximo es ${max}.`,
  'host.format': () => 'Introduzca un nombre de host, como sftp.example.com, o una dirección IP.',
  'host-key.format': () =>
    'Introduzca una huella digital como SHA256:…, una línea de known_hosts o el contenido del archivo .pub del servidor.',
  'host-key.other-host': () =>
    'Ninguna de estas líneas indica este servidor, y son de varios. Introduzca solo las suyas: las muestra ssh-keygen -F con su nombre.',
  'host-key.md5': () =>
    'Esta huella digital tiene el formato antiguo (MD5), que se puede falsificar. Pida la que empieza por SHA256:',
  'host-key.authority': () =>
    'Esta línea corresponde a una autoridad que firma claves de host, lo que aquí no se admite. Introduzca la clave del propio servidor.',
  'key.not-a-key': () =>
    'Esto no es una clave privada. Una clave privada empieza con una línea como «-----BEGIN OPENSSH PRIVATE KEY-----».',
  'key.public': () => 'Esta es la clave pública. Aquí va la privada: el archivo del mismo nombre sin «.pub».',
  'key.certificate': () => 'Esto es un certificado. Aquí se necesita la clave privada que le corresponde.',
  'key.truncated': () =>
    'Falta el final de la clave. Copie el archivo completo, incluida la última línea, «-----END».',
  'key.putty': ({ version }) =>
    version === 3
      ? 'Esta es una clave de PuTTY bloqueada, versión 3. Desbloquéela o conviértala: puttygen key.ppk -O private-openssh -o key. En la ventana de PuTTYgen: Conversions, Export OpenSSH key.'
      : `Esta es una clave de PuTTY, versión ${version}. Conviértala: puttygen key.ppk -O private-openssh -o key. En la ventana de PuTTYgen: Conversions, Export OpenSSH key.`,
  'key.hardware': () =>
    'Esta clave está en un token de seguridad y solo su propietario puede utilizarla, tocándolo. Use una clave propia para las entregas: ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'Esta clave está bloqueada. Introduzca su frase de contraseña.',
  'encryption-key.not-a-key': () =>
    'Esto no es una clave pública de PGP ni de RSA, las únicas que se pueden utilizar. Una clave de PGP empieza con una línea como «-----BEGIN PGP PUBLIC KEY BLOCK-----». Para exportar la suya: gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    'Esto era la clave privada, o la contenía. Se ha eliminado y no se ha enviado a ninguna parte: con ella, cualquiera podría leer sus archivos. Pegue la clave pública o deje el campo vacío para entregar los archivos sin cifrar.',
  'encryption-key.truncated': () =>
    'Falta el final de la clave. Copie el texto completo, incluida la última línea, «-----END».',
  'encryption-key.certificate': () =>
    'Esto es un certificado. Solo se necesita su clave: openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'Esta es una clave para SSH. Si es RSA, conviértala con: ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'No se puede leer esta clave: se ha modificado o perdido alguna parte. Expórtela de nuevo y copie el texto completo.',
  'encryption-key.not-examined': () =>
    'No se pudo examinar esta clave y no se ha enviado: no se cargó el componente necesario. Inténtelo de nuevo.',
  'encryption-key.no-owner': () =>
    'Esta clave no indica ningún propietario, como las que facilitan algunos servidores de claves. Expórtela desde donde se creó: gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `Esta clave caducó el ${date}. Amplíe su validez o cree una nueva y, a continuación, expórtela de nuevo.`,
  'encryption-key.revoked': () => 'Su propietario ha revocado esta clave. Utilice otra.',
  'encryption-key.cannot-encrypt': () =>
    'Esta clave puede firmar, pero no cifrar. Agregue una subclave de cifrado y, a continuación, expórtela de nuevo.',
  'encryption-key.weak': ({ kind, bits }) =>
    `Esta clave (${keyName(kind, bits)}) es demasiado débil para mantener en secreto los archivos. Utilice RSA con 2048 bits o más, o un tipo más reciente.`,
};

/** Where a provider keeps its keys, by its name. Labels stand as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2, Manage API tokens: un token con «Object Read & Write» muestra un ID de clave de acceso y una clave secreta.',
  ],
  [
    'MinIO',
    'MinIO Console, Access Keys. La API de S3 suele responder en el puerto 9000; la consola, en otro.',
  ],
  ['Ceph Object Gateway', 'las crea el administrador del clúster con radosgw-admin.'],
  ['Wasabi', 'consola de Wasabi, Access Keys.'],
  [
    'Backblaze B2',
    'Application Keys. El keyID es el ID de clave de acceso; la applicationKey, la clave secreta. La clave maestra no sirve.',
  ],
  ['DigitalOcean Spaces', 'panel de control, Spaces Object Storage, Access Keys.'],
  [
    'Google Cloud Storage',
    'Cloud Storage, Configuración, Interoperabilidad: una clave HMAC, preferiblemente de una cuenta de servicio.',
  ],
  ['Scaleway', 'IAM, API keys, con Object Storage como proyecto preferido.'],
  ['OVHcloud', 'Public Cloud, Object Storage, usuarios S3.'],
  ['Hetzner', 'Console, su proyecto, Security, S3 credentials.'],
  [
    'IBM Cloud Object Storage',
    'credenciales de servicio con «Include HMAC credential»: los valores de cos_hmac_keys.',
  ],
  [
    'Oracle Cloud',
    'su perfil, Customer secret keys. La clave de acceso aparece en la lista; la secreta se muestra una sola vez.',
  ],
  ['Storj', 'Access Keys, tipo S3 credentials.'],
  ['IDrive e2', 'Dashboard, Access Keys. El punto de conexión figura junto a la región.'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () =>
    'Se han quitado espacios o caracteres invisibles al principio o al final del valor.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `Se ha reconocido el bucket «${bucket}» en el texto pegado.`
      : `Se han reconocido el bucket «${bucket}» y la carpeta «${folder}» en el texto pegado.`,
  'notice.folder-slashes': () => 'Se han quitado las barras que crearían carpetas sin nombre.',
  'notice.folder-root': () => 'Vacío significa la raíz: no se necesita ninguna carpeta.',
  'notice.host-split': ({ host, folder }) =>
    `Se ha reconocido el host «${host}»; el resto se ha pasado a los campos correspondientes.${folder === '' ? '' : ` La carpeta «${folder}» aparecerá en el paso siguiente.`}`,
  'notice.host-keys': ({ count: n }) =>
    count(n, {
      one: 'Se ha reconocido # clave del servidor.',
      other: 'Se han reconocido # claves del servidor.',
    }),
  'notice.key': ({ kind, bits }) => `Esta es una clave privada: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `Esta clave privada (${keyName(kind, bits)}) está bloqueada: se necesita su frase de contraseña.`,
  'notice.key-weak': ({ kind, bits }) =>
    `Esta clave (${keyName(kind, bits)}) es demasiado débil para muchos servidores actuales. Es preferible crear una nueva: ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'La clave estaba codificada en Base64 y se ha descodificado.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `Los archivos se cifrarán${owner === '' ? '' : ` para ${owner}`}: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, huella digital ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `Esta clave caduca el ${date}. Facilite una nueva antes de esa fecha; de lo contrario, las entregas fallarán.`,
  'notice.endpoint-scheme': ({ scheme }) => `Se ha agregado ${scheme}:// delante de la dirección.`,
  'notice.endpoint-split': ({ bucket }) =>
    `Aquí solo se necesita la dirección del servicio. El bucket «${bucket}» aparecerá en el paso siguiente.`,
  'notice.provider': ({ provider, keys }) =>
    `Es ${provider}. Dónde encontrar sus claves: ${PROVIDER_KEYS.get(provider) ?? keys}`,
  'notice.filled': () => 'El texto pegado ha rellenado varios campos. Revíselos.',
  'notice.region': ({ region }) => `Se ha escrito como código de región: ${region}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'La política necesaria',
    where:
      'En la consola de AWS: IAM, su usuario o rol, Agregar permisos, Crear política insertada, JSON. Solo se permite esta carpeta. Las instrucciones cuyo nombre empieza por Optional permiten verificar las entregas y limpiar los restos.',
  },
  's3-policy': {
    title: 'La política necesaria',
    where:
      'Para servicios con políticas, como MinIO, Ceph o Wasabi: asóciela al usuario de esta clave. En otros, es un ajuste de la propia clave.',
  },
  'cors-rules': {
    title: 'Las reglas de CORS para este sitio',
    where:
      'En la consola del almacenamiento: el bucket, Permisos o Configuración, CORS. Si ya hay reglas, agregue esta a las existentes.',
  },
  'cors-command': {
    title: 'Lo mismo, como comando',
    where:
      'Para un terminal con la línea de comandos de AWS y una clave que pueda modificar el bucket. Sustituye todas las reglas que tenga el bucket.',
  },
  'trust-policy': {
    title: 'La política de confianza para el rol',
    where:
      'En la consola de AWS: IAM, Roles, su rol, Relaciones de confianza, Editar política de confianza. Si otros utilizan el rol, agregue la instrucción a la política existente.',
  },
  'connect-src': {
    title: 'Qué debe permitir la política de este sitio',
    where: 'Para el administrador de este sitio: agregue estos orígenes a la Content-Security-Policy.',
  },
  'authorized-keys': {
    title: 'La línea para authorized_keys',
    where: 'En el servidor: agréguela al final de ~/.ssh/authorized_keys de este usuario.',
  },
  firewall: {
    title: 'Las direcciones que se deben permitir',
    where:
      'Para el administrador del firewall que protege el servidor: nos conectamos desde estas direcciones.',
  },
};

const NOT_SENT = 'No se ha enviado ningún dato secreto.';

export const hostKey: Messages['hostKey'] = {
  heading: '¿Es este su servidor?',
  intro: ({ host, port }) =>
    `${host}, puerto ${port}, se identifica con la clave que aparece a continuación. ${NOT_SENT} ` +
    'Compare la huella digital con la que le facilite el propietario del servidor.',
  otherHeading: '¿Es también de su servidor esta clave?',
  otherIntro: ({ host, port }) =>
    `${host}, puerto ${port}, muestra una clave de un tipo que aún no se ha confirmado. Un servidor puede tener varias claves. ` +
    `${NOT_SENT} Compare también esta huella digital con el propietario.`,
  changedHeading: 'Atención: este servidor muestra una clave distinta de la anterior',
  changedIntro: ({ host, port }) =>
    `Es posible que ${host}, puerto ${port}, se haya instalado de nuevo, o que alguien haya interpuesto otro equipo y ` +
    `pueda leer todo lo que se entregue. ${NOT_SENT} Pregunte al propietario del servidor, por teléfono o por ` +
    'otro medio seguro, cuál de las dos cosas ha ocurrido.',
  expected: 'Confirmada anteriormente',
  shown: 'Huella digital actual (SHA-256)',
  consent: 'He preguntado al propietario del servidor y la nueva huella digital es correcta.',
  consentMissing: 'Pregunte primero al propietario del servidor y confírmelo aquí.',
  replace: 'Sustituir la clave confirmada',
  algorithm: 'Tipo de clave',
  fingerprint: 'Huella digital (SHA-256)',
  howTo: 'En el servidor, este comando la muestra:',
  confirm: 'La huella digital coincide, conectar',
  decline: 'No conectar',
};

export const accountActions: Messages['accountActions'] = {
  works: 'Funciona',
  attention: 'Requiere atención',
  expired: 'Caducada',
  neverChecked: 'Nunca comprobada',
  checked: ({ when }) => `Comprobada ${when}`,
  expires: ({ when }) => `Caduca ${when}`,
  ended: ({ when }) => `Caducó ${when}`,
  previous: 'Página anterior',
  next: 'Página siguiente',
  page: ({ page, total }) =>
    `Página ${count(page, { other: '#' })}, ${count(total, { one: '# cuenta', other: '# cuentas' })}`,
  menu: ({ label }) => `Acciones para ${label}`,
  rename: 'Cambiar nombre',
  check: 'Volver a comprobar',
  replace: 'Sustituir las credenciales',
  delete: 'Eliminar',
  cancel: 'Dejar como está',
  close: 'Cerrar',
  stop: 'Detener',
  name: 'Nombre de la cuenta',
  nameHelp: ({ label }) => `Si se deja vacío, la cuenta se llamará ${label}.`,
  save: 'Guardar',
  renamed: ({ label }) => `Ahora la cuenta se llama ${label}.`,
  checking: 'Comprobando la cuenta…',
  checkPassed: 'La cuenta funciona.',
  replaceHelp: ({ label }) =>
    `Para ${label}. Los nuevos valores se comprueban primero. Mientras no funcionen, se seguirán utilizando los anteriores.`,
  replaceNow: 'Comprobar y sustituir',
  replaced: 'Las nuevas credenciales funcionan y han sustituido a las anteriores.',
  looking: 'Buscando destinos que utilizan esta cuenta…',
  deleteQuestion: ({ label }) =>
    `¿Eliminar ${label}? Se borrarán sus datos secretos. El contenido del almacenamiento se conserva.`,
  deleteNow: 'Eliminar cuenta',
  inUse: ({ count: n }) =>
    count(n, {
      one: 'Esta cuenta no se puede eliminar mientras la utilice # destino:',
      other: 'Esta cuenta no se puede eliminar mientras la utilicen # destinos:',
    }),
  andMore: ({ count: n }) => count(n, { other: 'y # más' }),
  deleteFirst: 'Elimine primero esos destinos o asígneles otra cuenta.',
  deleted: ({ label }) => `Se ha eliminado la cuenta ${label}.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) => count(wrong, { one: 'Revise # dato', other: 'Revise # datos' }),
};
