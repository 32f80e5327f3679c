import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('ja');
const seconds = new Intl.NumberFormat('ja', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `接続先：${name}`,
  accountChoice: 'アカウント',
  existing: '既存のアカウント',
  existingHelp: '保存済みの認証情報を使用します。',
  new: '新しいアカウント',
  newHelp: '認証情報を入力します。チェックしてから保存されます。',
  loadingAccounts: 'アカウントを読み込み中…',
  accountsNotShown: 'アカウントの一覧を読み込めませんでした。接続を確認して、もう一度お試しください。',
  retry: '再試行',
  connect: '配信先に接続',
  connecting: '接続中…',
  stop: '中止',
  documentation: '認証情報の確認方法',
  egress: ({ addresses }) =>
    `サーバーがファイアウォールで保護されている場合は、${addresses} からの接続を許可してください。`,
  secretsStay: '機密情報はチェックのために一度だけ送信され、再び表示されることはありません。',
};

export const accounts: Messages['accounts'] = {
  label: '既存のアカウント',
  search: 'アカウントを検索',
  loading: 'アカウントを読み込み中…',
  loadFailed: 'アカウントを読み込めませんでした。',
  retry: '再試行',
  empty:
    '接続済みのアカウントはまだありません。最初のアカウントを接続するには「新しいアカウント」を選択してください。',
  noMatch: ({ search }) => `「${search}」に一致するアカウントはありません。`,
  found: ({ count: n }) => count(n, { other: '# 件のアカウント' }),
  connected: ({ when }) => `接続日時：${when}`,
  uses: ({ count: n }) => (n === 0 ? '未使用' : count(n, { other: '# 件の配信先で使用中' })),
  choose: '続行するには、アカウントを選択してください。',
};

export const forms: Messages['forms'] = {
  optional: '任意',
  notLoaded: 'このフォームの一部を読み込めませんでした。',
  retry: '再試行',
  submit: '送信',
  more: 'その他のオプション',
  forget: 'この鍵を削除',
  typeHostKey: 'フィンガープリントまたは known_hosts の行を入力する',
  reveal: '表示',
  conceal: '非表示',
  concealField: ({ label }) => `${label}を非表示`,
  revealField: ({ label }) => `${label}を表示`,
  chooseFile: 'ファイルを選択',
  dropFile: 'またはここにドロップ',
  notExplained: ({ code }) =>
    `処理に失敗しました（${code}）。説明を読み込めなかったため、接続を確認して、もう一度お試しください。`,
  wrong: 'この値は使用できません。',
  fileTooLarge: 'このファイルは鍵としては大きすぎます。',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `設定：${name}`,
  account: 'アカウント',
  checked: 'チェック済み',
  name: '名前',
  nameHelp: '一覧に表示される配信先の名前です。',
  description: '説明',
  create: '配信先を作成',
  creating: '作成中…',
  stop: '中止',
  browse: 'フォルダを参照…',
  browseFailed: 'フォルダを読み込めませんでした。もう一度試すか、パスを入力してください。',
  landing: 'ファイルの保存場所',
  writes: '小さなテストオブジェクトを書き込み、読み取ってから削除します。',
};

export const folders: Messages['folders'] = {
  headingBuckets: 'バケットとフォルダを選択',
  headingFolders: 'フォルダを選択',
  where: '現在の場所',
  buckets: 'すべてのバケット',
  loginFolder: 'ログインフォルダ',
  loading: '読み込み中…',
  found: ({ count: n, more }) =>
    n === 0
      ? 'フォルダはありません。'
      : more
        ? count(n, { other: '# 件以上の項目があります。' })
        : count(n, { other: '# 件の項目があります。' }),
  more: 'さらに表示',
  open: ({ name }) => `「${name}」を開く`,
  create: '新しいフォルダ',
  createName: '新しいフォルダの名前',
  createNow: '作成',
  nameNeeded: 'スラッシュを含まない名前を入力してください。',
  choose: ({ place }) => `「${place}」を使用`,
  close: '閉じる',
  retry: '再試行',
  typeInstead: 'この画面を閉じて、パスを直接入力することもできます。',
};

export const done: Messages['done'] = {
  heading: '配信先を作成しました',
  intro: ({ name }) => `「${name}」の準備が整いました。これでファイルを配信できます。`,
  type: '配信先',
  name: '名前',
  description: '説明',
  account: 'アカウント',
  warnings: '参考情報',
  saveAndExit: '保存して終了',
  next: '次へ',
  nextHelp: '「次へ」で続行します。「保存して終了」でいったん終了し、後で再開することもできます。',
};

export const checks: Messages['checks'] = {
  label: '接続チェック',
  status: {
    pending: '待機中',
    running: '実行中…',
    passed: '成功',
    warned: '警告',
    failed: '失敗',
    skipped: '未実行',
    unverifiable: 'ここからは検証できません',
  },
  blame: {
    input: '入力内容',
    storage: 'お客様のストレージ',
    network: 'ネットワーク',
    page: 'このサイト',
    service: '当サービス',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} ミリ秒` : `${seconds.format(milliseconds / 1000)} 秒`,
  reference: ({ id }) => `サポート用の参照番号：${id}`,
  useRegion: ({ region }) => `${region} を使用`,
  useAddressStyle: ({ style }) => `アドレス形式「${style}」を使用`,
  createFolder: 'フォルダを作成',
  creatingFolder: 'フォルダを作成中…',
  checkFromServer: 'サーバーからチェック',
  tryAgain: '再試行',
  more: '詳細',
  moreAbout: ({ title }) => `詳細：${title}`,
  optional: '任意',
  again: '再実行',
  report: 'レポートをコピー',
  stillAt: ({ label }) =>
    `「${label}」を実行中です。ネットワークの速度やファイアウォールによっては、最大で 1 分ほどかかることがあります。`,
  copy: 'コピー',
  copyWhat: ({ copy, what }) => `${copy}：${what}`,
  copied: 'コピーしました',
  notCopied: 'ブラウザで許可されませんでした。テキストを選択してコピーしてください。',
  whoCanMend: ({ side }) => `対処が必要な箇所：${side}`,
};

const encryptionKey = {
  label: '暗号鍵',
  help: '配信前にファイルを暗号化します。ファイルを読み取れるのは秘密鍵の所有者だけです。gpg --armor --export で出力される PGP の公開鍵、または RSA の公開鍵を指定します。',
};

const summary = {
  'Bucket name': 'バケット名',
  'Folder path': 'フォルダパス',
  'Top of the bucket': 'バケットの最上位',
  Region: 'リージョン',
  Endpoint: 'エンドポイント',
  Server: 'サーバー',
  'Login folder': 'ログインフォルダ',
  Encryption: '暗号化',
  'With your PGP key': 'お客様の PGP 鍵を使用',
  'With your RSA key': 'お客様の RSA 鍵を使用',
};

const bucketRegion = {
  label: 'バケットのリージョン',
  help: 'アカウントのリージョンと異なる場合にのみ入力します。',
};

const s3 = {
  summary,
  setupFields: { region: bucketRegion },
  probes: {
    reach: 'ストレージに接続',
    credentials: 'アクセスキーをチェック',
    list: 'フォルダの内容を参照',
    write: '小さなテストファイルを書き込み',
    read: 'テストファイルを読み取り',
    delete: 'テストファイルを削除',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `アカウント ${account}${arn === undefined ? '' : `、${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: 'フォルダパス',
  help: '例：exports/daily。最初のファイルとともに作成されます。バケットの最上位に配信する場合は空のままにします。末尾に %SEGMENT_NAME% または %SEGMENT_ID% を指定すると、セグメントごとにフォルダが作成されます。',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      'この配信専用に作成した IAM ユーザーのアクセスキー、または当サービスを信頼するロール。',
      'フォルダに対する s3:PutObject のアクセス許可。s3:GetObject、s3:DeleteObject、s3:ListBucket もあれば、配信の検証とテストファイルの削除が行われます。',
      'バケットの名前とリージョン。',
      'KMS キーで暗号化されたバケットの場合：そのキーに対する kms:GenerateDataKey と kms:Decrypt。',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': 'ロールが外部 ID を要求することをチェック' },
    fields: {
      method: {
        label: 'アクセスの付与方法',
        options: {
          keys: { label: 'アクセスキー' },
          role: {
            label: 'ロール',
            help: 'より安全です。キーがアカウントの外に出ることはなく、アクセスをいつでも取り消せます。',
          },
        },
      },
      accessKeyId: {
        label: 'アクセスキー ID',
        help: 'AWS コンソールの IAM > ユーザー > 対象のユーザー > セキュリティ認証情報 > アクセスキーで確認できます。AKIA（一時的なキーの場合は ASIA）で始まります。',
      },
      secretAccessKey: {
        label: 'シークレットアクセスキー',
        help: 'キーの作成時に一度だけ AWS に表示される 40 文字の値です。紛失した場合は、新しいキーを作成してください。',
      },
      principal: {
        label: 'ロールを引き受けるプリンシパル',
        help: 'ロールの信頼ポリシーでこの ID を指定する必要があります。',
      },
      externalId: {
        label: '外部 ID',
        help: '第三者が当サービス経由でロールを使用できないように、信頼ポリシーでこの ID を必須にする必要があります。',
      },
      trustPolicy: {
        label: '信頼ポリシー',
        help: '上記の両方を含みます。新しいロールの「カスタム信頼ポリシー」、または既存のロールの「信頼関係」に貼り付けてください。',
      },
      roleArn: {
        label: 'ロールの ARN',
        help: 'AWS コンソールの IAM > ロール > 対象のロールで確認できます。arn:aws:iam::123456789012:role/exports のような形式です。',
      },
      region: {
        label: 'リージョン',
        help: 'バケットがある場所（例：eu-central-1）。コンソールのバケット一覧に表示されます。',
      },
      sessionToken: {
        label: 'セッショントークン',
        help: '一時的なキーの場合にのみ必要です。一時的なキーは期限切れになるため、この配信専用のユーザーのキーをお勧めします。',
      },
      encryptionKey,
      bucket: {
        label: 'バケット名',
        help: 's3:// アドレスや ARN を貼り付けると、自動的に分割されます。キーには、このフォルダに対する s3:PutObject が必要です。s3:GetObject、s3:DeleteObject、s3:ListBucket もあれば、配信の検証とテストファイルの削除が行われます。',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'S3 API のアドレス（バケットを含まないエンドポイント）。',
      'フォルダにファイルを書き込めるアクセスキー。読み取り、一覧表示、削除も許可されていれば、配信を検証できます。',
      'バケットの名前。',
    ],
    ...s3,
    fields: {
      provider: { label: 'プロバイダ', options: { other: { label: 'その他または不明' } } },
      endpoint: {
        label: 'エンドポイント',
        help: 'バケットを含まないサービスのアドレス（例：https://s3.example.com）。プロバイダでは「S3 エンドポイント」や「S3 API アドレス」と呼ばれます。',
      },
      accessKeyId: {
        label: 'アクセスキー ID',
        help: 'プロバイダのコンソールで作成します。多くの場合、「Access Keys」「API Keys」「S3 Credentials」などの項目にあります。',
      },
      secretAccessKey: {
        label: 'シークレットアクセスキー',
        help: 'ほとんどのプロバイダでは、キーの作成時に一度だけ表示されます。',
      },
      region: {
        label: 'リージョン',
        help: 'プロバイダの表記どおりに入力します。リージョンのないサービスでは、us-east-1 または auto を使用できます。',
      },
      addressStyle: {
        label: 'アドレス形式',
        options: {
          auto: { label: '自動', help: '接続のチェック時に判定されます。' },
          path: {
            label: 'パス',
            help: 'https://s3.example.com/bucket（ほぼすべてのサービスで使用できます）。',
          },
          'virtual-host': { label: '仮想ホスト' },
        },
      },
      sessionToken: { label: 'セッショントークン', help: '一時的なキーの場合にのみ必要です。' },
      encryptionKey,
      bucket: {
        label: 'バケット名',
        help: 's3:// アドレスを貼り付けると、自動的に分割されます。キーには、このフォルダへのファイルの書き込み（PutObject）の許可が必要です。読み取り、一覧表示、削除も許可されていれば、配信を検証できます。',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      'ホスト名、ポート、ユーザー名。',
      'そのユーザーのパスワードまたは秘密鍵。',
      '照合に使用する、サーバーの鍵のフィンガープリント（サーバーの所有者から入手）。',
      'ユーザーがファイルの書き込み、名前の変更、削除を行えるフォルダ。',
    ],
    summary,
    fields: {
      host: {
        label: 'ホスト',
        help: 'サーバーの名前またはアドレス（例：sftp.example.com）。sftp:// アドレスを貼り付けると、自動的に分割されます。',
      },
      port: { label: 'ポート', help: '特に指定がなければ、SFTP は 22 を使用します。' },
      username: { label: 'ユーザー名' },
      method: {
        label: 'ログイン方法',
        options: {
          password: { label: 'パスワード' },
          'private-key': { label: '秘密鍵', help: 'より安全で、多くのサーバーで必須とされています。' },
          'key-and-password': {
            label: '秘密鍵とパスワード',
            help: '両方を順に要求するサーバー向けです。',
          },
        },
      },
      password: { label: 'パスワード' },
      privateKey: {
        label: '秘密鍵',
        help: 'BEGIN 行と END 行を含む全文です。多くの場合、id_ed25519 や id_rsa という名前のファイルにあります。末尾が .pub のファイルは公開鍵で、サーバーに配置するものです。',
      },
      passphrase: {
        label: '鍵のパスフレーズ',
        help: '鍵がパスフレーズで保護されている場合にのみ入力します。',
      },
      hostKey: {
        label: 'サーバーの識別情報',
        help: 'フィンガープリントを、サーバーの所有者から提供されたものと照合してください。確認が完了するまで、機密情報は送信されません。',
      },
      encryptionKey,
      folderPath: {
        label: 'フォルダパス',
        help: '既存のフォルダを指定してください。/ で始めるとサーバーのルートからのパス、それ以外はログイン直後のフォルダからのパスになります。ログイン直後のフォルダ自体を使用する場合は、空のままにします。',
      },
    },
    probes: {
      connect: 'サーバーに接続',
      'host-key': 'サーバーの識別情報をチェック',
      login: 'ログイン',
      sftp: 'ファイル転送を開始',
      folder: 'フォルダを開く',
      write: '小さなテストファイルを書き込み',
      read: 'テストファイルを読み取り',
      rename: 'テストファイルの名前を変更',
      delete: 'テストファイルを削除',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `ログインフォルダ ${home}`) },
  },
};
