import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';

const count = plural('pt-BR');
const inSeconds = (n: number): string => count(n, { one: '# segundo', other: '# segundos' });
const anyOf = (names: readonly string[]): string => names.join(', ') || 'nada que tenha informado';

const FINE = 'Isso não é necessário para entregar arquivos.';
const STILL_HERE = 'Os dados inseridos continuam aqui. Tente novamente em instantes';
const RETRY = 'Tente novamente em instantes.';
const ASK_ADMIN = 'Tente novamente. Se o problema persistir, consulte o administrador.';
const TELL_DEVELOPER = 'Informe o desenvolvedor deste site.';
const NOT_SENT = 'Nenhum dado secreto foi enviado.';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('Você está off-line.', 'Conecte-se à rede e tente novamente.'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `A política de segurança deste site não permite que a página acesse ${host}.`,
      `Peça ao administrador de ${origin} que adicione ${host} a connect-src da Content-Security-Policy.`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `Uma página segura não pode acessar ${host} por http.`,
      'Use o endereço https do armazenamento ou deixe que a verificação seja executada no servidor.',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `Esta página não pode verificar ${type} por conta própria.`,
      'O desenvolvedor deste site precisa conectar um backend. Os dados que você inserir não mudam isso.',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `Esta extensão não pode ler o que ${host} responde.`,
      `Permita que ela acesse ${host} nas configurações da extensão no navegador e tente novamente. Se isso não for oferecido, o desenvolvedor precisa adicionar ${pattern} às permissões de host.`,
    ),
  'page.unexpected': ({ reason }) =>
    say(
      'Ocorreu um erro nesta página.',
      `Tente novamente. Se o problema persistir, informe ao desenvolvedor deste site: ${reason}.`,
    ),
  'backend.unreachable': ({ host }) =>
    say(`Não foi possível acessar o serviço em ${host}.`, `${STILL_HERE}.`),
  'backend.timeout': ({ host, seconds }) =>
    say(`O serviço em ${host} não respondeu em ${inSeconds(seconds)}.`, `${STILL_HERE}.`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'O serviço respondeu com algo que esta página não entende.',
      `Ele está configurado incorretamente: status ${status}, tipo de conteúdo ${contentType || 'não informado'}. ${TELL_DEVELOPER}`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      'O serviço deu uma resposta incompleta.',
      `Tente novamente. Se o problema persistir, informe ao desenvolvedor deste site: ${path ? `${path}, ` : ''}status ${status}.`,
    ),
  'backend.error': ({ status }) =>
    say('O serviço está com um problema interno.', `${STILL_HERE} (status ${status}).`),
  'backend.busy': ({ seconds }) =>
    say(
      'Foram feitas verificações demais em pouco tempo.',
      `Aguarde ${inSeconds(seconds)} e tente novamente.`,
    ),
  'session.expired': () => say('Sua sessão expirou.', 'Faça login novamente e repita esta etapa.'),
  'session.forbidden': () =>
    say(
      'Você não tem permissão para fazer isso.',
      'Solicite a um administrador da sua organização a permissão para conectar destinos.',
    ),
  'request.invalid': () =>
    say('Alguns campos precisam da sua atenção.', 'Corrija os campos marcados e tente novamente.'),
  'request.not-found': () => say('O serviço não conhece este endereço.', TELL_DEVELOPER),
  'request.too-large': ({ limit }) =>
    say(
      'Os dados inseridos são grandes demais.',
      `É possível enviar no máximo ${Math.floor(limit / 1024)} KB.`,
    ),
  'request.key-reused': () =>
    say('Esta solicitação já foi usada para outra coisa.', 'Volte uma etapa e tente novamente.'),
  'request.outdated': () =>
    say(
      'Outra pessoa alterou isto nesse meio-tempo.',
      'Recarregue, veja o que há agora e repita sua alteração.',
    ),
  'account.not-found': () =>
    say('Esta conta não está mais armazenada.', 'Escolha outra conta ou conecte uma nova.'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `Esta conta é usada por ${count(destinations, { one: '# destino', other: '# destinos' })}${inBrackets(names)}.`,
      'Exclua-os primeiro.',
    ),
  'account.unreadable': () =>
    say('Não é mais possível ler as credenciais armazenadas.', 'Conecte uma nova conta com elas.'),
  'destination.not-found': () => say('Este destino não existe mais.', 'Recarregue a lista.'),
  'type.unsupported': ({ type }) =>
    say(
      `O serviço não pode se conectar a ${type}.`,
      'Escolha outro destino ou consulte o desenvolvedor deste site.',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `Nosso serviço não tem permissão para se conectar a ${host}.`,
      'Insira um endereço público. Para uma rede privada, peça ao operador deste serviço que permita o acesso.',
    ),
  'net.dns': ({ host }) => say(`Não existe um host chamado ${host}.`, 'Verifique o nome do host.'),
  'net.dns-temporary': ({ host }) =>
    say(`Não foi possível resolver o endereço de ${host} no momento.`, RETRY),
  'net.refused': ({ host, port }) =>
    say(
      `${host} foi encontrado, mas nada responde na porta ${port}.`,
      'Verifique a porta. O SFTP geralmente usa a 22; o https, a 443.',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} não respondeu em ${inSeconds(seconds)}.`,
      'Talvez um firewall esteja bloqueando o acesso. Verifique o endereço e a porta, e permita conexões dos nossos endereços.',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `Não foi possível acessar ${host} a partir desta página.`,
      'O navegador não informa o motivo. Verifique o seguinte, do mais ao menos provável:',
      [
        'Há um erro no endereço, ou nada responde nele.',
        'O certificado não é confiável, ou o servidor não aceita https.',
        'Um firewall ou uma VPN está bloqueando o acesso.',
        'Um bloqueador de anúncios ou outra extensão impede a solicitação.',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `Não há uma rota do nosso serviço até ${host}.`,
      'Verifique o endereço. Se estiver correto, a rede dele ou a nossa está inativa: tente mais tarde.',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} encerrou a conexão imediatamente.`,
      'Talvez ele bloqueie nossos endereços ou tenha conexões demais. Tente novamente; se o problema persistir, consulte o administrador.',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} não aceita https nesta porta.`,
          'Verifique a porta. Se o armazenamento não usa criptografia, escreva http:// antes do endereço.',
        )
      : say(`O certificado de ${host} não é confiável.`, `O administrador deve corrigi-lo (${reason}).`),
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} responde, mas esta página não pode ler a resposta.`,
      'Por isso, não é possível saber se está correto ou não. Verifique o seguinte, do mais ao menos provável:',
      bucket
        ? [
            `“${bucket}” não tem uma regra de CORS para ${origin}.`,
            `Não existe um bucket chamado “${bucket}”.`,
            'O bucket está em outra região.',
          ]
        : [
            'O armazenamento só permite que páginas consultem um bucket. As credenciais podem estar corretas.',
            'A chave de acesso ou a chave secreta está incorreta: muitos armazenamentos ocultam isso das páginas.',
            'Este não é um armazenamento S3.',
          ],
    ),
  's3.key-unknown': () =>
    say(
      'Este ID da chave de acesso não existe.',
      'Ele pode ter sido excluído, estar inativo ou pertencer a outro provedor. Na AWS, a China e a GovCloud têm chaves próprias, e uma região não habilitada não reconhece nenhuma. Verifique o ID da chave ou crie uma nova chave.',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'A chave de acesso secreta não corresponde a este ID da chave de acesso.',
      length === 40 || length === 0
        ? 'Copie a chave secreta novamente. Ela é exibida uma única vez: se foi perdida, crie uma nova chave.'
        : `A chave secreta tem ${count(length, { one: '# caractere', other: '# caracteres' })}; as da AWS têm 40. Copie-a novamente, por inteiro.`,
    ),
  's3.token-expired': () =>
    say(
      'As credenciais temporárias expiraram.',
      'Obtenha novas: ID da chave, chave secreta e token de sessão formam um conjunto.',
    ),
  's3.token-invalid': () =>
    say(
      'O token de sessão não corresponde a esta chave.',
      'Copie o ID da chave, a chave secreta e o token de sessão da mesma origem. Para uma chave permanente, deixe o token vazio. Regiões que precisam ser habilitadas só aceitam tokens de um endpoint regional do STS.',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `O relógio difere em ${count(minutes, { one: '# minuto', other: '# minutos' })} do relógio do armazenamento.`
        : 'O relógio difere demais do relógio do armazenamento.',
      'Acerte o relógio da máquina que faz a verificação e tente novamente.',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `Estas credenciais não permitem ${doing(operation)} em “${placeIn(bucket, folder)}”.`
        : `Estas credenciais não permitem ${doing(operation)}.`,
      'As chaves estão corretas, mas falta uma permissão ou um Deny proíbe isso. Consulte a política do IAM do usuário e a política do bucket.',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `Estas credenciais não permitem ${doing(operation)} em “${placeIn(bucket, folder)}”.`,
      `Uma política proíbe isso${policy ? ` (${policy})` : ''}. Outras permissões não ajudam: quem a administra precisa retirar a proibição. Procure Deny, muitas vezes com uma condição: ${DENY_CONDITIONS}.`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `“${bucket}” está criptografado com uma chave que estas credenciais não podem usar.`,
      'A chave do KMS precisa estar ativada e permitir kms:GenerateDataKey e kms:Decrypt.',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`Não existe um bucket chamado “${bucket}”.`, 'Verifique o nome e o provedor.'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`O bucket está em ${region}.`, 'Use essa região para se conectar.')
      : say('O bucket está em outra região.', 'Consulte a região no console e insira-a.'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `“${bucket}” é tão recente que nem todo o armazenamento o reconhece ainda.`,
      'Aguarde alguns minutos e tente novamente. A região deve ser a do bucket.',
    ),
  's3.region-required': () =>
    say(
      'O armazenamento exige uma região.',
      'Insira uma. Muitos serviços compatíveis com S3 aceitam us-east-1 ou auto.',
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `Esta conta da AWS desativou o AWS STS em ${region}.`,
      'O administrador pode ativá-lo: IAM, Account settings.',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`O armazenamento não aceita “${bucket}” como nome de bucket.`, 'Verifique o nome.'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} respondeu, mas não como o S3.`,
      'Verifique o endpoint: pode ser o endereço de um console web. Se estiver correto, tente o outro estilo de endereço.',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `O armazenamento não oferece o que é necessário para ${doing(operation)}.`,
      'Consulte o provedor sobre a compatibilidade com S3.',
    ),
  's3.quota': ({ bucket }) =>
    say(`“${bucket}” está cheio.`, 'Libere espaço ou aumente a cota e tente novamente.'),
  's3.slow-down': () => say('O armazenamento está ocupado ou indisponível.', RETRY),
  's3.account-problem': () =>
    say(
      'A conta de armazenamento está suspensa ou não está ativa.',
      'Entre em contato com o provedor do armazenamento.',
    ),
  's3.list-denied': ({ bucket, folder }) =>
    say(`Não é permitido listar o conteúdo de “${placeIn(bucket, folder)}”.`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say(
      'Não foi possível ler de volta o que foi gravado.',
      `${FINE} O objeto de teste é “${key}” em “${bucket}”.`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'Não foi possível excluir o objeto de teste.',
      `${FINE} Exclua “${key}” de “${bucket}” quando quiser.`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'O bucket mantém por um período fixo o que é gravado nele (Object Lock).',
      `Isso não afeta as entregas. O objeto de teste “${key}” permanecerá em “${bucket}” até o fim desse período.`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `“${bucket}” cobra o acesso de quem o solicita (Requester Pays).`,
      'As entregas seriam cobradas da conta desta chave. Desative Requester Pays ou use uma chave da conta proprietária do bucket.',
    ),
  's3.buckets-denied': () =>
    say('Esta chave não pode listar os buckets.', `${FINE} Digite o nome do bucket.`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      'O que foi lido não corresponde ao que foi gravado.',
      `Algo entre nosso serviço e o armazenamento altera os arquivos. Examine “${key}” em “${bucket}”.`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `O armazenamento recusou, por um motivo desconhecido, a solicitação de ${doing(operation)}.`,
      `Resposta recebida: ${answer || 'nenhuma'} (status ${status}).`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `A função ${roleArn} não nos permite o acesso.`,
      `Verifique se ela existe, se a política de confiança indica ${principal} e se a condição sts:ExternalId é ${externalId}. Uma nova função leva um minuto para funcionar.`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `A função ${roleArn} permite o acesso sem o ID externo.`,
      `Quem adivinhar o nome dela poderia usá-la por nosso intermédio. Adicione a condição sts:ExternalId = ${externalId} à política de confiança.`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `Nosso serviço não pode abrir uma função de ${partition}: ele mesmo está em ${own}.`,
      'Dê acesso por chave de acesso.',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      'Nosso serviço não pode pedir a função à AWS.',
      `Os dados que você inserir não mudam isso. Informe o operador deste serviço${answer ? `: ${answer}` : ''}.`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} usa ${protocol} na porta ${port}, não SFTP.`
        : `${host} não usa SFTP na porta ${port}.`,
      'Insira a porta do servidor SFTP, geralmente a 22. FTP e FTPS são outros protocolos.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'O servidor e este serviço não têm nenhuma criptografia em comum.',
      `Não foi encontrado nenhum algoritmo${KINDS.get(kind) ?? ` (${kind})`} em comum${offered.length > 0 ? `; o servidor oferece ${offered.join(', ')}` : ''}. O administrador deve permitir um mais difundido.`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(
      `Primeiro é necessário confirmar ${host}.`,
      'Compare a impressão digital antes que algum dado secreto seja enviado.',
    ),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} identifica-se com uma chave diferente da anterior.`,
      `Esperada: ${expected}; recebida: ${fingerprint}. O servidor pode ter sido reinstalado, ou alguém está no meio do caminho. ` +
        `${NOT_SENT} Consulte o proprietário do servidor.`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} apresenta uma chave do tipo ${algorithm}; somente a do tipo ${expected} foi confirmada.`,
      `Um servidor pode ter várias chaves. Compare também esta impressão digital com o proprietário. ${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} identifica-se com um certificado (${algorithm}).`,
      'Peça ao administrador que ofereça também uma chave de host simples: certificados de servidores não são aceitos.',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `O servidor não aceita esta senha para “${username}”.`
        : `O servidor não aceita esta chave para “${username}”.`,
      method === 'password'
        ? `Verifique o nome de usuário e a senha. O servidor aceita: ${anyOf(accepted)}.`
        : `Adicione a chave pública ao arquivo authorized_keys do usuário. O servidor aceita: ${anyOf(accepted)}.`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'Este servidor não permite senhas.'
        : 'Este servidor não permite chaves privadas.',
      `Ele aceita: ${anyOf(accepted)}.`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `A senha de “${username}” expirou.`,
      'Defina uma nova no servidor e insira-a aqui. Melhor para as entregas: uma chave privada ou uma senha que não expire.',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'O servidor pede uma chave e uma senha, uma após a outra.',
          `Escolha “Chave privada e senha” e insira as duas. Ainda é solicitado: ${anyOf(accepted)}.`,
        )
      : say(
          'O servidor pede um segundo fator.',
          `As entregas são feitas sem supervisão e, por isso, precisam de um usuário sem segundo fator. Ainda é solicitado: ${anyOf(accepted)}.`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} recusou o login e, por enquanto, não aceita outra tentativa.`,
      'Confira o nome de usuário e a senha ou a chave, aguarde alguns minutos e tente novamente.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” pode fazer login, mas o SFTP está desativado.`,
      'O administrador do servidor deve ativar o subsistema sftp.',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Não existe a pasta “${path}”.`,
      home === ''
        ? 'Crie-a primeiro ou escolha outra.'
        : `Crie-a primeiro ou escolha outra. Após o login, a pasta atual é “${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” é um arquivo.`, 'Insira uma pasta.'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `“${username}” não pode ver o conteúdo de “${path}”.`,
        'Conceda acesso ao usuário ou escolha outra pasta.',
      );
    }
    return action === 'read'
      ? say(
          `“${username}” não pode ler “${path}”.`,
          'Conceda permissão de leitura ao usuário para que seja possível verificar as entregas.',
        )
      : say(
          `“${username}” não pode gravar em “${path}”.`,
          'Conceda permissão de gravação ao usuário ou escolha outra pasta.',
        );
  },
  'sftp.quota': ({ path }) => say(`Não há mais espaço em “${path}”.`, 'Libere espaço e tente novamente.'),
  'sftp.read-only': ({ path }) =>
    say(`“${path}” é somente leitura.`, 'Escolha uma pasta em que seja possível gravar.'),
  'sftp.write-failed': ({ path }) =>
    say(
      `O servidor se recusou a gravar em “${path}”, sem informar o motivo.`,
      'Talvez o disco esteja cheio ou a pasta seja somente leitura. Consulte o administrador.',
    ),
  'sftp.content-differs': ({ path }) =>
    say(
      'O servidor não armazenou o que foi enviado.',
      `Talvez o disco esteja cheio. O arquivo de teste era “${path}”.`,
    ),
  'sftp.file-taken': ({ path }) =>
    say('O servidor retirou logo o arquivo de teste.', `Deixe os arquivos novos por um tempo: “${path}”.`),
  'sftp.delete-denied': ({ path }) =>
    say('Não foi possível excluir o arquivo de teste.', `${FINE} Exclua “${path}” quando quiser.`),
  'sftp.rename-denied': ({ path }) =>
    say(
      'Não foi possível renomear o arquivo de teste.',
      `As entregas gravam um arquivo com um nome temporário e depois o renomeiam. Permita a renomeação; o arquivo de teste era “${path}”.`,
    ),
  'sftp.locked': ({ path }) =>
    say(`“${path}” está bloqueado por outra pessoa.`, 'Tente novamente quando for desbloqueado.'),
  'sftp.conflict': ({ path }) =>
    say(
      `“${path}” já existe e não pode ser substituído.`,
      'Escolha outra pasta ou consulte o administrador do servidor.',
    ),
  'sftp.unsupported': ({ operation }) =>
    say(
      `O servidor não oferece o que é necessário para ${doing(operation)}.`,
      'O administrador deve permitir esta operação do SFTP.',
    ),
  'sftp.connection-lost': ({ host }) =>
    say(`${host} interrompeu a conexão durante a verificação.`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) =>
    say('O servidor falhou por um motivo desconhecido.', `Resposta recebida: ${answer || 'nenhuma'}.`),
  'key.unsupported': ({ format }) =>
    say(
      `Este tipo de chave não pode ser usado${format ? ` (${format})` : ''}.`,
      'Crie uma nova e adicione a chave pública dela ao servidor: ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () => say('A frase secreta não abre esta chave.', 'Verifique a frase secreta.'),
};
