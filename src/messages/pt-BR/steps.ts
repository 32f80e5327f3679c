import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('pt-BR');
const seconds = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `Conectar a ${name}`,
  accountChoice: 'Conta',
  existing: 'Conta existente',
  existingHelp: 'Usar credenciais que já estão armazenadas.',
  new: 'Nova conta',
  newHelp: 'Inserir credenciais. Elas são verificadas antes de serem armazenadas.',
  loadingAccounts: 'Carregando contas…',
  accountsNotShown: 'Não foi possível carregar a lista de contas. Verifique a conexão e tente novamente.',
  retry: 'Tentar novamente',
  connect: 'Conectar ao destino',
  connecting: 'Conectando…',
  stop: 'Interromper',
  documentation: 'Onde encontro esses dados?',
  egress: ({ addresses }) => `Se um firewall protege o servidor, permita conexões de ${addresses}.`,
  secretsStay: 'Os dados secretos são enviados uma única vez, para a verificação, e não são mais exibidos.',
};

export const accounts: Messages['accounts'] = {
  label: 'Contas existentes',
  search: 'Pesquisar contas',
  loading: 'Carregando contas…',
  loadFailed: 'Não foi possível carregar as contas.',
  retry: 'Tentar novamente',
  empty: 'Ainda não há contas conectadas. Escolha “Nova conta” para conectar a primeira.',
  noMatch: ({ search }) => `Nenhuma conta corresponde a “${search}”.`,
  found: ({ count: n }) => count(n, { one: '# conta', other: '# contas' }),
  connected: ({ when }) => `Conectada em ${when}`,
  uses: ({ count: n }) =>
    n === 0 ? 'Ainda não usada' : count(n, { one: 'Usada por # destino', other: 'Usada por # destinos' }),
  choose: 'Escolha uma conta para continuar.',
};

export const forms: Messages['forms'] = {
  optional: 'opcional',
  notLoaded: 'Não foi possível carregar uma parte deste formulário.',
  retry: 'Tentar novamente',
  submit: 'Enviar',
  more: 'Mais opções',
  forget: 'Esquecer esta chave',
  typeHostKey: 'Já tenho a impressão digital ou uma linha de known_hosts',
  reveal: 'Mostrar',
  conceal: 'Ocultar',
  concealField: ({ label }) => `Ocultar ${label}`,
  revealField: ({ label }) => `Mostrar ${label}`,
  chooseFile: 'Escolher um arquivo',
  dropFile: 'ou solte-o aqui',
  notExplained: ({ code }) =>
    `Isso não funcionou (${code}), e não foi possível carregar a explicação. Verifique a conexão e tente novamente.`,
  wrong: 'Este valor não pode ser usado.',
  fileTooLarge: 'Este arquivo é grande demais para ser uma chave.',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `Configurar ${name}`,
  account: 'Conta',
  checked: 'Verificada',
  name: 'Nome',
  nameHelp: 'O nome com que este destino aparece nas listas.',
  description: 'Descrição',
  create: 'Criar destino',
  creating: 'Criando…',
  stop: 'Interromper',
  browse: 'Procurar pastas…',
  browseFailed: 'Não foi possível carregar as pastas. Tente novamente ou digite o caminho.',
  landing: 'Os arquivos serão entregues em',
  writes: 'Um pequeno objeto de teste é gravado nesse local, lido de volta e excluído.',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'Escolha um bucket e uma pasta',
  headingFolders: 'Escolha uma pasta',
  where: 'Local atual',
  buckets: 'Todos os buckets',
  loginFolder: 'Pasta de login',
  loading: 'Procurando…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'Não há pastas aqui.'
      : more
        ? count(n, { one: '# item ou mais.', other: '# itens ou mais.' })
        : count(n, { one: '# item.', other: '# itens.' }),
  more: 'Mostrar mais',
  open: ({ name }) => `Abrir ${name}`,
  create: 'Nova pasta',
  createName: 'Nome da nova pasta',
  createNow: 'Criar',
  nameNeeded: 'Insira um nome sem barras.',
  choose: ({ place }) => `Usar ${place}`,
  close: 'Fechar',
  retry: 'Tentar novamente',
  typeInstead: 'Se preferir, feche esta janela e digite o caminho.',
};

export const done: Messages['done'] = {
  heading: 'Destino criado',
  intro: ({ name }) =>
    `“${name}” está pronto. A partir de agora, arquivos podem ser entregues nesse destino.`,
  type: 'Destino',
  name: 'Nome',
  description: 'Descrição',
  account: 'Conta',
  warnings: 'Informações úteis',
  saveAndExit: 'Salvar e sair',
  next: 'Avançar',
  nextHelp: 'Continue com “Avançar” ou pare aqui com “Salvar e sair” e prossiga a qualquer momento.',
};

export const checks: Messages['checks'] = {
  label: 'Verificação da conexão',
  status: {
    pending: 'aguardando',
    running: 'em andamento…',
    passed: 'êxito',
    warned: 'aviso',
    failed: 'falha',
    skipped: 'não realizada',
    unverifiable: 'não pode ser verificada daqui',
  },
  blame: {
    input: 'nos dados inseridos',
    storage: 'no seu armazenamento',
    network: 'na rede',
    page: 'neste site',
    service: 'no nosso serviço',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${seconds.format(milliseconds / 1000)} s`,
  reference: ({ id }) => `Referência para o suporte: ${id}`,
  useRegion: ({ region }) => `Usar ${region}`,
  useAddressStyle: ({ style }) => `Usar o estilo de endereço “${style}”`,
  createFolder: 'Criar a pasta',
  creatingFolder: 'Criando a pasta…',
  checkFromServer: 'Verificar pelo servidor',
  tryAgain: 'Tentar novamente',
  more: 'Mais informações',
  moreAbout: ({ title }) => `Mais informações: ${title}`,
  optional: 'opcional',
  again: 'Verificar novamente',
  report: 'Copiar relatório',
  stillAt: ({ label }) =>
    `Ainda em “${label}”. Com uma rede lenta ou um firewall, isso pode levar até um minuto.`,
  copy: 'Copiar',
  copyWhat: ({ copy, what }) => `${copy}: ${what}`,
  copied: 'Copiado',
  notCopied: 'O navegador não permitiu: selecione o texto e copie-o.',
  whoCanMend: ({ side }) => `Onde corrigir: ${side}`,
};

const encryptionKey = {
  label: 'Chave de criptografia',
  help: 'Criptografa os arquivos antes da entrega: somente quem tem a chave privada pode lê-los. Uma chave pública PGP, como a exibida por gpg --armor --export, ou RSA.',
};

const summary = {
  'Bucket name': 'Nome do bucket',
  'Folder path': 'Caminho da pasta',
  'Top of the bucket': 'Raiz do bucket',
  Region: 'Região',
  Endpoint: 'Endpoint',
  Server: 'Servidor',
  'Login folder': 'Pasta de login',
  Encryption: 'Criptografia',
  'With your PGP key': 'Com sua chave PGP',
  'With your RSA key': 'Com sua chave RSA',
};

const bucketRegion = { label: 'Região do bucket', help: 'Somente se for diferente da região da conta.' };

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'Acessar o armazenamento',
    credentials: 'Verificar a chave de acesso',
    list: 'Ver o conteúdo da pasta',
    write: 'Gravar um pequeno arquivo de teste',
    read: 'Lê-lo de volta',
    delete: 'Excluí-lo',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `Conta ${account}${arn === undefined ? '' : `, ${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'Caminho da pasta',
  help: 'Por exemplo, exports/daily. É criada com o primeiro arquivo. Deixe vazio para usar a raiz do bucket. %SEGMENT_NAME% ou %SEGMENT_ID% no final cria uma pasta por segmento.',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      'Uma chave de acesso de um usuário do IAM criado para estas entregas ou uma função que confie no nosso serviço.',
      'A permissão s3:PutObject na pasta. Com s3:GetObject, s3:DeleteObject e s3:ListBucket, é possível verificar as entregas e remover o que sobrar.',
      'O nome do bucket e a respectiva região.',
      'Para um bucket criptografado com uma chave do KMS: kms:GenerateDataKey e kms:Decrypt nessa chave.',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'Verificar se a função exige o ID externo' },
    fields: {
      method: {
        label: 'Conceder acesso por',
        options: {
          keys: { label: 'Chave de acesso' },
          role: {
            label: 'Função',
            help: 'Mais seguro: nenhuma chave sai da sua conta, e você pode revogar o acesso a qualquer momento.',
          },
        },
      },
      accessKeyId: {
        label: 'ID da chave de acesso',
        help: 'No console da AWS: IAM, Usuários, seu usuário, Credenciais de segurança, Chaves de acesso. Começa com AKIA, ou com ASIA se for temporário.',
      },
      secretAccessKey: {
        label: 'Chave de acesso secreta',
        help: 'A AWS a exibe uma única vez, na criação da chave: 40 caracteres. Perdeu? Crie uma nova.',
      },
      principal: {
        label: 'Quem solicita a função',
        help: 'A política de confiança da sua função deve indicar esta identidade.',
      },
      externalId: {
        label: 'ID externo',
        help: 'A política de confiança deve exigi-lo, para que ninguém mais possa usar sua função por nosso intermédio.',
      },
      trustPolicy: {
        label: 'Política de confiança',
        help: 'Os dois dados juntos, para colar: a política de confiança personalizada de uma nova função ou a relação de confiança da sua.',
      },
      roleArn: {
        label: 'ARN da função',
        help: 'No console da AWS: IAM, Funções, sua função. Tem o formato arn:aws:iam::123456789012:role/exports.',
      },
      region: {
        label: 'Região',
        help: 'Onde o bucket está; por exemplo, eu-central-1. O console a exibe na lista de buckets.',
      },
      sessionToken: {
        label: 'Token de sessão',
        help: 'Somente para chaves temporárias. Elas expiram: é melhor usar a chave de um usuário criado para esta entrega.',
      },
      encryptionKey,
      bucket: {
        label: 'Nome do bucket',
        help: 'Um endereço s3:// ou um ARN colado é separado automaticamente. A chave precisa de s3:PutObject nesta pasta. Com s3:GetObject, s3:DeleteObject e s3:ListBucket, é possível verificar as entregas e remover o que sobrar.',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'O endereço da API do S3: o endpoint, sem o bucket.',
      'Uma chave de acesso com permissão para gravar arquivos na pasta. Se também puder ler, listar e excluir nela, será possível verificar as entregas.',
      'O nome do bucket.',
    ],
    ...s3,
    fields: {
      provider: { label: 'Provedor', options: { other: { label: 'Outro ou desconhecido' } } },
      endpoint: {
        label: 'Endpoint',
        help: 'O endereço do serviço sem o bucket; por exemplo, https://s3.example.com. O provedor o chama de endpoint do S3 ou endereço da API do S3.',
      },
      accessKeyId: {
        label: 'ID da chave de acesso',
        help: 'É criado no console do provedor, geralmente em Access Keys, API Keys ou S3 Credentials.',
      },
      secretAccessKey: {
        label: 'Chave de acesso secreta',
        help: 'A maioria dos provedores a exibe uma única vez, na criação da chave.',
      },
      region: {
        label: 'Região',
        help: 'Como o provedor a escreve. Serviços sem regiões aceitam us-east-1 ou auto.',
      },
      addressStyle: {
        label: 'Estilo de endereço',
        options: {
          auto: { label: 'Automático', help: 'É determinado na verificação da conexão.' },
          path: {
            label: 'Caminho',
            help: 'https://s3.example.com/bucket, aceito por quase todos os serviços.',
          },
          'virtual-host': { label: 'Host virtual' },
        },
      },
      sessionToken: { label: 'Token de sessão', help: 'Somente para chaves temporárias.' },
      encryptionKey,
      bucket: {
        label: 'Nome do bucket',
        help: 'Um endereço s3:// colado é separado automaticamente. A chave deve ter permissão para gravar arquivos (PutObject) nesta pasta; se também puder ler, listar e excluir nela, será possível verificar a entrega.',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'O nome do host, a porta e o nome de usuário.',
      'A senha ou a chave privada desse usuário.',
      'A impressão digital da chave do servidor, fornecida pelo proprietário do servidor, para comparação.',
      'Uma pasta em que o usuário possa gravar, renomear e excluir arquivos.',
    ],
    summary,
    fields: {
      host: {
        label: 'Host',
        help: 'O nome ou o endereço do servidor; por exemplo, sftp.example.com. Um endereço sftp:// colado é separado automaticamente.',
      },
      port: { label: 'Porta', help: 'O SFTP usa a 22, a menos que tenham informado outra.' },
      username: { label: 'Nome de usuário' },
      method: {
        label: 'Fazer login com',
        options: {
          password: { label: 'Senha' },
          'private-key': {
            label: 'Chave privada',
            help: 'Mais segura e exigida por muitos servidores.',
          },
          'key-and-password': {
            label: 'Chave privada e senha',
            help: 'Para servidores que pedem as duas, uma após a outra.',
          },
        },
      },
      password: { label: 'Senha' },
      privateKey: {
        label: 'Chave privada',
        help: 'O texto completo, com as linhas BEGIN e END, geralmente em um arquivo chamado id_ed25519 ou id_rsa. O arquivo que termina em .pub é a metade pública e deve ficar no servidor.',
      },
      passphrase: {
        label: 'Frase secreta da chave',
        help: 'Somente se a chave estiver protegida por uma.',
      },
      hostKey: {
        label: 'Identidade do servidor',
        help: 'Compare a impressão digital com a fornecida pelo proprietário do servidor. Nenhum dado secreto é enviado antes da sua confirmação.',
      },
      encryptionKey,
      folderPath: {
        label: 'Caminho da pasta',
        help: 'A pasta já deve existir. Com / no início, o caminho parte da raiz do servidor; sem ela, da pasta em que o usuário entra após o login. Deixe vazio para usar essa mesma pasta.',
      },
    },
    probes: {
      connect: 'Conectar ao servidor',
      'host-key': 'Verificar a identidade do servidor',
      login: 'Fazer login',
      sftp: 'Iniciar a transferência de arquivos',
      folder: 'Abrir a pasta',
      write: 'Gravar um pequeno arquivo de teste',
      read: 'Lê-lo de volta',
      rename: 'Renomeá-lo',
      delete: 'Excluí-lo',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `Pasta de login ${home}`) },
  },
};
