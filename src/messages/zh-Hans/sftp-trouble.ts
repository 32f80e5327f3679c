import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { FINE } from './phrases.js';

const list = (names: readonly string[]): string => names.join('、');
const anyOf = (names: readonly string[]): string => (names.length > 0 ? list(names) : '未说明');

/** What two sides of SSH agree on. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['key exchange', '密钥交换算法'],
  ['host key', '主机密钥算法'],
  ['cipher', '加密算法'],
  ['MAC', ' MAC 算法'],
  ['compression', '压缩算法'],
  ['algorithm', '算法'],
]);

const algorithm = (kind: string): string => ALGORITHMS.get(kind) ?? (kind ? `算法（${kind}）` : '算法');
const ASK_ADMIN = '请重试。如果问题仍然存在，请咨询其管理员。';
const NOT_SENT = '未发送任何机密信息。';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE = '已锁定、已过期、未获准 (AllowUsers) 或登录 shell 不存在的用户同样会被拒绝。';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} 在端口 ${port} 上使用的是 ${protocol}，而不是 SFTP。`
        : `${host} 在端口 ${port} 上不支持 SFTP。`,
      '请输入 SFTP 服务器的端口，通常为 22。FTP 和 FTPS 是其他协议。',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      '服务器与此服务没有共同支持的加密方式。',
      `未找到双方都支持的${algorithm(kind)}${offered.length > 0 ? `；服务器提供：${list(offered)}` : ''}。需要由其管理员启用更通用的算法${inBrackets(supported)}。`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`需要先确认 ${host} 的身份。`, '在发送任何机密信息之前，请先核对其指纹。'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} 使用了与之前不同的密钥来表明身份。`,
      `预期为 ${expected}，实际为 ${fingerprint}。服务器可能已重新安装，也可能有人介入了连接。${NOT_SENT}请询问服务器所有者。`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm: shown, expected }) =>
    say(
      `${host} 出示了类型为 ${shown} 的密钥；此前仅确认过其 ${expected} 密钥。`,
      `服务器可以有多个密钥。请同样与服务器所有者核对此指纹。${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm: shown }) =>
    say(`${host} 使用证书（${shown}）表明身份。`, '请其管理员同时提供普通的主机密钥：不支持服务器证书。'),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password' ? `服务器不接受“${username}”的此密码。` : `服务器不接受“${username}”的此密钥。`,
      method === 'password'
        ? `请检查用户名和密码。${ALIKE}服务器接受的方式：${anyOf(accepted)}。`
        : `请将公钥添加到该用户的 authorized_keys 中。或者服务器拒绝此类型或长度的密钥。${ALIKE}服务器接受的方式：${anyOf(accepted)}。`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password' ? '此服务器不允许使用密码。' : '此服务器不允许使用私钥。',
      `服务器接受的方式：${anyOf(accepted)}。`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `“${username}”的密码已过期。`,
      '请在服务器上设置新密码，然后在此处输入。传送时最好使用私钥或不会过期的密码。',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say('服务器依次要求密钥和密码。', `请选择“私钥和密码”，然后填写两者。仍需提供：${anyOf(accepted)}。`)
      : say(
          '服务器要求双重验证。',
          `传送在无人值守的情况下运行，因此需要未启用双重验证的用户。仍需提供：${anyOf(accepted)}。`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(`${host} 拒绝了登录，并且暂时不再接受尝试。`, '请再次检查用户名、密码或密钥，等待几分钟，然后重试。'),
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host} 在“${username}”登录时断开了连接${answer ? `：“${answer}”` : ''}。`,
      '该用户可能已过期或未获准 (PAM, /etc/nologin)。原因见服务器日志。',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(`“${username}”可以登录，但 SFTP 已关闭。`, '需要由其管理员启用 sftp 子系统。'),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `“${username}”可以登录，但 SFTP 未能启动${answer ? `：“${answer}…”` : ''}。`,
      `请在服务器上检查登录 shell、登录脚本以及 ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username})。“ssh -p ${port} ${username}@${host} true”不得有任何输出。`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `不存在文件夹“${path}”。`,
      home === ''
        ? '请先创建该文件夹，或选择其他文件夹。'
        : `请先创建该文件夹，或选择其他文件夹。登录后您位于“${home}”。`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}”是文件。`, '请输入文件夹。'),
  'sftp.name-too-long': ({ name }) =>
    say(`“${name}”这个名称对此服务器来说太长。`, '最多允许 255 字节。请输入较短的名称。'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(`“${username}”无权查看“${path}”。`, '请授予该用户访问权限，或选择其他文件夹。');
    }
    return action === 'read'
      ? say(`“${username}”无权读取“${path}”。`, '请授予该用户读取权限，以便验证传送。')
      : say(`“${username}”无权写入“${path}”。`, '请授予该用户写入权限，或选择其他文件夹。');
  },
  'sftp.quota': ({ path }) => say(`“${path}”中没有剩余空间。`, '请释放空间，然后重试。'),
  'sftp.read-only': ({ path }) => say(`“${path}”为只读。`, '请选择可写入的文件夹。'),
  'sftp.write-failed': ({ path }) =>
    say(`服务器拒绝写入“${path}”，且未说明原因。`, '磁盘可能已满，或文件夹为只读。请咨询其管理员。'),
  'sftp.content-differs': ({ path }) =>
    say('服务器存储的内容与发送的内容不一致。', `磁盘可能已满。测试文件是“${path}”。`),
  'sftp.file-taken': ({ path }) =>
    say(
      '测试文件刚写入就被服务器移走了。',
      `文件可以送达，但无法读回。传送时会先以临时名称写入文件，然后再重命名：请让新文件保留一段时间。测试文件是“${path}”。`,
    ),
  'sftp.delete-denied': ({ path }) => say('无法删除测试文件。', `${FINE}您可以随时删除“${path}”。`),
  'sftp.rename-denied': ({ path }) =>
    say(
      '无法重命名测试文件。',
      `传送时会先以临时名称写入文件，然后再重命名。请允许重命名；测试文件是“${path}”。`,
    ),
  'sftp.locked': ({ path }) => say(`“${path}”已被他人锁定。`, '请在解除锁定后重试。'),
  'sftp.conflict': ({ path }) =>
    say(`“${path}”已存在，无法替换。`, '请选择其他文件夹，或咨询服务器的管理员。'),
  'sftp.unsupported': ({ operation }) =>
    say(`服务器不支持以下操作所需的功能：${doing(operation)}。`, '需要由其管理员允许此 SFTP 操作。'),
  'sftp.connection-lost': ({ host }) => say(`${host} 在检查过程中断开了连接。`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) => say('服务器出现故障，原因未知。', `服务器返回：${answer || '无内容'}。`),
  'key.unsupported': ({ format }) =>
    say(
      `无法使用此类密钥${format ? `（${format}）` : ''}。`,
      '请创建新密钥，并将其公钥添加到服务器：ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () => say('此密码短语无法解锁该密钥。', '请检查密码短语。'),
};
