import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count, RETRY } from './phrases.js';

const inSeconds = (n: number): string => count(n, { one: '# segundo', other: '# segundos' });
const STILL_HERE = 'Os dados inseridos continuam aqui. Tente novamente em instantes';
const TELL_DEVELOPER = 'Informe o desenvolvedor deste site.';

export const problems: TextsOf<CommonProblem> = {
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
};
