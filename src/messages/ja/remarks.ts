import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('ja');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}、${bits} ビット` : kind);

export const issues: Messages['issues'] = {
  required: () => 'この項目を入力してください。',
  'too-long': ({ max }) => `${max} 文字以内で入力してください。`,
  'too-short': ({ min }) => `${min} 文字以上で入力してください。`,
  'not-a-number': () => '数値を入力してください。',
  'out-of-range': ({ min, max }) => `${min} から ${max} までの数値を入力してください。`,
  'unknown-choice': () => 'いずれかの選択肢を選んでください。',
  'not-offered': () => 'このサービスでは提供されていません。指定を外してください。',
  format: () => 'この値は想定された形式ではありません。',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'シークレットアクセスキーのようです。アクセスキー ID はそれよりも短く、多くの場合 AKIA で始まります。',
  'access-key.format': ({ length }) =>
    `${length} 文字の値はアクセスキー ID ではありません。AWS のアクセスキー ID は 20 文字の英大文字と数字です。`,
  'secret-key.is-key-id': () =>
    'アクセスキー ID のようです。シークレットアクセスキーはそれよりも長く、キーの作成時に一度だけ表示されます。',
  'secret-key.length': ({ length }) =>
    `このシークレットは ${length} 文字ですが、AWS のシークレットアクセスキーは 40 文字です。全体をもう一度コピーしてください。`,
  'session-token.required': () =>
    'ASIA で始まるアクセスキー ID は一時的なもので、対応するセッショントークンと組み合わせて使用する必要があります。',
  'region.format': () => 'eu-central-1 のようなリージョンコードを入力してください。',
  'endpoint.format': () => 'サービスのアドレスを入力してください（例：https://s3.example.com）。',
  'endpoint.scheme': () => 'アドレスは https:// または http:// で始まる必要があります。',
  'endpoint.placeholder': ({ placeholder }) =>
    `${placeholder} をお客様の値に置き換えてください。アドレス全体はプロバイダで確認できます。`,
  'role.format': () => 'ロールの ARN を入力してください（例：arn:aws:iam::123456789012:role/exports）。',
  'role.partition': ({ partition }) =>
    `このロールはパーティション ${partition} に属しています。同じパーティションのリージョンを入力してください。`,
  'bucket.length': ({ length }) => `バケット名は 3～63 文字です。この名前は ${length} 文字です。`,
  'bucket.uppercase': () => 'バケット名に大文字は使用できません。',
  'bucket.characters': ({ characters }) =>
    `バケット名に使用できるのは、英小文字、数字、ハイフン、ピリオドのみです。使用できない文字：${characters}`,
  'bucket.edges': () => 'バケット名の先頭と末尾は、英字または数字にする必要があります。',
  'bucket.dots': () => 'バケット名でピリオドを連続して使用することはできません。',
  'bucket.ip-address': () => 'IP アドレスの形式のバケット名は使用できません。',
  'bucket.reserved': ({ part }) =>
    `「${part}」は AWS で予約されているため、AWS のバケット名には使用できません。`,
  'folder.dot-segment': ({ segment }) =>
    `「${segment}」はフォルダとして使用できません。. や .. を使わず、最上位からのパス全体を入力してください。`,
  'folder.control-characters': () => 'パスに不可視の制御文字が含まれています。入力し直してください。',
  'folder.macro-unknown': ({ macro }) =>
    `${macro} というマクロはありません。使用できるのは %SEGMENT_NAME% と %SEGMENT_ID% です。`,
  'folder.macro-place': ({ macro }) =>
    `${macro} は、パスの末尾に独立したフォルダとして指定する必要があります（例：exports/${macro}）。`,
  'folder.too-long': ({ bytes, max }) => `パスは ${bytes} バイトです。上限は ${max} バイトです。`,
  'host.format': () => 'ホスト名（例：sftp.example.com）または IP アドレスを入力してください。',
  'host-key.format': () =>
    'フィンガープリント（例：SHA256:…）、known_hosts の行、またはサーバーの .pub ファイルの内容を入力してください。',
  'host-key.other-host': () =>
    'このサーバーの行がなく、複数のサーバーの行が含まれています。このサーバーの行だけを入力してください。ssh-keygen -F にサーバー名を付けて実行すると表示できます。',
  'host-key.md5': () =>
    'このフィンガープリントは、偽造のおそれがある古い形式（MD5）です。SHA256: で始まるものを入手してください。',
  'host-key.authority': () =>
    'この行はホスト鍵に署名する認証局のもので、ここでは使用できません。サーバー自体の鍵を入力してください。',
  'key.not-a-key': () =>
    'これは秘密鍵ではありません。秘密鍵は「-----BEGIN OPENSSH PRIVATE KEY-----」のような行で始まります。',
  'key.public': () =>
    'これは公開鍵です。ここには秘密鍵（同じ名前で「.pub」が付かないファイル）を入力してください。',
  'key.certificate': () => 'これは証明書です。対応する秘密鍵を入力してください。',
  'key.truncated': () =>
    '鍵の末尾が欠けています。最後の「-----END」行を含め、ファイル全体をコピーしてください。',
  'key.putty': ({ version }) =>
    version === 3
      ? 'これは保護された PuTTY 形式の鍵（バージョン 3）です。保護を解除するか変換してください：puttygen key.ppk -O private-openssh -o key。PuTTYgen の画面では Conversions > Export OpenSSH key を選択します。'
      : `これは PuTTY 形式の鍵（バージョン ${version}）です。変換してください：puttygen key.ppk -O private-openssh -o key。PuTTYgen の画面では Conversions > Export OpenSSH key を選択します。`,
  'key.hardware': () =>
    'この鍵はセキュリティトークン内にあり、所有者が触れて操作しないと使用できません。配信専用の鍵を作成してください：ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'この鍵は保護されています。パスフレーズを入力してください。',
  'encryption-key.not-a-key': () =>
    'これは PGP または RSA の公開鍵ではありません。使用できるのはこの 2 種類だけです。PGP の公開鍵は「-----BEGIN PGP PUBLIC KEY BLOCK-----」のような行で始まります。エクスポートするコマンド：gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    '秘密鍵、または秘密鍵を含むデータでした。秘密鍵があれば誰でもファイルを読み取れるため、入力を消去しました。どこにも送信されていません。公開鍵を貼り付けるか、暗号化しない場合は空のままにしてください。',
  'encryption-key.truncated': () =>
    '鍵の末尾が欠けています。最後の「-----END」行を含め、テキスト全体をコピーしてください。',
  'encryption-key.certificate': () =>
    'これは証明書です。必要なのは証明書の鍵だけです：openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'これは SSH 用の鍵です。RSA 鍵は次のコマンドで変換できます：ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'この鍵は、一部が変更されたか失われているため読み取れません。もう一度エクスポートし、テキスト全体をコピーしてください。',
  'encryption-key.not-examined': () =>
    '鍵の検査に必要なプログラムを読み込めなかったため、この鍵は検査も送信もされていません。もう一度お試しください。',
  'encryption-key.no-owner': () =>
    'この鍵には所有者の情報がありません。鍵サーバーから取得した鍵などで起こります。作成した環境でエクスポートしてください：gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `この鍵の有効期限は ${date} に切れています。期限を延長するか新しい鍵を作成し、もう一度エクスポートしてください。`,
  'encryption-key.revoked': () => 'この鍵は所有者によって失効されています。別の鍵を使用してください。',
  'encryption-key.cannot-encrypt': () =>
    'この鍵は署名専用で、暗号化には使用できません。暗号化用の副鍵を追加し、もう一度エクスポートしてください。',
  'encryption-key.weak': ({ kind, bits }) =>
    `この鍵（${keyName(kind, bits)}）は弱く、ファイルを安全に保護できません。2048 ビット以上の RSA、または新しい種類の鍵を使用してください。`,
};

/** Where the keys of a provider are, by its name. Labels stay as its console shows them. */
const PROVIDER_KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2 > Manage API tokens。「Object Read & Write」のトークンを作成すると、アクセスキー ID とシークレットが表示されます。',
  ],
  [
    'MinIO',
    'MinIO Console > Access Keys。S3 API は多くの場合ポート 9000 で応答し、コンソールのポートとは異なります。',
  ],
  ['Ceph Object Gateway', 'クラスターの管理者が radosgw-admin で作成します。'],
  ['Wasabi', 'Wasabi コンソール > Access Keys。'],
  [
    'Backblaze B2',
    'Application Keys。keyID がアクセスキー ID、applicationKey がシークレットです。マスターキーは使用できません。',
  ],
  ['DigitalOcean Spaces', 'コントロールパネル > Spaces Object Storage > Access Keys。'],
  [
    'Google Cloud Storage',
    'Cloud Storage > 設定 > 相互運用性。HMAC キー（サービスアカウントのものを推奨）。',
  ],
  ['Scaleway', 'IAM > API keys。優先プロジェクトを Object Storage 用に設定します。'],
  ['OVHcloud', 'Public Cloud > Object Storage > S3 users。'],
  ['Hetzner', 'コンソール > 対象のプロジェクト > Security > S3 credentials。'],
  ['Akamai (Linode)', 'Cloud Manager > Object Storage > Access Keys。'],
  [
    'IBM Cloud Object Storage',
    '「HMAC 資格情報を含める」を有効にしたサービス資格情報の、cos_hmac_keys にある値。',
  ],
  [
    'Oracle Cloud',
    'プロファイル > 顧客秘密キー。アクセスキーは一覧に表示されますが、シークレットは一度しか表示されません。',
  ],
  ['Storj', 'Access Keys（種類は S3 credentials）。'],
  ['Tigris', 'ダッシュボード > Access Keys。'],
  ['IDrive e2', 'ダッシュボード > Access Keys。エンドポイントはリージョンの横に表示されます。'],
  ['Alibaba Cloud OSS', 'RAM > ユーザー > AccessKey。'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => '値の前後の空白または不可視文字を削除しました。',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `貼り付けた内容からバケット「${bucket}」を認識しました。`
      : `貼り付けた内容からバケット「${bucket}」とフォルダ「${folder}」を認識しました。`,
  'notice.folder-slashes': () => '名前のないフォルダになるスラッシュを削除しました。',
  'notice.folder-root': () => '空の場合は最上位を表します。フォルダの指定は不要です。',
  'notice.host-split': ({ host, folder }) =>
    `ホスト「${host}」を認識し、残りを該当する項目に入力しました。${folder === '' ? '' : `フォルダ「${folder}」は次のステップで入力されます。`}`,
  'notice.host-keys': ({ count: n }) => count(n, { other: 'サーバーの鍵を # 個認識しました。' }),
  'notice.key': ({ kind, bits }) => `秘密鍵です：${keyName(kind, bits)}。`,
  'notice.key-locked': ({ kind, bits }) =>
    `この秘密鍵（${keyName(kind, bits)}）は保護されています。パスフレーズが必要です。`,
  'notice.key-weak': ({ kind, bits }) =>
    `この鍵（${keyName(kind, bits)}）は弱く、現在多くのサーバーで受け入れられません。新しい鍵の作成をお勧めします：ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => '鍵が Base64 でエンコードされていたため、デコードしました。',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `ファイルは${owner === '' ? '' : ` ${owner} 用に`}暗号化されます：${keyName(kind, bits)}${fingerprint === '' ? '' : `、フィンガープリント ${fingerprint}`}。`,
  'notice.encryption-key-ends': ({ date }) =>
    `この鍵の有効期限は ${date} です。それまでに新しい鍵を指定しないと、配信に失敗します。`,
  'notice.endpoint-scheme': ({ scheme }) => `アドレスの先頭に ${scheme}:// を追加しました。`,
  'notice.endpoint-split': ({ bucket }) =>
    `ここではサービスのアドレスのみが必要です。バケット「${bucket}」は次のステップで入力されます。`,
  'notice.provider': ({ provider, keys }) =>
    `プロバイダは ${provider} です。キーの場所：${PROVIDER_KEYS.get(provider) ?? keys}`,
  'notice.filled': () => '貼り付けた内容が複数の項目に入力されました。内容を確認してください。',
  'notice.region': ({ region }) => `リージョンコード ${region} に変換しました。`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: '必要なポリシー',
    where:
      'AWS コンソールの IAM > 対象のユーザーまたはロール > 許可を追加 > インラインポリシーを作成 > JSON に貼り付けます。許可されるのはこのフォルダだけです。名前が Optional で始まるステートメントにより、配信の検証とテストファイルの削除が可能になります。',
  },
  's3-policy': {
    title: '必要なポリシー',
    where:
      'MinIO、Ceph、Wasabi など、ポリシーに対応しているサービスの場合：このキーのユーザーにアタッチします。その他のサービスでは、キーの設定で指定します。',
  },
  'cors-rules': {
    title: 'このサイトの CORS ルール',
    where:
      'ストレージのコンソールで、バケット > アクセス許可または設定 > CORS に貼り付けます。既存のルールがある場合は、このルールを追加します。',
  },
  'cors-command': {
    title: '同じ内容のコマンド',
    where:
      'AWS コマンドラインが使えるターミナルで、バケットを変更できるキーを使って実行します。バケットの既存のルールはすべて置き換えられます。',
  },
  'trust-policy': {
    title: 'ロールの信頼ポリシー',
    where:
      'AWS コンソールの IAM > ロール > 対象のロール > 信頼関係 > 信頼ポリシーを編集に貼り付けます。ロールがほかでも使用されている場合は、既存のポリシーにステートメントを追加します。',
  },
  'connect-src': {
    title: 'このサイトのポリシーで許可する内容',
    where: 'このサイトの管理者の方へ：これらのソースを Content-Security-Policy に追加してください。',
  },
  'authorized-keys': {
    title: 'authorized_keys に追加する行',
    where: 'サーバーで、このユーザーの ~/.ssh/authorized_keys の末尾に追加します。',
  },
  firewall: {
    title: '許可するアドレス',
    where: 'サーバーの前段にあるファイアウォールの管理者の方へ：当サービスはこれらのアドレスから接続します。',
  },
};

const NOT_SENT = '機密情報は送信されていません。';

export const hostKey: Messages['hostKey'] = {
  heading: 'これはお客様のサーバーですか？',
  intro: ({ host, port }) =>
    `${host}（ポート ${port}）は、以下の鍵を提示しています。${NOT_SENT}` +
    'フィンガープリントを、サーバーの所有者から提供されたものと照合してください。',
  otherHeading: 'この鍵もお客様のサーバーのものですか？',
  otherIntro: ({ host, port }) =>
    `${host}（ポート ${port}）は、まだ確認されていない種類の鍵を提示しています。サーバーは複数の鍵を持つことがあります。` +
    `${NOT_SENT}このフィンガープリントについても、サーバーの所有者に確認してください。`,
  changedHeading: '注意：このサーバーは以前と異なる鍵を提示しています',
  changedIntro: ({ host, port }) =>
    `${host}（ポート ${port}）が再設定されたか、または第三者が途中に別のマシンを設置し、配信される内容をすべて読み取れる状態に` +
    `なっている可能性があります。${NOT_SENT}どちらであるかを、電話などの安全な手段でサーバーの所有者に確認してください。`,
  expected: '以前に確認済み',
  shown: '現在のフィンガープリント（SHA-256）',
  consent: 'サーバーの所有者に確認し、新しいフィンガープリントが正しいことを確かめました。',
  consentMissing: 'まずサーバーの所有者に確認してから、ここにチェックを入れてください。',
  replace: '確認済みの鍵を置き換える',
  algorithm: '鍵の種類',
  fingerprint: 'フィンガープリント（SHA-256）',
  howTo: 'サーバーで次のコマンドを実行すると表示されます：',
  confirm: 'フィンガープリントが一致したので接続する',
  decline: '接続しない',
};

export const accountActions: Messages['accountActions'] = {
  works: '正常',
  attention: '要対応',
  expired: '期限切れ',
  neverChecked: '未チェック',
  checked: ({ when }) => `前回のチェック：${when}`,
  expires: ({ when }) => `有効期限：${when}`,
  ended: ({ when }) => `期限切れ：${when}`,
  previous: '前のページ',
  next: '次のページ',
  page: ({ page, total }) =>
    count(page, { other: '# ページ目' }) + count(total, { other: '、アカウント # 件' }),
  menu: ({ label }) => `「${label}」の操作`,
  rename: '名前を変更',
  check: '再チェック',
  replace: '認証情報を置き換え',
  delete: '削除',
  cancel: 'このままにする',
  close: '閉じる',
  stop: '中止',
  name: 'アカウントの名前',
  nameHelp: ({ label }) => `空のままにすると、「${label}」と表示されます。`,
  save: '保存',
  renamed: ({ label }) => `アカウントの名前を「${label}」に変更しました。`,
  checking: 'アカウントをチェック中…',
  checkPassed: 'アカウントは正常です。',
  replaceHelp: ({ label }) =>
    `対象：${label}。先に新しい値をチェックします。使用できることが確認されるまで、以前の値が引き続き使用されます。`,
  replaceNow: 'チェックして置き換え',
  replaced: '新しい認証情報が有効であることを確認し、以前のものと置き換えました。',
  looking: 'このアカウントを使用している配信先を検索中…',
  deleteQuestion: ({ label }) =>
    `「${label}」を削除しますか？アカウントの機密情報は消去されます。ストレージ内のデータはそのまま残ります。`,
  deleteNow: 'アカウントを削除',
  inUse: ({ count: n }) =>
    count(n, { other: '# 件の配信先で使用されているため、このアカウントは削除できません：' }),
  andMore: ({ count: n }) => count(n, { other: 'ほか # 件' }),
  deleteFirst: '先にそれらの配信先を削除するか、別のアカウントを使用するように変更してください。',
  deleted: ({ label }) => `アカウント「${label}」を削除しました。`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) => count(wrong, { other: '# 件の入力を見直してください' }),
};
