import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { withBits } from '../problem-text.js';

const count = plural('pt-BR');
const characters = (n: number): string => count(n, { one: '# caractere', other: '# caracteres' });
const keyName = (kind: string, bits: number): string =>
  withBits(kind, bits, count(bits, { one: '# bit', other: '# bits' }));

export const issues: Messages['issues'] = {
  required: () => 'Preencha este campo.',
  'too-long': ({ max }) => `Use no máximo ${characters(max)}.`,
  'too-short': ({ min }) => `Use pelo menos ${characters(min)}.`,
  'not-a-number': () => 'Insira um número.',
  'out-of-range': ({ min, max }) => `Insira um número de ${min} a ${max}.`,
  'unknown-choice': () => 'Escolha uma das opções.',
  'not-offered': () => 'Este serviço não oferece isso. Não preencha.',
  format: () => 'Este valor não tem o formato esperado.',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'Isto parece ser a chave de acesso secreta. O ID da chave de acesso é o mais curto; geralmente começa com AKIA.',
  'access-key.format': ({ length }) =>
    `Isto não é um ID de chave de acesso: tem ${characters(length)}. Os da AWS têm 20, entre letras maiúsculas e dígitos.`,
  'secret-key.is-key-id': () =>
    'Isto parece ser o ID da chave de acesso. A chave de acesso secreta é a mais longa, exibida uma única vez, na criação da chave.',
  'secret-key.length': ({ length }) =>
    `Esta chave secreta tem ${characters(length)}; as chaves de acesso secretas da AWS têm 40. Copie-a novamente, por inteiro.`,
  'session-token.required': () =>
    'Um ID de chave que começa com ASIA é temporário: só funciona junto com seu token de sessão.',
  'region.format': () => 'Insira um código de região, como eu-central-1.',
  'endpoint.format': () => 'Insira o endereço do serviço, como https://s3.example.com.',
  'endpoint.scheme': () => 'O endereço deve começar com https:// ou http://.',
  'endpoint.placeholder': ({ placeholder }) =>
    `Substitua ${placeholder} pelo seu próprio valor: o provedor exibe o endereço completo.`,
  'role.format': () => 'Insira o ARN de uma função, como arn:aws:iam::123456789012:role/exports.',
  'role.partition': ({ partition }) =>
    `A função pertence à partição ${partition}: insira uma região dessa partição.`,
  'bucket.length': ({ length }) => `Nomes de bucket têm de 3 a 63 caracteres; este tem ${length}.`,
  'bucket.uppercase': () => 'Nomes de bucket não têm letras maiúsculas.',
  'bucket.characters': ({ characters: found }) =>
    `Nomes de bucket têm somente letras minúsculas, dígitos, hifens e pontos. Não permitido: ${found}`,
  'bucket.edges': () => 'Um nome de bucket começa e termina com uma letra ou um dígito.',
  'bucket.dots': () => 'Um nome de bucket não tem dois pontos seguidos.',
  'bucket.ip-address': () => 'Um nome de bucket não pode parecer um endereço IP.',
  'bucket.reserved': ({ part }) =>
    `“${part}” é reservado pela AWS e não pode fazer parte de um nome de bucket.`,
  'folder.dot-segment': ({ segment }) =>
    `“${segment}” não pode ser uma pasta aqui. Escreva o caminho completo desde a raiz, sem . nem ..`,
  'folder.control-characters': () =>
    'O caminho contém caracteres de controle invisíveis. Digite-o novamente.',
  'folder.macro-unknown': ({ macro }) =>
    `A macro ${macro} não existe. Você pode usar %SEGMENT_NAME% e %SEGMENT_ID%.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} deve ser uma pasta à parte no final do caminho, como exports/${macro}.`,
  'folder.too-long': ({ bytes, max }) =>
    `O caminho ocupa ${count(bytes, { one: '# byte', other: '# bytes' })}; o máximo é ${max}.`,
  'host.format': () => 'Insira um nome de host, como sftp.example.com, ou um endereço IP.',
  'host-key.format': () =>
    'Insira uma impressão digital como SHA256:…, uma linha de known_hosts ou o conteúdo do arquivo .pub do servidor.',
  'host-key.other-host': () =>
    'Nenhuma destas linhas indica este servidor, e elas são de vários. Insira somente as dele: ssh-keygen -F com o nome do servidor as exibe.',
  'host-key.md5': () =>
    'Esta impressão digital está no formato antigo (MD5), que pode ser falsificado. Peça a que começa com SHA256:',
  'host-key.authority': () =>
    'Esta linha é de uma autoridade que assina chaves de host, o que não é aceito aqui. Insira a chave do próprio servidor.',
  'key.not-a-key': () =>
    'Isto não é uma chave privada. Uma chave privada começa com uma linha como “-----BEGIN OPENSSH PRIVATE KEY-----”.',
  'key.public': () =>
    'Esta é a chave pública. Aqui é necessária a chave privada: o arquivo de mesmo nome sem “.pub”.',
  'key.certificate': () => 'Isto é um certificado. Aqui é necessária a chave privada correspondente.',
  'key.truncated': () =>
    'Falta o final da chave. Copie o arquivo inteiro, incluindo a última linha, “-----END”.',
  'key.putty': ({ version }) =>
    version === 3
      ? 'Esta é uma chave do PuTTY bloqueada, versão 3. Desbloqueie-a ou converta-a: puttygen key.ppk -O private-openssh -o key. Na janela do PuTTYgen: Conversions, Export OpenSSH key.'
      : `Esta é uma chave do PuTTY, versão ${version}. Converta-a: puttygen key.ppk -O private-openssh -o key. Na janela do PuTTYgen: Conversions, Export OpenSSH key.`,
  'key.hardware': () =>
    'Esta chave fica em um token de segurança, e somente o proprietário pode usá-la, com um toque. Use uma chave própria para as entregas: ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'Esta chave está bloqueada. Insira a frase secreta dela.',
  'encryption-key.not-a-key': () =>
    'Isto não é uma chave pública PGP ou RSA, as únicas que podem ser usadas. Uma chave PGP começa com uma linha como “-----BEGIN PGP PUBLIC KEY BLOCK-----”. Para exportar a sua: gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    'Isto era a chave privada ou a continha. Ela foi removida e não foi enviada a lugar nenhum: com ela, qualquer pessoa poderia ler seus arquivos. Cole a chave pública ou deixe o campo vazio para entregar os arquivos sem criptografia.',
  'encryption-key.truncated': () =>
    'Falta o final da chave. Copie o texto inteiro, incluindo a última linha, “-----END”.',
  'encryption-key.certificate': () =>
    'Isto é um certificado. Somente a chave dele é necessária: openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'Esta é uma chave para SSH. Se for RSA, converta-a com: ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'Não é possível ler esta chave: alguma parte foi alterada ou perdida. Exporte-a novamente e copie o texto inteiro.',
  'encryption-key.not-examined': () =>
    'Não foi possível examinar esta chave, e ela não foi enviada: o componente necessário não foi carregado. Tente novamente.',
  'encryption-key.no-owner': () =>
    'Esta chave não indica um proprietário, como as fornecidas por alguns servidores de chaves. Exporte-a de onde foi criada: gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `Esta chave expirou em ${date}. Prorrogue a validade ou crie uma nova e exporte-a novamente.`,
  'encryption-key.revoked': () => 'Esta chave foi revogada pelo proprietário. Use outra.',
  'encryption-key.cannot-encrypt': () =>
    'Esta chave pode assinar, mas não criptografar. Adicione uma subchave de criptografia e exporte-a novamente.',
  'encryption-key.weak': ({ kind, bits }) =>
    `Esta chave (${keyName(kind, bits)}) é fraca demais para manter os arquivos em segredo. Use RSA com 2048 bits ou mais, ou um tipo mais recente.`,
};

/** Where a provider keeps its keys, by its name. Labels stand as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2, Manage API tokens: um token com “Object Read & Write” exibe um ID da chave de acesso e uma chave secreta.',
  ],
  [
    'MinIO',
    'MinIO Console, Access Keys. A API do S3 geralmente responde na porta 9000; o console, em outra.',
  ],
  ['Ceph Object Gateway', 'o administrador do cluster as cria com radosgw-admin.'],
  ['Wasabi', 'console do Wasabi, Access Keys.'],
  [
    'Backblaze B2',
    'Application Keys. O keyID é o ID da chave de acesso; a applicationKey, a chave secreta. A chave mestra não funciona.',
  ],
  ['DigitalOcean Spaces', 'painel de controle, Spaces Object Storage, Access Keys.'],
  [
    'Google Cloud Storage',
    'Cloud Storage, Configurações, Interoperabilidade: uma chave HMAC, de preferência de uma conta de serviço.',
  ],
  ['Scaleway', 'IAM, API keys, com o Object Storage como projeto preferencial.'],
  ['OVHcloud', 'Public Cloud, Object Storage, usuários S3.'],
  ['Hetzner', 'Console, seu projeto, Security, S3 credentials.'],
  [
    'IBM Cloud Object Storage',
    'credenciais de serviço com “Include HMAC credential”: os valores em cos_hmac_keys.',
  ],
  [
    'Oracle Cloud',
    'seu perfil, Customer secret keys. A chave de acesso aparece na lista; a secreta é exibida uma única vez.',
  ],
  ['Storj', 'Access Keys, tipo S3 credentials.'],
  ['IDrive e2', 'Dashboard, Access Keys. O endpoint aparece ao lado da região.'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => 'Espaços ou caracteres invisíveis em torno do valor foram removidos.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `O bucket “${bucket}” foi reconhecido no texto colado.`
      : `O bucket “${bucket}” e a pasta “${folder}” foram reconhecidos no texto colado.`,
  'notice.folder-slashes': () => 'As barras que criariam pastas sem nome foram removidas.',
  'notice.folder-root': () => 'Vazio significa a raiz: nenhuma pasta é necessária.',
  'notice.host-split': ({ host, folder }) =>
    `O host “${host}” foi reconhecido; o restante foi para os campos correspondentes.${folder === '' ? '' : ` A pasta “${folder}” aparecerá na próxima etapa.`}`,
  'notice.host-keys': ({ count: n }) =>
    count(n, {
      one: '# chave do servidor foi reconhecida.',
      other: '# chaves do servidor foram reconhecidas.',
    }),
  'notice.key': ({ kind, bits }) => `Esta é uma chave privada: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `Esta chave privada (${keyName(kind, bits)}) está bloqueada: a frase secreta dela é necessária.`,
  'notice.key-weak': ({ kind, bits }) =>
    `Esta chave (${keyName(kind, bits)}) é fraca demais para muitos servidores atuais. É melhor criar uma nova: ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'A chave estava codificada em Base64 e foi decodificada.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `Os arquivos serão criptografados${owner === '' ? '' : ` para ${owner}`}: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, impressão digital ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `Esta chave expira em ${date}. Forneça uma nova antes dessa data; caso contrário, as entregas falharão.`,
  'notice.endpoint-scheme': ({ scheme }) => `${scheme}:// foi adicionado antes do endereço.`,
  'notice.endpoint-split': ({ bucket }) =>
    `Somente o endereço do serviço é necessário aqui. O bucket “${bucket}” aparecerá na próxima etapa.`,
  'notice.provider': ({ provider, keys }) =>
    `Este é o provedor ${provider}. Onde encontrar as chaves: ${PROVIDER_KEYS.get(provider) ?? keys}`,
  'notice.filled': () => 'O texto colado preencheu vários campos. Confira-os.',
  'notice.region': ({ region }) => `Escrito como código de região: ${region}.`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: 'A política necessária',
    where:
      'No console da AWS: IAM, seu usuário ou sua função, Adicionar permissões, Criar política em linha, JSON. Somente esta pasta é permitida. As instruções cujos nomes começam com Optional permitem verificar as entregas e remover o que sobrar.',
  },
  's3-policy': {
    title: 'A política necessária',
    where:
      'Para serviços com políticas, como MinIO, Ceph ou Wasabi: anexe-a ao usuário desta chave. Em outros, há uma configuração da própria chave para isso.',
  },
  'cors-rules': {
    title: 'As regras de CORS para este site',
    where:
      'No console do armazenamento: o bucket, Permissões ou Configurações, CORS. Se já houver regras, adicione esta a elas.',
  },
  'cors-command': {
    title: 'O mesmo, como comando',
    where:
      'Para um terminal com a linha de comando da AWS e uma chave que possa alterar o bucket. O comando substitui todas as regras que o bucket tiver.',
  },
  'trust-policy': {
    title: 'A política de confiança para a função',
    where:
      'No console da AWS: IAM, Funções, sua função, Relações de confiança, Editar política de confiança. Se outros usarem a função, adicione a instrução à política existente.',
  },
  'connect-src': {
    title: 'O que a política deste site deve permitir',
    where: 'Para o administrador deste site: adicione estas origens à Content-Security-Policy.',
  },
  'authorized-keys': {
    title: 'A linha para authorized_keys',
    where: 'No servidor: adicione-a ao final de ~/.ssh/authorized_keys deste usuário.',
  },
  firewall: {
    title: 'Os endereços a permitir',
    where:
      'Para o administrador do firewall que protege o servidor: nós nos conectamos a partir destes endereços.',
  },
};

const NOT_SENT = 'Nenhum dado secreto foi enviado.';

export const hostKey: Messages['hostKey'] = {
  heading: 'Este é o seu servidor?',
  intro: ({ host, port }) =>
    `${host}, porta ${port}, identifica-se com a chave abaixo. ${NOT_SENT} ` +
    'Compare a impressão digital com a fornecida pelo proprietário do servidor.',
  otherHeading: 'Esta chave também é do seu servidor?',
  otherIntro: ({ host, port }) =>
    `${host}, porta ${port}, apresenta uma chave de um tipo que ainda não foi confirmado. Um servidor pode ter várias chaves. ` +
    `${NOT_SENT} Compare também esta impressão digital com o proprietário.`,
  changedHeading: 'Atenção: este servidor apresenta uma chave diferente da anterior',
  changedIntro: ({ host, port }) =>
    `${host}, porta ${port}, pode ter sido reinstalado, ou alguém pode ter colocado outra máquina no meio do caminho, ` +
    `capaz de ler tudo o que for entregue. ${NOT_SENT} Pergunte ao proprietário do servidor, por telefone ou por ` +
    'outro meio seguro, qual das duas coisas aconteceu.',
  expected: 'Confirmada anteriormente',
  shown: 'Impressão digital atual (SHA-256)',
  consent: 'Perguntei ao proprietário do servidor, e a nova impressão digital está correta.',
  consentMissing: 'Pergunte primeiro ao proprietário do servidor e depois confirme aqui.',
  replace: 'Substituir a chave confirmada',
  algorithm: 'Tipo de chave',
  fingerprint: 'Impressão digital (SHA-256)',
  howTo: 'No servidor, este comando a exibe:',
  confirm: 'A impressão digital confere, conectar',
  decline: 'Não conectar',
};

export const accountActions: Messages['accountActions'] = {
  works: 'Funciona',
  attention: 'Requer atenção',
  expired: 'Expirada',
  neverChecked: 'Nunca verificada',
  checked: ({ when }) => `Verificada ${when}`,
  expires: ({ when }) => `Expira ${when}`,
  ended: ({ when }) => `Expirou ${when}`,
  previous: 'Página anterior',
  next: 'Próxima página',
  page: ({ page, total }) =>
    `Página ${count(page, { other: '#' })}, ${count(total, { one: '# conta', other: '# contas' })}`,
  menu: ({ label }) => `Ações para ${label}`,
  rename: 'Renomear',
  check: 'Verificar novamente',
  replace: 'Substituir as credenciais',
  delete: 'Excluir',
  cancel: 'Manter como está',
  close: 'Fechar',
  stop: 'Interromper',
  name: 'Nome da conta',
  nameHelp: ({ label }) => `Se o campo ficar vazio, a conta se chamará ${label}.`,
  save: 'Salvar',
  renamed: ({ label }) => `Agora a conta se chama ${label}.`,
  checking: 'Verificando a conta…',
  checkPassed: 'A conta funciona.',
  replaceHelp: ({ label }) =>
    `Para ${label}. Os novos valores são verificados primeiro. Enquanto não funcionarem, os antigos continuarão em uso.`,
  replaceNow: 'Verificar e substituir',
  replaced: 'As novas credenciais funcionam e substituíram as antigas.',
  looking: 'Procurando destinos que usam esta conta…',
  deleteQuestion: ({ label }) =>
    `Excluir ${label}? Os dados secretos da conta serão apagados. O conteúdo do armazenamento será mantido.`,
  deleteNow: 'Excluir conta',
  inUse: ({ count: n }) =>
    count(n, {
      one: 'Não é possível excluir esta conta enquanto # destino a usa:',
      other: 'Não é possível excluir esta conta enquanto # destinos a usam:',
    }),
  andMore: ({ count: n }) => count(n, { other: 'e mais #' }),
  deleteFirst: 'Exclua primeiro esses destinos ou atribua outra conta a eles.',
  deleted: ({ label }) => `A conta ${label} foi excluída.`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) => count(wrong, { one: 'Revise # campo', other: 'Revise # campos' }),
};
