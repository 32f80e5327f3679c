import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { doing } from './operations.js';

const count = plural('zh-Hans');
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

const FINE = '这不影响传送。';
const ASK_ADMIN = '请重试。如果问题仍然存在，请咨询其管理员。';
const STILL_HERE = '您输入的内容仍然保留。请稍后重试';
const NOT_SENT = '未发送任何机密信息。';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('您处于离线状态。', '请连接到网络，然后重试。'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `本网站的安全策略不允许此页面访问 ${host}。`,
      `请联系 ${origin} 的管理员，将 ${host} 添加到 Content-Security-Policy 的 connect-src 中。`,
    ),
  'net.mixed-content': ({ host }) =>
    say(`安全页面无法通过 http 访问 ${host}。`, '请使用存储的 https 地址，或在服务器上运行检查。'),
  'page.backend-required': ({ type }) =>
    say(
      `此页面无法自行检查 ${type}。`,
      '本网站的开发者需要为向导连接后端。此问题与您输入的内容无关，无法通过修改来解决。',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `此扩展程序无权读取 ${host} 的响应。`,
      `请在浏览器的扩展程序设置中允许它访问 ${host}，然后重试。如果设置中没有此选项，则需要其开发者将 ${pattern} 添加到主机权限中。`,
    ),
  'page.unexpected': ({ reason }) =>
    say('此页面出现错误。', `请重试。如果问题仍然存在，请告知本网站的开发者：${reason}。`),
  'backend.unreachable': ({ host }) => say(`无法访问位于 ${host} 的服务。`, `${STILL_HERE}。`),
  'backend.timeout': ({ host, seconds }) =>
    say(`位于 ${host} 的服务在 ${count(seconds, { other: '# 秒' })}内没有响应。`, `${STILL_HERE}。`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      '此页面无法识别服务返回的内容。',
      `服务配置有误：状态码 ${status}，内容类型${contentType ? ` ${contentType}` : '未提供'}。请告知本网站的开发者。`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      '服务返回的内容不完整。',
      `请重试。如果问题仍然存在，请告知本网站的开发者：${path ? `${path}，` : ''}状态码 ${status}。`,
    ),
  'backend.error': ({ status }) => say('服务自身出现问题。', `${STILL_HERE}（状态码 ${status}）。`),
  'backend.busy': ({ seconds }) =>
    say('短时间内检查次数过多。', `请等待 ${count(seconds, { other: '# 秒' })}，然后重试。`),
  'session.expired': () => say('您的会话已过期。', '请重新登录，然后重复此步骤。'),
  'session.forbidden': () => say('您无权执行此操作。', '请向您组织的管理员申请连接目标位置的权限。'),
  'request.invalid': () => say('部分字段需要您处理。', '请更正标出的字段，然后重试。'),
  'request.not-found': () => say('服务无法识别此地址。', '请告知本网站的开发者。'),
  'request.too-large': ({ limit }) =>
    say('输入的内容过大。', `最多可以发送 ${Math.floor(limit / 1024)} KB。`),
  'request.key-reused': () => say('此请求已用于其他操作。', '请返回上一步，然后重试。'),
  'request.outdated': () =>
    say('在此期间，其他人已更改此内容。', '请重新加载，查看当前内容，然后重新进行更改。'),
  'account.not-found': () => say('此账户已不再存储。', '请选择其他账户，或连接新账户。'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `此账户正由 ${count(destinations, { other: '# 个目标位置' })}使用${inBrackets(names)}。`,
      '请先删除这些目标位置。',
    ),
  'account.unreadable': () => say('已无法读取存储的凭证。', '请使用相同的凭证连接新账户。'),
  'destination.not-found': () => say('此目标位置已不存在。', '请重新加载列表。'),
  'type.unsupported': ({ type }) =>
    say(`服务无法连接到 ${type}。`, '请选择其他目标位置，或咨询本网站的开发者。'),
  'net.blocked-address': ({ host }) =>
    say(`我们的服务不得连接到地址 ${host}。`, '请输入公网地址。如需使用私有网络，请联系此服务的运营方放行。'),
  'net.dns': ({ host }) => say(`不存在名为 ${host} 的主机。`, '请检查主机名的拼写。'),
  'net.dns-temporary': ({ host }) => say(`目前无法查询 ${host} 的地址。`, '请稍后重试。'),
  'net.refused': ({ host, port }) =>
    say(`${host} 可以访问，但端口 ${port} 没有响应。`, '请检查端口。SFTP 通常使用 22，https 使用 443。'),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} 在 ${count(seconds, { other: '# 秒' })}内没有响应。`,
      '可能被防火墙阻止。请检查地址和端口，并允许来自我们地址的连接。',
    ),
  'net.unreachable': ({ host }) =>
    say(`无法从此页面访问 ${host}。`, '浏览器不会说明原因。请检查以下各项（按可能性从高到低排列）：', [
      '地址有误，或该地址没有响应。',
      '其证书不受信任，或不支持 https。',
      '被防火墙或 VPN 阻止。',
      '广告拦截程序或其他扩展程序阻止了请求。',
    ]),
  'net.no-route': ({ host }) =>
    say(
      `我们的服务没有通往 ${host} 的路由。`,
      '请检查地址。如果地址正确，则是对方或我们的网络出现故障：请稍后重试。',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} 立即关闭了连接。`,
      '它可能屏蔽了我们的地址，或连接数过多。请重试；如果问题仍然存在，请咨询其管理员。',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(`${host} 在此端口上不支持 https。`, '请检查端口。如果存储未加密，请在其地址前加上 http:// 前缀。')
      : say(`${host} 的证书不受信任。`, `需要由其管理员修复（${reason}）。`),
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} 有响应，但此页面无权读取响应内容。`,
      '因此无法判断对错。请检查以下各项（按可能性从高到低排列）：',
      bucket
        ? [
            `“${bucket}”没有针对 ${origin} 的 CORS 规则。`,
            `不存在名为“${bucket}”的存储桶。`,
            '存储桶位于其他区域。',
          ]
        : [
            '该存储只允许页面访问存储桶。凭证可能是正确的。',
            '访问密钥 ID 或秘密访问密钥有误：许多存储不会向页面透露这一点。',
            '这不是 S3 存储。',
          ],
    ),
  's3.key-unknown': () =>
    say(
      '此访问密钥 ID 不存在。',
      '它可能已被删除、已停用，或属于其他提供商。在 AWS 中，中国区域和 GovCloud 使用各自的密钥，未启用的区域则不识别任何密钥。请检查密钥 ID，或创建新的密钥。',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      '秘密访问密钥与此访问密钥 ID 不匹配。',
      length === 40 || length === 0
        ? '请重新复制秘密访问密钥。它仅显示一次：如果已丢失，请创建新的密钥。'
        : `此秘密访问密钥有 ${length} 个字符，而 AWS 的有 40 个。请重新完整复制。`,
    ),
  's3.token-expired': () =>
    say('临时凭证已过期。', '请获取新的凭证：密钥 ID、秘密访问密钥和会话令牌必须配套使用。'),
  's3.token-invalid': () =>
    say(
      '会话令牌不属于此密钥。',
      '请从同一来源复制密钥 ID、秘密访问密钥和会话令牌。使用长期密钥时，请将会话令牌留空。需要启用的区域只接受区域 STS 端点的令牌。',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `时钟与存储的时钟相差 ${count(minutes, { other: '# 分钟' })}。`
        : '时钟与存储的时钟相差过大。',
      '请校准执行检查的计算机的时钟，然后重试。',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `这些凭证无权对“${placeIn(bucket, folder)}”执行以下操作：${doing(operation)}。`
        : `这些凭证无权执行以下操作：${doing(operation)}。`,
      '密钥正确，但缺少权限或被 Deny 禁止。请检查用户的 IAM 策略和存储桶策略。',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `这些凭证无权对“${placeIn(bucket, folder)}”执行以下操作：${doing(operation)}。`,
      `某项策略禁止此操作${policy ? `（${policy}）` : ''}。添加其他权限无济于事：须由该策略的管理者解除。请查找 Deny，通常带有条件：${DENY_CONDITIONS}。`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `“${bucket}”已加密，这些凭证无法使用其密钥。`,
      '请启用 KMS 密钥，并允许 kms:GenerateDataKey 和 kms:Decrypt。',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`不存在名为“${bucket}”的存储桶。`, '请检查拼写，并确认它属于此提供商。'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`存储桶位于 ${region}。`, '请使用该区域进行连接。')
      : say('存储桶位于其他区域。', '请在控制台中查看其区域，然后填写。'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `“${bucket}”刚刚创建，尚未在整个存储系统中生效。`,
      '请等待几分钟，然后重试。填写的区域必须是存储桶所在的区域。',
    ),
  's3.region-required': () =>
    say('存储要求提供区域。', '请填写区域。许多 S3 兼容服务接受 us-east-1 或 auto。'),
  's3.region-disabled': ({ region }) =>
    say(`此 AWS 账户在 ${region} 关闭了 AWS STS。`, '管理员可以启用：IAM、Account settings。'),
  's3.bad-bucket-name': ({ bucket }) => say(`存储不接受“${bucket}”作为存储桶名称。`, '请检查拼写。'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} 有响应，但不符合 S3 协议。`,
      '请检查端点：它可能是 Web 控制台的地址。如果端点正确，请尝试另一种地址样式。',
    ),
  's3.not-implemented': ({ operation }) =>
    say(`存储不支持以下操作所需的功能：${doing(operation)}。`, '请向提供商咨询 S3 兼容性。'),
  's3.quota': ({ bucket }) => say(`“${bucket}”已满。`, '请释放空间或提高配额，然后重试。'),
  's3.slow-down': () => say('存储繁忙或不可用。', '请稍后重试。'),
  's3.account-problem': () => say('存储账户已被暂停或未激活。', '请联系存储的提供商。'),
  's3.list-denied': ({ bucket, folder }) => say(`无权列出“${placeIn(bucket, folder)}”的内容。`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say('无法读回已写入的内容。', `${FINE}测试对象是“${bucket}”中的“${key}”。`),
  's3.delete-denied': ({ bucket, key }) =>
    say('无法删除测试对象。', `${FINE}您可以随时删除“${bucket}”中的“${key}”。`),
  's3.object-locked': ({ bucket, key }) =>
    say(
      '存储桶会将写入的内容保留一段固定时间（对象锁定，Object Lock）。',
      `${FINE}测试对象“${key}”将保留在“${bucket}”中，直到保留期结束。`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `“${bucket}”向请求方收费（申请方付款，Requester Pays）。`,
      '传送费用将计入此密钥所属的账户。请关闭申请方付款，或使用存储桶所属账户的密钥。',
    ),
  's3.buckets-denied': () => say('此密钥无权列出存储桶。', `${FINE}请直接输入存储桶的名称。`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      '读回的内容与写入的内容不一致。',
      `我们与存储之间有某个环节更改了文件。请查看“${bucket}”中的“${key}”。`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `存储未能执行以下操作，原因未知：${doing(operation)}。`,
      `存储返回：${answer || '无内容'}（状态码 ${status}）。`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `角色 ${roleArn} 拒绝我们代入。`,
      `请检查该角色是否存在，其信任策略是否包含 ${principal}，以及条件 sts:ExternalId 是否为 ${externalId}。新角色需要约一分钟才能生效。`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `无需外部 ID 即可代入角色 ${roleArn}。`,
      `任何猜到其名称的人都可以通过我们使用它。请在其信任策略中添加条件 sts:ExternalId = ${externalId}。`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(`我们的服务无法打开 ${partition} 的角色：它自己位于 ${own}。`, '请改用访问密钥授予访问权限。'),
  'sts.own-credentials': ({ answer }) =>
    say(
      '我们的服务无法向 AWS 请求该角色。',
      `此问题无法通过修改您输入的内容来解决。请告知此服务的运营方${answer ? `：${answer}` : ''}。`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} 在端口 ${port} 上使用的是 ${protocol}，而不是 SFTP。`
        : `${host} 在端口 ${port} 上不支持 SFTP。`,
      '请输入 SFTP 服务器的端口，通常为 22。FTP 和 FTPS 是其他协议。',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      '服务器与此服务没有共同支持的加密方式。',
      `未找到双方都支持的${algorithm(kind)}${offered.length > 0 ? `；服务器提供：${list(offered)}` : ''}。需要由其管理员启用更通用的算法。`,
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
        ? `请检查用户名和密码。服务器接受的方式：${anyOf(accepted)}。`
        : `请将公钥添加到该用户的 authorized_keys 中。服务器接受的方式：${anyOf(accepted)}。`,
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
  'sftp.subsystem-off': ({ username }) =>
    say(`“${username}”可以登录，但 SFTP 已关闭。`, '需要由其管理员启用 sftp 子系统。'),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `不存在文件夹“${path}”。`,
      home === ''
        ? '请先创建该文件夹，或选择其他文件夹。'
        : `请先创建该文件夹，或选择其他文件夹。登录后您位于“${home}”。`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`“${path}”是文件。`, '请输入文件夹。'),
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
