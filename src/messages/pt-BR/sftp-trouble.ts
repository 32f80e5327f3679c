import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { KINDS } from './algorithms.js';
import { doing } from './operations.js';
import { FINE } from './phrases.js';

const anyOf = (names: readonly string[]): string => names.join(', ') || 'nada que tenha informado';
const ASK_ADMIN = 'Tente novamente. Se o problema persistir, consulte o administrador.';
const NOT_SENT = 'Nenhum dado secreto foi enviado.';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE =
  'Um usuário bloqueado, expirado ou não admitido (AllowUsers), ou cujo shell não existe, é recusado da mesma forma.';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} usa ${protocol} na porta ${port}, não SFTP.`
        : `${host} não usa SFTP na porta ${port}.`,
      'Insira a porta do servidor SFTP, geralmente a 22. FTP e FTPS são outros protocolos.',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'O servidor e este serviço não têm nenhuma criptografia em comum.',
      `Não foi encontrado nenhum algoritmo${KINDS.get(kind) ?? ` (${kind})`} em comum${offered.length > 0 ? `; o servidor oferece ${offered.join(', ')}` : ''}. O administrador deve permitir um mais difundido${inBrackets(supported)}.`,
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
        ? `Verifique o nome de usuário e a senha. ${ALIKE} O servidor aceita: ${anyOf(accepted)}.`
        : `Adicione a chave pública ao arquivo authorized_keys do usuário. Ou ele recusa chaves deste tipo ou tamanho. ${ALIKE} O servidor aceita: ${anyOf(accepted)}.`,
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
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host} interrompeu a conexão durante o login de “${username}”${answer ? `: “${answer}”` : ''}.`,
      'O usuário pode ter expirado ou não ser admitido (PAM, /etc/nologin). O motivo está no log do servidor.',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `“${username}” pode fazer login, mas o SFTP está desativado.`,
      'O administrador do servidor deve ativar o subsistema sftp.',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `“${username}” pode fazer login, mas o SFTP não inicia${answer ? `: “${answer}…”` : ''}.`,
      `Verifique no servidor o shell, os scripts de login e ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}). “ssh -p ${port} ${username}@${host} true” não deve mostrar nada.`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `Não existe a pasta “${path}”.`,
      home === ''
        ? 'Crie-a primeiro ou escolha outra.'
        : `Crie-a primeiro ou escolha outra. Após o login, a pasta atual é “${home}”.`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}” é um arquivo.`, 'Insira uma pasta.'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `“${name}” é um nome longo demais para este servidor.`,
      'Ele aceita no máximo 255 bytes. Insira um mais curto.',
    ),
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
    say(
      'O servidor retirou o arquivo de teste assim que ele foi gravado.',
      `Os arquivos chegam, mas não podem ser lidos de volta. As entregas gravam um arquivo com um nome temporário e depois o renomeiam: deixe os arquivos novos no lugar por algum tempo. O arquivo de teste era “${path}”.`,
    ),
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
