import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('pt-BR');

export const wizard: Messages['wizard'] = {
  label: 'Conectar um destino de armazenamento em nuvem',
  progress: 'Progresso',
  steps: { catalog: 'Destino', auth: 'Autenticação', setup: 'Configuração', created: 'Conclusão' },
  stepDone: 'concluído',
  back: 'Voltar',
  cancel: 'Cancelar',
  loading: 'Carregando…',
  loadFailed: 'Não foi possível carregar esta etapa. Verifique a conexão e tente novamente.',
  retry: 'Tentar novamente',
};

export const dialog: Messages['dialog'] = {
  close: 'Fechar',
  unsaved: 'Sair sem salvar?',
  unsavedHelp: 'Os dados inseridos não foram salvos e serão perdidos.',
  stay: 'Continuar editando',
  discard: 'Descartar',
};

export const catalog: Messages['catalog'] = {
  heading: 'Escolha um destino',
  intro: 'Selecione onde os arquivos devem ser entregues.',
  search: 'Pesquisar destinos',
  connect: 'Conectar destino',
  connectTo: ({ name }) => `Conectar destino: ${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { one: '# destino', other: '# destinos' }),
  empty: 'Não há destinos disponíveis aqui.',
  another: 'Adicionar outro',
  anotherOf: ({ name }) => `Adicionar outro: ${name}`,
  noMatch: ({ search }) => `Nenhum destino corresponde a “${search}”.`,
  clearSearch: 'Limpar pesquisa',
  noMatchOfFilter: 'Nenhum destino corresponde a esta seleção.',
  showAll: 'Mostrar todos',
  showMore: ({ count }) => `Mostrar mais (${count})`,
  show: 'Mostrar',
  all: 'Todos',
  mine: 'Meus destinos',
  category: 'Categoria',
  allCategories: 'Todas as categorias',
  connected: ({ accounts, destinations }) =>
    count(accounts, { one: '# conta', other: '# contas' }) +
    (destinations === 0 ? '' : count(destinations, { one: ', # destino', other: ', # destinos' })),
  attention: 'Requer atenção',
  attentionHelp: ({ failing }) =>
    count(failing, {
      one: 'A última verificação de # conta falhou.',
      other: 'A última verificação de # contas falhou.',
    }),
  more: ({ name }) => `Mais informações sobre ${name}`,
  accounts: 'Ver contas',
  details: 'O que é necessário',
  documentation: 'Documentação',
  newTab: 'abre em uma nova guia',
  needs: 'Antes de começar',
  checks: 'O que é verificado',
  addresses: 'Endereços a permitir no firewall',
  notLoaded: 'Não foi possível carregar os detalhes. Verifique a conexão e tente novamente.',
  close: 'Fechar',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'Armazenamento de objetos',
    description: 'Entregar arquivos em um bucket da sua conta da AWS.',
  },
  's3-compatible': {
    category: 'Armazenamento de objetos',
    name: 'Armazenamento compatível com S3',
    description: 'Entregar arquivos no MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 e outros.',
  },
  sftp: {
    category: 'Servidor de arquivos',
    description: 'Entregar arquivos em uma pasta do seu próprio servidor.',
  },
};
