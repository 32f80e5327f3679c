import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count, FINE, RETRY } from './phrases.js';

export const problems: TextsOf<S3Problem> = {
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
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `Esta página pode ler “${bucket}”, mas não o que ele responde a ${methodOf(operation)}.`,
      'Por isso, não é possível saber se está correto ou não. Verifique o seguinte, do mais ao menos provável:',
      [
        `Falta ${methodOf(operation)} nas regras de CORS para ${origin}.`,
        'Falta um cabeçalho nelas: AllowedHeaders deve ser *.',
        'A chave não tem permissão: alguns armazenamentos ocultam isso das páginas.',
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
  's3.kms-unusable': ({ bucket }) =>
    say(
      `A chave do KMS de “${bucket}” está desativada, com exclusão pendente ou não existe mais.`,
      'Nenhuma permissão ajuda. O proprietário deve ativá-la, cancelar a exclusão ou definir outra chave para o bucket.',
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
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'Não foi possível excluir o objeto de teste a partir desta página.',
      `Falta DELETE nas regras de CORS para ${origin}, ou a chave não tem permissão: alguns armazenamentos ocultam isso das páginas. ${FINE} Exclua “${key}” de “${bucket}” quando quiser.`,
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
};
