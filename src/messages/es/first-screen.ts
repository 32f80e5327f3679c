import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('es');

export const wizard: Messages['wizard'] = {
  label: 'Conectar un destino de almacenamiento en la nube',
  progress: 'Progreso',
  steps: { catalog: 'Destino', auth: 'Autenticación', setup: 'Configuración', created: 'Fin' },
  stepDone: 'completado',
  back: 'Atrás',
  cancel: 'Cancelar',
  loading: 'Cargando…',
  loadFailed: 'No se pudo cargar este paso. Compruebe la conexión e inténtelo de nuevo.',
  retry: 'Reintentar',
};

export const dialog: Messages['dialog'] = {
  close: 'Cerrar',
  unsaved: '¿Salir sin guardar?',
  unsavedHelp: 'Los datos introducidos no se han guardado y se perderán.',
  stay: 'Seguir editando',
  discard: 'Descartar',
};

export const catalog: Messages['catalog'] = {
  heading: 'Elija un destino',
  intro: 'Seleccione dónde se deben entregar sus archivos.',
  search: 'Buscar destinos',
  connect: 'Conectar destino',
  connectTo: ({ name }) => `Conectar destino: ${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { one: '# destino', other: '# destinos' }),
  empty: 'No hay destinos disponibles.',
  another: 'Agregar otro',
  anotherOf: ({ name }) => `Agregar otro: ${name}`,
  noMatch: ({ search }) => `Ningún destino coincide con «${search}».`,
  clearSearch: 'Borrar búsqueda',
  noMatchOfFilter: 'Ningún destino coincide con esta selección.',
  showAll: 'Mostrar todos',
  showMore: ({ count }) => `Mostrar más (${count})`,
  show: 'Mostrar',
  all: 'Todos',
  mine: 'Mis destinos',
  category: 'Categoría',
  allCategories: 'Todas las categorías',
  connected: ({ accounts, destinations }) =>
    count(accounts, { one: '# cuenta', other: '# cuentas' }) +
    (destinations === 0 ? '' : count(destinations, { one: ', # destino', other: ', # destinos' })),
  attention: 'Requiere atención',
  attentionHelp: ({ failing }) =>
    count(failing, {
      one: 'Falló la última comprobación de # cuenta.',
      other: 'Falló la última comprobación de # cuentas.',
    }),
  more: ({ name }) => `Más información sobre ${name}`,
  accounts: 'Ver cuentas',
  details: 'Qué necesita',
  documentation: 'Documentación',
  newTab: 'se abre en una pestaña nueva',
  needs: 'Antes de empezar',
  checks: 'Qué se comprueba',
  addresses: 'Direcciones que debe permitir en el firewall',
  notLoaded: 'No se pudieron cargar los detalles. Compruebe la conexión e inténtelo de nuevo.',
  close: 'Cerrar',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'Almacenamiento de objetos',
    description: 'Entregar archivos en un bucket de su cuenta de AWS.',
  },
  's3-compatible': {
    category: 'Almacenamiento de objetos',
    name: 'Almacenamiento compatible con S3',
    description: 'Entregar archivos en MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 y otros.',
  },
  sftp: {
    category: 'Servidor de archivos',
    description: 'Entregar archivos en una carpeta de su propio servidor.',
  },
};
