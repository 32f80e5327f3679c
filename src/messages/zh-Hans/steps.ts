import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('zh-Hans');
const seconds = new Intl.NumberFormat('zh-Hans', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `连接到 ${name}`,
  accountChoice: '账户',
  existing: '现有账户',
  existingHelp: '使用已存储的凭证。',
  new: '新账户',
  newHelp: '输入凭证。凭证会先经过检查，再进行存储。',
  loadingAccounts: '正在加载账户…',
  accountsNotShown: '无法加载账户列表。请检查您的网络连接，然后重试。',
  retry: '重试',
  connect: '连接到目标位置',
  connecting: '正在连接…',
  stop: '停止',
  documentation: '在哪里可以找到这些信息？',
  egress: ({ addresses }) => `如果服务器受防火墙保护，请允许来自 ${addresses} 的连接。`,
  secretsStay: '机密信息仅在检查时发送一次，此后不再显示。',
};

export const accounts: Messages['accounts'] = {
  label: '现有账户',
  search: '搜索账户',
  loading: '正在加载账户…',
  loadFailed: '无法加载账户。',
  retry: '重试',
  empty: '尚未连接任何账户。请选择“新账户”来连接第一个账户。',
  noMatch: ({ search }) => `没有与“${search}”匹配的账户。`,
  found: ({ count: n }) => count(n, { other: '# 个账户' }),
  connected: ({ when }) => `连接时间：${when}`,
  uses: ({ count: n }) => (n === 0 ? '尚未使用' : count(n, { other: '由 # 个目标位置使用' })),
  choose: '请选择一个账户以继续。',
};

export const forms: Messages['forms'] = {
  optional: '可选',
  notLoaded: '此表单的一部分无法加载。',
  retry: '重试',
  submit: '提交',
  more: '更多选项',
  forget: '清除此密钥',
  typeHostKey: '我已有指纹或 known_hosts 中的一行',
  reveal: '显示',
  conceal: '隐藏',
  concealField: ({ label }) => `隐藏${label}`,
  revealField: ({ label }) => `显示${label}`,
  chooseFile: '选择文件',
  dropFile: '或将文件拖放到此处',
  notExplained: ({ code }) => `操作失败（${code}），且无法加载相关说明。请检查您的网络连接，然后重试。`,
  wrong: '此内容无法使用。',
  fileTooLarge: '此文件过大，不可能是密钥。',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `设置 ${name}`,
  account: '账户',
  checked: '已检查',
  name: '名称',
  nameHelp: '此目标位置在列表中显示的名称。',
  description: '描述',
  create: '创建目标位置',
  creating: '正在创建…',
  stop: '停止',
  browse: '浏览文件夹…',
  browseFailed: '无法加载文件夹。请重试，或直接输入路径。',
  landing: '文件将存放在',
  writes: '系统会在该处写入一个小型测试对象，读回后将其删除。',
};

export const folders: Messages['folders'] = {
  headingBuckets: '选择存储桶和文件夹',
  headingFolders: '选择文件夹',
  where: '当前位置',
  buckets: '所有存储桶',
  loginFolder: '登录文件夹',
  loading: '正在查找…',
  found: ({ count: n, more }) =>
    n === 0
      ? '此处没有文件夹。'
      : more
        ? count(n, { other: '至少 # 个条目。' })
        : count(n, { other: '# 个条目。' }),
  more: '显示更多',
  open: ({ name }) => `打开 ${name}`,
  create: '新建文件夹',
  createName: '新文件夹的名称',
  createNow: '创建',
  nameNeeded: '请输入不含斜杠的名称。',
  choose: ({ place }) => `使用 ${place}`,
  close: '关闭',
  retry: '重试',
  typeInstead: '您也可以关闭此窗口，直接输入路径。',
};

export const done: Messages['done'] = {
  heading: '目标位置已创建',
  intro: ({ name }) => `“${name}”已准备就绪。从现在起，文件可以传送到该处。`,
  type: '目标位置',
  name: '名称',
  description: '描述',
  account: '账户',
  warnings: '注意事项',
  saveAndExit: '保存并退出',
  next: '下一步',
  nextHelp: '选择“下一步”继续，或选择“保存并退出”到此为止，以后可随时继续。',
};

export const checks: Messages['checks'] = {
  label: '连接检查',
  status: {
    pending: '等待中',
    running: '进行中…',
    passed: '通过',
    warned: '警告',
    failed: '失败',
    skipped: '未执行',
    unverifiable: '无法从此处验证',
  },
  blame: {
    input: '输入的内容',
    storage: '您的存储',
    network: '网络',
    page: '本网站',
    service: '我们的服务',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} 毫秒` : `${seconds.format(milliseconds / 1000)} 秒`,
  reference: ({ id }) => `技术支持参考编号：${id}`,
  useRegion: ({ region }) => `使用 ${region}`,
  useAddressStyle: ({ style }) => `使用地址样式“${style}”`,
  createFolder: '创建文件夹',
  creatingFolder: '正在创建文件夹…',
  checkFromServer: '改为从服务器检查',
  tryAgain: '重试',
  more: '了解详情',
  moreAbout: ({ title }) => `了解详情：${title}`,
  optional: '可选',
  again: '重新检查',
  report: '复制报告',
  stillAt: ({ label }) => `仍在执行“${label}”。如果网络较慢或存在防火墙，最长可能需要一分钟。`,
  copy: '复制',
  copyWhat: ({ copy, what }) => `${copy}：${what}`,
  copied: '已复制',
  notCopied: '浏览器不允许复制：请选中文本并手动复制。',
  whoCanMend: ({ side }) => `需要处理的环节：${side}`,
};

const encryptionKey = {
  label: '加密密钥',
  help: '在传送前加密文件：只有持有私钥的人才能读取。可以是 gpg --armor --export 输出的 PGP 公钥，也可以是 RSA 公钥。',
};

const summary = {
  'Bucket name': '存储桶名称',
  'Folder path': '文件夹路径',
  'Top of the bucket': '存储桶的顶层',
  Region: '区域',
  Endpoint: '端点',
  Server: '服务器',
  'Login folder': '登录文件夹',
  Encryption: '加密',
  'With your PGP key': '使用您的 PGP 密钥',
  'With your RSA key': '使用您的 RSA 密钥',
};

const s3 = {
  summary,
  setupFields: { region: { label: '存储桶的区域', help: '仅当与账户的区域不同时填写。' } },
  probes: {
    reach: '连接存储',
    credentials: '检查访问密钥',
    list: '查看文件夹',
    write: '写入小型测试文件',
    read: '读回测试文件',
    delete: '删除测试文件',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `账户 ${account}${arn === undefined ? '' : `，${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: '文件夹路径',
  help: '例如 exports/daily。文件夹会随第一个文件自动创建。留空表示存储桶的顶层。以 %SEGMENT_NAME% 或 %SEGMENT_ID% 结尾时，会为每个细分创建一个文件夹。',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      '专为此类传送创建的 IAM 用户的访问密钥，或信任我们服务的角色。',
      '对文件夹的 s3:PutObject 权限。如果还具有 s3:GetObject、s3:DeleteObject 和 s3:ListBucket 权限，则可以验证传送并清理测试文件。',
      '存储桶的名称及其区域。',
      '如果存储桶使用 KMS 密钥加密：对该密钥的 kms:GenerateDataKey 和 kms:Decrypt 权限。',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': '检查角色是否要求外部 ID' },
    fields: {
      method: {
        label: '授权方式',
        options: {
          keys: { label: '访问密钥' },
          role: {
            label: '角色',
            help: '更安全：密钥不会离开您的账户，您也可以随时撤销访问权限。',
          },
        },
      },
      accessKeyId: {
        label: '访问密钥 ID',
        help: '在 AWS 控制台中：IAM > 用户 > 您的用户 > 安全凭证 > 访问密钥。以 AKIA 开头；临时密钥以 ASIA 开头。',
      },
      secretAccessKey: {
        label: '秘密访问密钥',
        help: 'AWS 仅在创建密钥时显示一次，共 40 个字符。如果已丢失，请创建新的密钥。',
      },
      principal: {
        label: '代入角色的身份',
        help: '您角色的信任策略必须包含此身份。',
      },
      externalId: {
        label: '外部 ID',
        help: '信任策略必须要求此 ID，这样其他人就无法通过我们使用您的角色。',
      },
      trustPolicy: {
        label: '信任策略',
        help: '已包含以上两项，可直接粘贴：用作新角色的自定义信任策略，或现有角色的信任关系。',
      },
      roleArn: {
        label: '角色 ARN',
        help: '在 AWS 控制台中：IAM > 角色 > 您的角色。格式如 arn:aws:iam::123456789012:role/exports。',
      },
      region: {
        label: '区域',
        help: '存储桶所在的区域，例如 eu-central-1。控制台的存储桶列表中会显示该区域。',
      },
      sessionToken: {
        label: '会话令牌',
        help: '仅用于临时密钥。临时密钥会过期，建议使用专为此传送创建的用户的密钥。',
      },
      encryptionKey,
      bucket: {
        label: '存储桶名称',
        help: '粘贴的 s3:// 地址或 ARN 会自动拆分。密钥需要对此文件夹的 s3:PutObject 权限。如果还具有 s3:GetObject、s3:DeleteObject 和 s3:ListBucket 权限，则可以验证传送并清理测试文件。',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'S3 API 的地址：不含存储桶的端点。',
      '有权在文件夹中写入文件的访问密钥。如果还可以读取、列出和删除，则可以验证传送。',
      '存储桶的名称。',
    ],
    ...s3,
    fields: {
      provider: { label: '提供商', options: { other: { label: '其他或不确定' } } },
      endpoint: {
        label: '端点',
        help: '不含存储桶的服务地址，例如 https://s3.example.com。您的提供商将其称为 S3 端点或 S3 API 地址。',
      },
      accessKeyId: {
        label: '访问密钥 ID',
        help: '在提供商的控制台中创建，通常位于 Access keys、API keys 或 S3 credentials 下。',
      },
      secretAccessKey: {
        label: '秘密访问密钥',
        help: '大多数提供商仅在创建密钥时显示一次。',
      },
      region: {
        label: '区域',
        help: '请按提供商的写法填写。不分区域的服务接受 us-east-1 或 auto。',
      },
      addressStyle: {
        label: '地址样式',
        options: {
          auto: { label: '自动', help: '在检查连接时确定。' },
          path: { label: '路径', help: 'https://s3.example.com/bucket，几乎所有服务都支持。' },
          'virtual-host': { label: '虚拟主机' },
        },
      },
      sessionToken: { label: '会话令牌', help: '仅用于临时密钥。' },
      encryptionKey,
      bucket: {
        label: '存储桶名称',
        help: '粘贴的 s3:// 地址会自动拆分。密钥必须有权在此文件夹中写入文件（PutObject）；如果还可以读取、列出和删除，则可以验证传送。',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      '主机名、端口和用户名。',
      '该用户的密码或私钥。',
      '服务器密钥的指纹，由服务器所有者提供，用于核对。',
      '该用户有权写入、重命名和删除文件的文件夹。',
    ],
    summary,
    fields: {
      host: {
        label: '主机',
        help: '服务器的名称或地址，例如 sftp.example.com。粘贴的 sftp:// 地址会自动拆分。',
      },
      port: { label: '端口', help: '除非另有说明，SFTP 使用 22。' },
      username: { label: '用户名' },
      method: {
        label: '登录方式',
        options: {
          password: { label: '密码' },
          'private-key': { label: '私钥', help: '更安全，许多服务器要求使用。' },
          'key-and-password': { label: '私钥和密码', help: '适用于依次要求两者的服务器。' },
        },
      },
      password: { label: '密码' },
      privateKey: {
        label: '私钥',
        help: '包含 BEGIN 行和 END 行的完整文本，通常位于名为 id_ed25519 或 id_rsa 的文件中。以 .pub 结尾的文件是公钥，应放在服务器上。',
      },
      passphrase: { label: '私钥的密码短语', help: '仅当私钥受密码短语保护时填写。' },
      hostKey: {
        label: '服务器身份',
        help: '请将此指纹与服务器所有者提供的指纹进行核对。在您确认之前，不会发送任何机密信息。',
      },
      encryptionKey,
      folderPath: {
        label: '文件夹路径',
        help: '必须已存在。以 / 开头表示从服务器根目录起的路径，否则表示从登录后所在文件夹起的路径。留空表示该文件夹本身。',
      },
    },
    probes: {
      connect: '连接服务器',
      'host-key': '检查服务器身份',
      login: '登录',
      sftp: '启动文件传输',
      folder: '打开文件夹',
      write: '写入小型测试文件',
      read: '读回测试文件',
      rename: '重命名测试文件',
      delete: '删除测试文件',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `登录文件夹 ${home}`) },
  },
};
