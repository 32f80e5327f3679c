import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('es');
const seconds = new Intl.NumberFormat('es', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `Conectar con ${name}`,
  accountChoice: 'Cuenta',
  existing: 'Cuenta existente',
  existingHelp: 'Utilizar credenciales que ya están almacenadas.',
  new: 'Cuenta nueva',
  newHelp: 'Introducir credenciales. Se comprueban antes de almacenarlas.',
  loadingAccounts: 'Cargando cuentas…',
  accountsNotShown: 'No se pudo cargar la lista de cuentas. Compruebe la conexión e inténtelo de nuevo.',
  retry: 'Reintentar',
  connect: 'Conectar con el destino',
  connecting: 'Conectando…',
  stop: 'Detener',
  documentation: '¿Dónde encuentro estos datos?',
  egress: ({ addresses }) => `Si un firewall protege el servidor, permita las conexiones desde ${addresses}.`,
  secretsStay: 'Los datos secretos se envían una sola vez, para la comprobación, y no se vuelven a mostrar.',
};

export const accounts: Messages['accounts'] = {
  label: 'Cuentas existentes',
  search: 'Buscar cuentas',
  loading: 'Cargando cuentas…',
  loadFailed: 'No se pudieron cargar las cuentas.',
  retry: 'Reintentar',
  empty: 'Aún no hay ninguna cuenta conectada. Elija «Cuenta nueva» para conectar la primera.',
  noMatch: ({ search }) => `Ninguna cuenta coincide con «${search}».`,
  found: ({ count: n }) => count(n, { one: '# cuenta', other: '# cuentas' }),
  connected: ({ when }) => `Conectada el ${when}`,
  uses: ({ count: n }) =>
    n === 0
      ? 'Aún sin utilizar'
      : count(n, { one: 'Utilizada por # destino', other: 'Utilizada por # destinos' }),
  choose: 'Elija una cuenta para continuar.',
};

export const forms: Messages['forms'] = {
  optional: 'opcional',
  notLoaded: 'No se ha podido cargar una parte de este formulario.',
  retry: 'Reintentar',
  submit: 'Enviar',
  more: 'Más opciones',
  forget: 'Olvidar esta clave',
  typeHostKey: 'Ya tengo la huella digital o una línea de known_hosts',
  reveal: 'Mostrar',
  conceal: 'Ocultar',
  concealField: ({ label }) => `Ocultar ${label}`,
  revealField: ({ label }) => `Mostrar ${label}`,
  chooseFile: 'Elegir un archivo',
  dropFile: 'o arrástrelo aquí',
  notExplained: ({ code }) =>
    `Esto no ha funcionado (${code}) y no se pudo cargar la explicación. Compruebe la conexión e inténtelo de nuevo.`,
  wrong: 'Este valor no se puede utilizar.',
  fileTooLarge: 'Este archivo es demasiado grande para ser una clave.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `Configurar ${name}`,
  account: 'Cuenta',
  checked: 'Comprobada',
  name: 'Nombre',
  nameHelp: 'El nombre con el que aparece este destino en las listas.',
  description: 'Descripción',
  create: 'Crear destino',
  creating: 'Creando…',
  stop: 'Detener',
  browse: 'Examinar carpetas…',
  browseFailed: 'No se pudieron cargar las carpetas. Inténtelo de nuevo o escriba la ruta.',
  landing: 'Los archivos se entregarán en',
  writes: 'Allí se escribe un pequeño objeto de prueba, se vuelve a leer y se elimina.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'Elija un bucket y una carpeta',
  headingFolders: 'Elija una carpeta',
  where: 'Ubicación actual',
  buckets: 'Todos los buckets',
  loginFolder: 'Carpeta de inicio de sesión',
  loading: 'Buscando…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'Aquí no hay carpetas.'
      : more
        ? count(n, { one: '# elemento o más.', other: '# elementos o más.' })
        : count(n, { one: '# elemento.', other: '# elementos.' }),
  more: 'Mostrar más',
  open: ({ name }) => `Abrir ${name}`,
  create: 'Carpeta nueva',
  createName: 'Nombre de la carpeta nueva',
  createNow: 'Crear',
  nameNeeded: 'Introduzca un nombre sin barras.',
  choose: ({ place }) => `Utilizar ${place}`,
  close: 'Cerrar',
  retry: 'Reintentar',
  typeInstead: 'También puede cerrar esta ventana y escribir la ruta.',
};

export const done: Messages['done'] = {
  heading: 'Destino creado',
  intro: ({ name }) => `«${name}» está listo. A partir de ahora se pueden entregar archivos en este destino.`,
  type: 'Destino',
  name: 'Nombre',
  description: 'Descripción',
  account: 'Cuenta',
  warnings: 'Información útil',
  saveAndExit: 'Guardar y salir',
  next: 'Siguiente',
  nextHelp:
    'Continúe con «Siguiente», o deténgase aquí con «Guardar y salir» y prosiga en cualquier momento.',
};

export const checks: Messages['checks'] = {
  label: 'Comprobación de la conexión',
  status: {
    pending: 'en espera',
    running: 'en curso…',
    passed: 'superada',
    warned: 'advertencia',
    failed: 'fallida',
    skipped: 'no realizada',
    unverifiable: 'no se puede verificar desde aquí',
  },
  blame: {
    input: 'en los datos introducidos',
    storage: 'en su almacenamiento',
    network: 'en la red',
    page: 'en este sitio',
    service: 'en nuestro servicio',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${seconds.format(milliseconds / 1000)} s`,
  reference: ({ id }) => `Referencia para el soporte: ${id}`,
  useRegion: ({ region }) => `Utilizar ${region}`,
  useAddressStyle: ({ style }) => `Utilizar el estilo de dirección «${style}»`,
  createFolder: 'Crear la carpeta',
  creatingFolder: 'Creando la carpeta…',
  checkFromServer: 'Comprobar desde el servidor',
  tryAgain: 'Reintentar',
  more: 'Más información',
  moreAbout: ({ title }) => `Más información: ${title}`,
  optional: 'opcional',
  again: 'Volver a comprobar',
  report: 'Copiar informe',
  stillAt: ({ label }) => `Aún en «${label}». Con una red lenta o un firewall, puede tardar hasta un minuto.`,
  copy: 'Copiar',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: 'Copiado',
  notCopied: 'El navegador no lo ha permitido: seleccione el texto y cópielo.',
  whoCanMend: ({ side }) => `Dónde corregirlo: ${side}`,
};

const encryptionKey = {
  label: 'Clave de cifrado',
  help: 'Cifra los archivos antes de entregarlos: solo puede leerlos quien tenga la clave privada. Una clave pública PGP, tal como la muestra gpg --armor --export, o RSA.',
};

const summary = {
  'Bucket name': 'Nombre del bucket',
  'Folder path': 'Ruta de la carpeta',
  'Top of the bucket': 'Raíz del bucket',
  Region: 'Región',
  Endpoint: 'Punto de conexión',
  Server: 'Servidor',
  'Login folder': 'Carpeta de inicio de sesión',
  Encryption: 'Cifrado',
  'With your PGP key': 'Con su clave PGP',
  'With your RSA key': 'Con su clave RSA',
};

const bucketRegion = { label: 'Región del bucket', help: 'Solo si no es la de la cuenta.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'Acceder al almacenamiento',
    credentials: 'Comprobar la clave de acceso',
    list: 'Ver el contenido de la carpeta',
    write: 'Escribir un pequeño archivo de prueba',
    read: 'Volver a leerlo',
    delete: 'Eliminarlo',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `Cuenta ${account}${arn === undefined ? '' : `, ${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'Ruta de la carpeta',
  help: 'Por ejemplo, exports/daily. Se crea con el primer archivo. Déjela vacía para utilizar la raíz del bucket. %SEGMENT_NAME% o %SEGMENT_ID% al final crea una carpeta por segmento.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      'Una clave de acceso de un usuario de IAM creado para estas entregas, o un rol que confíe en nuestro servicio.',
      'El permiso s3:PutObject en la carpeta. Con s3:GetObject, s3:DeleteObject y s3:ListBucket, se pueden verificar las entregas y limpiar los restos.',
      'El nombre del bucket y su región.',
      'Para un bucket cifrado con una clave de KMS: kms:GenerateDataKey y kms:Decrypt en esa clave.',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'Comprobar que el rol exige el ID externo' },
    fields: {
      method: {
        label: 'Conceder acceso mediante',
        options: {
          keys: { label: 'Clave de acceso' },
          role: {
            label: 'Rol',
            help: 'Más seguro: ninguna clave sale de su cuenta y puede retirar el acceso en cualquier momento.',
          },
        },
      },
      accessKeyId: {
        label: 'ID de clave de acceso',
        help: 'En la consola de AWS: IAM, Usuarios, su usuario, Credenciales de seguridad, Claves de acceso. Empieza por AKIA, o por ASIA si es temporal.',
      },
      secretAccessKey: {
        label: 'Clave de acceso secreta',
        help: 'AWS la muestra una sola vez, al crear la clave: 40 caracteres. ¿La ha perdido? Cree una nueva.',
      },
      principal: {
        label: 'Quién solicita el rol',
        help: 'La política de confianza de su rol debe indicar esta identidad.',
      },
      externalId: {
        label: 'ID externo',
        help: 'La política de confianza debe exigirlo para que nadie más pueda utilizar su rol a través de nosotros.',
      },
      trustPolicy: {
        label: 'Política de confianza',
        help: 'Ambos datos juntos, para pegar: la política de confianza personalizada de un rol nuevo, o la relación de confianza del suyo.',
      },
      roleArn: {
        label: 'ARN del rol',
        help: 'En la consola de AWS: IAM, Roles, su rol. Tiene el formato arn:aws:iam::123456789012:role/exports.',
      },
      region: {
        label: 'Región',
        help: 'Dónde está el bucket; por ejemplo, eu-central-1. La consola la muestra en la lista de buckets.',
      },
      sessionToken: {
        label: 'Token de sesión',
        help: 'Solo para claves temporales. Estas caducan: es mejor la clave de un usuario creado para esta entrega.',
      },
      encryptionKey,
      bucket: {
        label: 'Nombre del bucket',
        help: 'Si pega una dirección s3:// o un ARN, se separa automáticamente. La clave necesita s3:PutObject en esta carpeta. Con s3:GetObject, s3:DeleteObject y s3:ListBucket, se pueden verificar las entregas y limpiar los restos.',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'La dirección de la API de S3: el punto de conexión, sin el bucket.',
      'Una clave de acceso con permiso para escribir archivos en la carpeta. Si además puede leer, enumerar y eliminar en ella, se pueden verificar las entregas.',
      'El nombre del bucket.',
    ],
    ...s3,
    fields: {
      provider: { label: 'Proveedor', options: { other: { label: 'Otro, o no se conoce' } } },
      endpoint: {
        label: 'Punto de conexión',
        help: 'La dirección del servicio sin el bucket; por ejemplo, https://s3.example.com. Su proveedor la llama punto de conexión de S3 o dirección de la API de S3.',
      },
      accessKeyId: {
        label: 'ID de clave de acceso',
        help: 'Se crea en la consola de su proveedor, a menudo en Access Keys, API Keys o S3 Credentials.',
      },
      secretAccessKey: {
        label: 'Clave de acceso secreta',
        help: 'La mayoría de los proveedores la muestran una sola vez, al crear la clave.',
      },
      region: {
        label: 'Región',
        help: 'Tal como la escribe su proveedor. Los servicios sin regiones aceptan us-east-1 o auto.',
      },
      addressStyle: {
        label: 'Estilo de dirección',
        options: {
          auto: { label: 'Automático', help: 'Se determina al comprobar la conexión.' },
          path: {
            label: 'Ruta',
            help: 'https://s3.example.com/bucket, compatible con casi todos los servicios.',
          },
          'virtual-host': { label: 'Host virtual' },
        },
      },
      sessionToken: { label: 'Token de sesión', help: 'Solo para claves temporales.' },
      encryptionKey,
      bucket: {
        label: 'Nombre del bucket',
        help: 'Si pega una dirección s3://, se separa automáticamente. La clave debe tener permiso para escribir archivos (PutObject) en esta carpeta; si además puede leer, enumerar y eliminar en ella, se puede verificar la entrega.',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'El nombre de host, el puerto y el nombre de usuario.',
      'La contraseña o la clave privada de ese usuario.',
      'La huella digital de la clave del servidor, facilitada por su propietario, para compararla.',
      'Una carpeta en la que el usuario pueda escribir, cambiar de nombre y eliminar archivos.',
    ],
    summary,
    fields: {
      host: {
        label: 'Host',
        help: 'El nombre o la dirección del servidor; por ejemplo, sftp.example.com. Si pega una dirección sftp://, se separa automáticamente.',
      },
      port: { label: 'Puerto', help: 'SFTP utiliza el 22, salvo que le hayan indicado otro.' },
      username: { label: 'Nombre de usuario' },
      method: {
        label: 'Iniciar sesión con',
        options: {
          password: { label: 'Contraseña' },
          'private-key': {
            label: 'Clave privada',
            help: 'Más segura, y muchos servidores la exigen.',
          },
          'key-and-password': {
            label: 'Clave privada y contraseña',
            help: 'Para servidores que piden ambas, una después de la otra.',
          },
        },
      },
      password: { label: 'Contraseña' },
      privateKey: {
        label: 'Clave privada',
        help: 'El texto completo, con las líneas BEGIN y END; suele estar en un archivo llamado id_ed25519 o id_rsa. El archivo que termina en .pub es la mitad pública y debe estar en el servidor.',
      },
      passphrase: {
        label: 'Frase de contraseña de la clave',
        help: 'Solo si la clave está protegida con una.',
      },
      hostKey: {
        label: 'Identidad del servidor',
        help: 'Compare la huella digital con la que le facilite el propietario del servidor. No se envía ningún dato secreto hasta que la confirme.',
      },
      encryptionKey,
      folderPath: {
        label: 'Ruta de la carpeta',
        help: 'Debe existir ya. Con / al principio, la ruta parte de la raíz del servidor; sin ella, de la carpeta a la que accede al iniciar sesión. Déjela vacía para utilizar esa misma carpeta.',
      },
    },
    probes: {
      connect: 'Conectar con el servidor',
      'host-key': 'Comprobar la identidad del servidor',
      login: 'Iniciar sesión',
      sftp: 'Iniciar la transferencia de archivos',
      folder: 'Abrir la carpeta',
      write: 'Escribir un pequeño archivo de prueba',
      read: 'Volver a leerlo',
      rename: 'Cambiarle el nombre',
      delete: 'Eliminarlo',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `Carpeta de inicio de sesión ${home}`) },
  },
};
