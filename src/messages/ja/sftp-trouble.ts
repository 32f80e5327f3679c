import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';

const anyOf = (names: readonly string[]): string => names.join('、') || 'サーバーからの提示なし';

/** On what two sides of a handshake could not agree. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['', 'アルゴリズム'],
  ['algorithm', 'アルゴリズム'],
  ['key exchange', '鍵交換アルゴリズム'],
  ['host key', 'ホスト鍵アルゴリズム'],
  ['cipher', '暗号アルゴリズム'],
  ['MAC', ' MAC アルゴリズム'],
  ['compression', '圧縮アルゴリズム'],
]);

const NOT_SENT = '機密情報は送信されていません。';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} のポート ${port} は、SFTP ではなく ${protocol} で応答しています。`
        : `${host} のポート ${port} は、SFTP に対応していません。`,
      'SFTP サーバーのポート（通常は 22）を入力してください。FTP と FTPS は別のプロトコルです。',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      'サーバーとこのサービスに共通の暗号化方式がありません。',
      `共通の${ALGORITHMS.get(kind) ?? ` ${kind} `}が見つかりませんでした${offered.length > 0 ? `（サーバーの提示：${offered.join('、')}）` : ''}。より一般的なもの${inBrackets(supported)} の許可を管理者に依頼してください。`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`最初に ${host} を確認する必要があります。`, '先にフィンガープリントを照合してください。'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} は以前と異なる鍵を提示しています。`,
      `確認済みの鍵：${expected}、提示された鍵：${fingerprint}。サーバーの再インストール、または第三者の介在の可能性があります。` +
        `${NOT_SENT}サーバーの所有者に確認してください。`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm, expected }) =>
    say(
      `${host} は ${algorithm} の鍵を提示していますが、確認済みなのは ${expected} の鍵だけです。`,
      `サーバーは複数の鍵を持つことがあります。このフィンガープリントも、サーバーの所有者に確認してください。${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm }) =>
    say(
      `${host} は証明書（${algorithm}）を提示しています。`,
      '通常のホスト鍵も提示するよう、サーバーの管理者に依頼してください。',
    ),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `サーバーは「${username}」のこのパスワードを受け入れません。`
        : `サーバーは「${username}」のこの鍵を受け入れません。`,
      // OpenSSH says the same to all of them.
      `${
        method === 'password'
          ? 'ユーザー名とパスワードを確認してください。'
          : 'ユーザーの authorized_keys に公開鍵を追加してください。または、この種類や長さの鍵が拒否されています。'
      }ロック中、期限切れ、不許可 (AllowUsers)、ログインシェルが存在しないユーザーも同様に拒否されます。サーバーが受け入れる方式：${anyOf(accepted)}。`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password'
        ? 'このサーバーでは、パスワードを使用できません。'
        : 'このサーバーでは、秘密鍵を使用できません。',
      `サーバーが受け入れる方式：${anyOf(accepted)}。`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `「${username}」のパスワードの有効期限が切れています。`,
      'サーバーで新しいパスワードを設定し、ここに入力してください。秘密鍵をお勧めします。',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          'サーバーは、鍵とパスワードを順に要求しています。',
          `「秘密鍵とパスワード」を選択し、両方を入力してください。追加で必要な方式：${anyOf(accepted)}。`,
        )
      : say(
          'サーバーは、第 2 の認証要素を要求しています。',
          `配信には、第 2 の認証要素が不要なユーザーが必要です。追加で必要な方式：${anyOf(accepted)}。`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} はログインを拒否し、現在それ以上の試行を受け付けていません。`,
      'ユーザー名とパスワードまたは鍵を見直し、数分待ってから、もう一度お試しください。',
    ),
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `「${username}」のログイン中に ${host} との接続が切断されました${answer ? `：「${answer}」` : ''}。`,
      'ユーザーが期限切れまたは不許可 (PAM, /etc/nologin) の可能性があります。サーバーのログを確認してください。',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(
      `「${username}」はログインできますが、SFTP が無効になっています。`,
      '管理者が sftp サブシステムを有効にする必要があります。',
    ),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `「${username}」はログインできますが、SFTP が起動しません${answer ? `：「${answer}…」` : ''}。`,
      `サーバーで、ログインシェル、ログインスクリプト、ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username}) を確認してください。「ssh -p ${port} ${username}@${host} true」は何も出力しないはずです。`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `フォルダ「${path}」は存在しません。`,
      home === ''
        ? '先にフォルダを作成するか、別のフォルダを選択してください。'
        : `先にフォルダを作成するか、別のフォルダを選択してください。ログイン直後のフォルダは「${home}」です。`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`「${path}」はファイルです。`, 'フォルダを入力してください。'),
  'sftp.name-too-long': ({ name }) =>
    say(
      `「${name}」は、このサーバーには長すぎる名前です。`,
      '上限は 255 バイトです。短い名前を入力してください。',
    ),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(
        `「${username}」には「${path}」の内容を参照する権限がありません。`,
        'ユーザーにアクセス権限を付与するか、別のフォルダを選択してください。',
      );
    }
    return action === 'read'
      ? say(
          `「${username}」には「${path}」を読み取る権限がありません。`,
          '配信の検証のため、ユーザーに読み取り権限を付与してください。',
        )
      : say(
          `「${username}」には「${path}」に書き込む権限がありません。`,
          'ユーザーに書き込み権限を付与するか、別のフォルダを選択してください。',
        );
  },
  'sftp.quota': ({ path }) =>
    say(`「${path}」に空き容量がありません。`, '容量を空けて、もう一度お試しください。'),
  'sftp.read-only': ({ path }) =>
    say(`「${path}」は読み取り専用です。`, '書き込み可能なフォルダを選択してください。'),
  'sftp.write-failed': ({ path }) =>
    say(
      `サーバーが「${path}」への書き込みを拒否しました。理由は示されていません。`,
      'ディスクに空きがないか、フォルダが読み取り専用である可能性があります。',
    ),
  'sftp.content-differs': ({ path }) =>
    say(
      '送信した内容がサーバーに正しく保存されませんでした。',
      `ディスクに空きがない可能性があります。テストファイルは「${path}」です。`,
    ),
  'sftp.file-taken': ({ path }) =>
    say(
      'サーバーは、書き込まれたテストファイルをすぐに移動しました。',
      `ファイルは届きますが、読み戻せません。配信では一時的な名前で書き込んでから名前を変更します。新しいファイルはしばらくそのままにしてください。テストファイル：「${path}」`,
    ),
  'sftp.delete-denied': ({ path }) =>
    say(
      'テストファイルを削除できませんでした。',
      `配信には問題ありません。「${path}」は、いつでも削除できます。`,
    ),
  'sftp.rename-denied': ({ path }) =>
    say(
      'テストファイルの名前を変更できませんでした。',
      `配信では、書き込み後にファイル名を変更します。名前の変更を許可してください。テストファイルは「${path}」です。`,
    ),
  'sftp.locked': ({ path }) =>
    say(`「${path}」は別のユーザーがロックしています。`, '解除後にもう一度お試しください。'),
  'sftp.conflict': ({ path }) =>
    say(
      `「${path}」はすでに存在し、置き換えることができません。`,
      '別のフォルダを選択するか、サーバーの管理者にお問い合わせください。',
    ),
  'sftp.unsupported': ({ operation }) =>
    say(
      `このサーバーは、次の操作に必要な機能に対応していません：${doing(operation)}`,
      '管理者が、SFTP のこの操作を許可する必要があります。',
    ),
  'sftp.connection-lost': ({ host }) =>
    say(
      `チェック中に ${host} との接続が切断されました。`,
      'もう一度お試しください。解決しない場合は、サーバーの管理者にお問い合わせください。',
    ),
  'sftp.unexpected': ({ answer }) =>
    say('サーバーで不明なエラーが発生しました。', `サーバーの応答：${answer || 'なし'}。`),
  'key.unsupported': ({ format }) =>
    say(
      `この種類の鍵は使用できません${format ? `（${format}）` : ''}。`,
      '新しい鍵を作成し、その公開鍵をサーバーに追加してください：ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () =>
    say('このパスフレーズでは鍵を開けません。', 'パスフレーズを確認してください。'),
};
