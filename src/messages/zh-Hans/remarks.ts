import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('zh-Hans');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}，${bits} 位` : kind);

export const issues: Messages['issues'] = {
  required: () => '请填写此字段。',
  'too-long': ({ max }) => `最多 ${max} 个字符。`,
  'too-short': ({ min }) => `至少 ${min} 个字符。`,
  'not-a-number': () => '请输入数字。',
  'out-of-range': ({ min, max }) => `请输入 ${min} 到 ${max} 之间的数字。`,
  'unknown-choice': () => '请选择其中一个选项。',
  'not-offered': () => '此服务不提供该功能，请不要填写。',
  format: () => '此值的格式不正确。',
  custom: ({ message }) => message,
  'access-key.is-secret': () => '这似乎是秘密访问密钥。访问密钥 ID 是较短的那一个，通常以 AKIA 开头。',
  'access-key.format': ({ length }) =>
    `这不是访问密钥 ID：它有 ${length} 个字符。AWS 密钥 ID 由 20 个大写字母和数字组成。`,
  'secret-key.is-key-id': () => '这似乎是访问密钥 ID。秘密访问密钥是较长的那一个，仅在创建密钥时显示一次。',
  'secret-key.length': ({ length }) =>
    `此秘密访问密钥有 ${length} 个字符，而 AWS 的有 40 个。请重新完整复制。`,
  'session-token.required': () => '以 ASIA 开头的密钥 ID 是临时的，必须与其会话令牌一起使用。',
  'region.format': () => '请输入区域代码，例如 eu-central-1。',
  'endpoint.format': () => '请输入服务的地址，例如 https://s3.example.com。',
  'endpoint.scheme': () => '地址必须以 https:// 或 http:// 开头。',
  'endpoint.placeholder': ({ placeholder }) =>
    `请将 ${placeholder} 替换为您自己的值：您的提供商会显示完整地址。`,
  'role.format': () => '请输入角色的 ARN，例如 arn:aws:iam::123456789012:role/exports。',
  'role.partition': ({ partition }) => `该角色属于分区 ${partition}：请输入该分区中的区域。`,
  'bucket.length': ({ length }) => `存储桶名称须为 3 到 63 个字符，此名称有 ${length} 个。`,
  'bucket.uppercase': () => '存储桶名称不能包含大写字母。',
  'bucket.characters': ({ characters }) =>
    `存储桶名称只能包含小写字母、数字、连字符和点。不允许的字符：${characters}`,
  'bucket.edges': () => '存储桶名称必须以字母或数字开头和结尾。',
  'bucket.dots': () => '存储桶名称不能包含两个相邻的点。',
  'bucket.ip-address': () => '存储桶名称不能采用 IP 地址的格式。',
  'bucket.reserved': ({ part }) => `“${part}”由 AWS 保留，不能用于其存储桶名称。`,
  'folder.dot-segment': ({ segment }) =>
    `“${segment}”在此处不能作为文件夹。请从顶层开始填写完整路径，不要使用 . 和 ..`,
  'folder.control-characters': () => '路径包含不可见的控制字符。请重新输入。',
  'folder.macro-unknown': ({ macro }) => `不存在宏 ${macro}。可以使用 %SEGMENT_NAME% 和 %SEGMENT_ID%。`,
  'folder.macro-place': ({ macro }) => `${macro} 必须是路径末尾的一个单独文件夹，例如 exports/${macro}。`,
  'folder.too-long': ({ bytes, max }) => `路径占用 ${bytes} 字节，最多允许 ${max} 字节。`,
  'host.format': () => '请输入主机名（例如 sftp.example.com）或 IP 地址。',
  'host-key.format': () => '请输入指纹（例如 SHA256:…）、known_hosts 中的一行，或服务器 .pub 文件的内容。',
  'host-key.other-host': () =>
    '这些行均未提及此服务器，且属于多台服务器。请仅输入此服务器的行：可使用 ssh-keygen -F 加上服务器名称来输出。',
  'host-key.md5': () => '此指纹采用可被伪造的旧格式（MD5）。请索取以 SHA256: 开头的指纹。',
  'host-key.authority': () => '此行指定的是签发主机密钥的机构，此处不支持此类内容。请输入服务器自身的密钥。',
  'key.not-a-key': () => '这不是私钥。私钥以类似“-----BEGIN OPENSSH PRIVATE KEY-----”的行开头。',
  'key.public': () => '这是公钥。此处需要私钥，即不带“.pub”的同名文件。',
  'key.certificate': () => '这是证书。此处需要与之对应的私钥。',
  'key.truncated': () => '密钥的末尾缺失。请复制整个文件，包括最后的“-----END”行。',
  'key.putty': ({ version }) =>
    version === 3
      ? '这是受密码短语保护的 PuTTY 密钥（版本 3）。请解除保护或转换：puttygen key.ppk -O private-openssh -o key。在 PuTTYgen 窗口中：Conversions > Export OpenSSH key。'
      : `这是 PuTTY 密钥（版本 ${version}）。请转换：puttygen key.ppk -O private-openssh -o key。在 PuTTYgen 窗口中：Conversions > Export OpenSSH key。`,
  'key.hardware': () =>
    '此密钥存放在安全令牌中，只有其所有者触摸令牌才能使用。请为传送使用单独的密钥：ssh-keygen -t ed25519',
  'key.passphrase-needed': () => '此密钥受密码短语保护。请输入其密码短语。',
  'encryption-key.not-a-key': () =>
    '这不是 PGP 或 RSA 公钥，而只有这两种可以使用。PGP 公钥以类似“-----BEGIN PGP PUBLIC KEY BLOCK-----”的行开头。导出您的公钥：gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    '这是私钥，或其中包含私钥。该内容已被移除，未发送到任何地方：任何人都可以用它读取您的文件。请粘贴公钥；如果文件无需加密，请留空。',
  'encryption-key.truncated': () => '密钥的末尾缺失。请复制全部文本，包括最后的“-----END”行。',
  'encryption-key.certificate': () =>
    '这是证书。只需要其中的密钥：openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () => '这是 SSH 密钥。转换 RSA 密钥：ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () => '无法读取此密钥：其中的内容被更改或丢失。请重新导出，并复制全部文本。',
  'encryption-key.not-examined': () => '无法检查此密钥，因此未发送：未能加载检查所需的组件。请重试。',
  'encryption-key.no-owner': () =>
    '此密钥未注明所有者，某些密钥服务器提供的密钥就是如此。请在创建密钥的位置导出：gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `此密钥已于 ${date} 过期。请延长其有效期或创建新的密钥，然后重新导出。`,
  'encryption-key.revoked': () => '此密钥已被其所有者吊销。请使用其他密钥。',
  'encryption-key.cannot-encrypt': () => '此密钥可以签名，但不能加密。请添加用于加密的子密钥，然后重新导出。',
  'encryption-key.weak': ({ kind, bits }) =>
    `此密钥（${keyName(kind, bits)}）强度不足，无法保证文件的机密性。请使用 2048 位或以上的 RSA 密钥，或更新的密钥类型。`,
};

/** Where the keys of a provider are, by its name. Consoles that speak no Chinese are quoted in English. */
const KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2 > Manage API tokens：具有“Object Read & Write”权限的令牌会显示访问密钥 ID 和秘密访问密钥。',
  ],
  ['MinIO', 'MinIO Console > Access Keys。S3 API 通常使用端口 9000，控制台使用其他端口。'],
  ['Ceph Object Gateway', '由集群管理员使用 radosgw-admin 创建。'],
  ['Wasabi', 'Wasabi 控制台 > Access Keys。'],
  [
    'Backblaze B2',
    'Application Keys。keyID 是访问密钥 ID，applicationKey 是秘密访问密钥；主密钥（master key）不可用。',
  ],
  ['DigitalOcean Spaces', '控制面板 > Spaces Object Storage > Access Keys。'],
  ['Google Cloud Storage', 'Cloud Storage > 设置 > 互操作性：HMAC 密钥，建议使用服务账号的密钥。'],
  ['Scaleway', 'IAM > API keys，并为 Object Storage 选择首选项目。'],
  ['OVHcloud', 'Public Cloud > Object Storage > S3 users。'],
  ['Hetzner', 'Console > 您的项目 > Security > S3 credentials。'],
  ['Akamai (Linode)', 'Cloud Manager > Object Storage > Access Keys。'],
  ['IBM Cloud Object Storage', '启用了“Include HMAC credential”的服务凭证：cos_hmac_keys 下的值。'],
  ['Oracle Cloud', '您的个人资料 > Customer secret keys。访问密钥显示在列表中，秘密访问密钥仅显示一次。'],
  ['Storj', 'Access Keys，类型为 S3 credentials。'],
  ['Tigris', 'Dashboard > Access Keys。'],
  ['IDrive e2', 'Dashboard > Access Keys。端点显示在区域旁边。'],
  ['Alibaba Cloud OSS', 'RAM > 用户 > AccessKey。'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => '已移除值前后的空格或不可见字符。',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `已从粘贴的内容中识别出存储桶“${bucket}”。`
      : `已从粘贴的内容中识别出存储桶“${bucket}”和文件夹“${folder}”。`,
  'notice.folder-slashes': () => '已移除会产生无名文件夹的斜杠。',
  'notice.folder-root': () => '留空表示顶层：无需填写文件夹。',
  'notice.host-split': ({ host, folder }) =>
    `已识别出主机“${host}”，其余内容已填入相应的字段。${folder === '' ? '' : `文件夹“${folder}”将在下一步中填入。`}`,
  'notice.host-keys': ({ count: n }) => count(n, { other: '已识别出服务器的 # 个密钥。' }),
  'notice.key': ({ kind, bits }) => `这是私钥：${keyName(kind, bits)}。`,
  'notice.key-locked': ({ kind, bits }) => `此私钥（${keyName(kind, bits)}）受密码短语保护：需要其密码短语。`,
  'notice.key-weak': ({ kind, bits }) =>
    `此密钥（${keyName(kind, bits)}）强度不足，如今许多服务器已不接受。建议创建新的密钥：ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => '密钥采用 Base64 编码，已自动解码。',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `文件将${owner === '' ? '' : `为 ${owner} `}加密：${keyName(kind, bits)}${fingerprint === '' ? '' : `，指纹 ${fingerprint}`}。`,
  'notice.encryption-key-ends': ({ date }) =>
    `此密钥将于 ${date} 过期。请在此之前提供新的密钥，否则传送将会失败。`,
  'notice.endpoint-scheme': ({ scheme }) => `已在地址前添加 ${scheme}://`,
  'notice.endpoint-split': ({ bucket }) => `此处只需要服务的地址。存储桶“${bucket}”将在下一步中填入。`,
  'notice.provider': ({ provider, keys }) =>
    `这是 ${provider}。获取密钥的位置：${KEYS.get(provider) ?? keys}`,
  'notice.filled': () => '粘贴的内容已填入多个字段。请核对一遍。',
  'notice.region': ({ region }) => `已改写为区域代码 ${region}。`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: '所需的策略',
    where:
      '在 AWS 控制台中：IAM > 您的用户或角色 > 添加权限 > 创建内联策略 > JSON。仅允许访问此文件夹。名称以 Optional 开头的语句用于验证传送并清理测试文件。',
  },
  's3-policy': {
    title: '所需的策略',
    where:
      '对于支持策略的服务（例如 MinIO、Ceph 或 Wasabi）：将其附加到此密钥的用户。其他服务在密钥的设置中配置权限。',
  },
  'cors-rules': {
    title: '适用于本网站的 CORS 规则',
    where: '在存储的控制台中：存储桶 > 权限或设置 > CORS。如果已有规则，请将此规则添加到其中。',
  },
  'cors-command': {
    title: '等效的命令',
    where: '适用于装有 AWS 命令行的终端，并需要有权更改存储桶的密钥。此命令会替换存储桶的所有现有规则。',
  },
  'trust-policy': {
    title: '角色的信任策略',
    where:
      '在 AWS 控制台中：IAM > 角色 > 您的角色 > 信任关系 > 编辑信任策略。如果还有其他主体使用该角色，请将此语句添加到现有策略中。',
  },
  'connect-src': {
    title: '本网站的策略需要允许的内容',
    where: '供本网站的管理员使用：请将这些来源添加到 Content-Security-Policy 中。',
  },
  'authorized-keys': {
    title: '要添加到 authorized_keys 的行',
    where: '在服务器上：将其追加到此用户的 ~/.ssh/authorized_keys 中。',
  },
  firewall: {
    title: '需要放行的地址',
    where: '供服务器防火墙的管理员使用：我们从这些地址发起连接。',
  },
};

const NOT_SENT = '尚未发送任何机密信息。';

export const hostKey: Messages['hostKey'] = {
  heading: '这是您的服务器吗？',
  intro: ({ host, port }) =>
    `${host}（端口 ${port}）使用以下密钥表明其身份。${NOT_SENT}请将此指纹与服务器所有者提供的指纹进行核对。`,
  otherHeading: '此密钥也属于您的服务器吗？',
  otherIntro: ({ host, port }) =>
    `${host}（端口 ${port}）出示了一个尚未确认的类型的密钥。服务器可以有多个密钥。${NOT_SENT}请同样与服务器所有者核对此指纹。`,
  changedHeading: '请停止：此服务器出示的密钥与之前不同',
  changedIntro: ({ host, port }) =>
    `${host}（端口 ${port}）可能已重新安装，也可能有人在中间接入了另一台计算机，从而可以读取传送的所有内容。${NOT_SENT}` +
    '请通过电话或其他安全方式向服务器所有者询问属于哪种情况。',
  expected: '之前确认的指纹',
  shown: '当前指纹（SHA-256）',
  consent: '我已向服务器所有者询问，新指纹正确无误。',
  consentMissing: '请先向服务器所有者询问，然后在此确认。',
  replace: '替换已确认的密钥',
  algorithm: '密钥类型',
  fingerprint: '指纹（SHA-256）',
  howTo: '在服务器上，使用此命令可输出指纹：',
  confirm: '指纹一致，连接',
  decline: '不连接',
};

export const accountActions: Messages['accountActions'] = {
  works: '正常',
  attention: '需要处理',
  expired: '已过期',
  neverChecked: '从未检查',
  checked: ({ when }) => `上次检查：${when}`,
  expires: ({ when }) => `到期时间：${when}`,
  ended: ({ when }) => `过期时间：${when}`,
  previous: '上一页',
  next: '下一页',
  page: ({ page, total }) => count(page, { other: '第 # 页' }) + count(total, { other: '，共 # 个账户' }),
  menu: ({ label }) => `${label} 的操作`,
  rename: '重命名',
  check: '重新检查',
  replace: '替换凭证',
  delete: '删除',
  cancel: '保持不变',
  close: '关闭',
  stop: '停止',
  name: '账户名称',
  nameHelp: ({ label }) => `如果留空，名称将为“${label}”。`,
  save: '保存',
  renamed: ({ label }) => `账户已重命名为“${label}”。`,
  checking: '正在检查账户…',
  checkPassed: '账户可正常使用。',
  replaceHelp: ({ label }) =>
    `适用于 ${label}。系统会先检查新的值；在新的值通过检查之前，将继续使用原有的值。`,
  replaceNow: '检查并替换',
  replaced: '新凭证可正常使用，已替换原有凭证。',
  looking: '正在查找使用此账户的目标位置…',
  deleteQuestion: ({ label }) => `要删除“${label}”吗？其机密信息将被清除，存储中的内容会保留。`,
  deleteNow: '删除账户',
  inUse: ({ count: n }) => count(n, { other: '此账户正由 # 个目标位置使用，无法删除：' }),
  andMore: ({ count: n }) => count(n, { other: '以及另外 # 个' }),
  deleteFirst: '请先删除这些目标位置，或让它们改用其他账户。',
  deleted: ({ label }) => `已删除账户“${label}”。`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) => count(wrong, { other: '请再检查 # 处输入' }),
};
