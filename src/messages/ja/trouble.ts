import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { doing } from './operations.js';

const count = plural('ja');
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

const FINE = 'ファイルの配信には必要ないため、問題ありません。';
const AGAIN_SOON = 'しばらくしてから、もう一度お試しください';
const STILL_HERE = `入力内容は保持されています。${AGAIN_SOON}`;
const NOT_SENT = '機密情報は送信されていません。';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('オフラインです。', 'ネットワークに接続して、もう一度お試しください。'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `このサイトのセキュリティポリシーにより、ページから ${host} を呼び出せません。`,
      `${origin} の管理者に、Content-Security-Policy の connect-src に ${host} を追加するよう依頼してください。`,
    ),
  'net.mixed-content': ({ host }) =>
    say(
      `保護されたページから http で ${host} を呼び出すことはできません。`,
      'ストレージの https アドレスを使用するか、サーバーでチェックを実行してください。',
    ),
  'page.backend-required': ({ type }) =>
    say(
      `このページだけでは ${type} をチェックできません。`,
      'このサイトの開発者がバックエンドを接続する必要があります。入力内容を変更しても解決しません。',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `この拡張機能は ${host} の応答を読み取れません。`,
      `拡張機能の設定で ${host} へのアクセスを許可してから、もう一度お試しください。表示されない場合は、開発者がホスト権限に ${pattern} を追加する必要があります。`,
    ),
  'page.unexpected': ({ reason }) =>
    say(
      'このページで問題が発生しました。',
      `もう一度お試しください。解決しない場合は、このサイトの開発者に次の内容をお伝えください：${reason}。`,
    ),
  'backend.unreachable': ({ host }) => say(`${host} のサービスに接続できませんでした。`, `${STILL_HERE}。`),
  'backend.timeout': ({ host, seconds }) =>
    say(
      `${host} のサービスから ${count(seconds, { other: '# 秒' })}以内に応答がありませんでした。`,
      `${STILL_HERE}。`,
    ),
  'backend.not-json': ({ status, contentType }) =>
    say(
      'サービスから、このページで処理できない応答が返されました。',
      `サービスの設定に誤りがあります（ステータス ${status}、Content-Type ${contentType || 'なし'}）。このサイトの開発者にお知らせください。`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      'サービスからの応答が不完全です。',
      `もう一度お試しください。解決しない場合は、このサイトの開発者に次の内容をお伝えください：${path ? `${path}、` : ''}ステータス ${status}。`,
    ),
  'backend.error': ({ status }) =>
    say('サービス側で問題が発生しました。', `${STILL_HERE}（ステータス ${status}）。`),
  'backend.busy': ({ seconds }) =>
    say(
      '短時間に行われたチェックの回数が多すぎます。',
      `${count(seconds, { other: '# 秒' })}待ってから、もう一度お試しください。`,
    ),
  'session.expired': () => say('セッションの有効期限が切れました。', 'サインインし直してください。'),
  'session.forbidden': () =>
    say('この操作を行う権限がありません。', '組織の管理者に、配信先を接続する権限を依頼してください。'),
  'request.invalid': () => say('修正が必要な項目があります。', 'マークされた項目を修正してください。'),
  'request.not-found': () =>
    say('このアドレスはサービスに存在しません。', 'このサイトの開発者にお知らせください。'),
  'request.too-large': ({ limit }) =>
    say('入力内容が大きすぎます。', `送信できるのは最大 ${Math.floor(limit / 1024)} KB です。`),
  'request.key-reused': () =>
    say('このリクエストはすでに別の用途で使用されています。', '前のステップに戻り、もう一度お試しください。'),
  'request.outdated': () =>
    say('その間に別のユーザーが変更しました。', '再読み込みして、変更をやり直してください。'),
  'account.not-found': () =>
    say('このアカウントは保存されていません。', '別のアカウントを選択するか、新しく接続してください。'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `このアカウントは ${count(destinations, { other: '# 件' })}の配信先で使用されています${inBrackets(names)}。`,
      '先にそれらの配信先を削除してください。',
    ),
  'account.unreadable': () =>
    say('保存された認証情報を読み取れません。', '同じ認証情報で新しいアカウントを接続してください。'),
  'destination.not-found': () => say('この配信先は存在しません。', '一覧を再読み込みしてください。'),
  'type.unsupported': ({ type }) =>
    say(
      `このサービスは ${type} に接続できません。`,
      '別の配信先を選択するか、このサイトの開発者にお問い合わせください。',
    ),
  'net.blocked-address': ({ host }) =>
    say(
      `${host} は、当サービスからの接続が許可されていないアドレスです。`,
      'パブリックアドレスを入力してください。プライベートアドレスの場合は、このサービスの運営者に依頼してください。',
    ),
  'net.dns': ({ host }) => say(`${host} というホストは存在しません。`, 'スペルを確認してください。'),
  'net.dns-temporary': ({ host }) => say(`現在、${host} のアドレスを解決できません。`, `${AGAIN_SOON}。`),
  'net.refused': ({ host, port }) =>
    say(
      `${host} は存在しますが、ポート ${port} で応答がありません。`,
      'ポートを確認してください。通常、SFTP は 22、https は 443 を使用します。',
    ),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} から ${count(seconds, { other: '# 秒' })}以内に応答がありませんでした。`,
      'ファイアウォールの可能性があります。アドレスとポートを確認し、当サービスのアドレスからの接続を許可してください。',
    ),
  'net.unreachable': ({ host }) =>
    say(
      `このページから ${host} に接続できませんでした。`,
      'ブラウザからは原因を特定できません。可能性の高い順に、次の点を確認してください。',
      [
        'アドレスに誤りがあるか、そのアドレスで応答がありません。',
        '証明書が信頼されていないか、サーバーが https に対応していません。',
        'ファイアウォールまたは VPN で遮断されています。',
        '広告ブロッカーなどの拡張機能がリクエストを阻止しています。',
      ],
    ),
  'net.no-route': ({ host }) =>
    say(
      `当サービスから ${host} への経路がありません。`,
      'アドレスを確認してください。正しい場合はネットワークの障害です。時間をおいてもう一度お試しください。',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} によって接続が直ちに切断されました。`,
      '当サービスのアドレスが拒否されているか、接続数が多すぎる可能性があります。もう一度試すか、サーバーの管理者にお問い合わせください。',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} はこのポートで https に対応していません。`,
          'ポートを確認してください。ストレージが暗号化に対応していない場合は、アドレスの先頭に http:// を付けてください。',
        )
      : say(`${host} の証明書は信頼されていません。`, `サーバーの管理者による修正が必要です（${reason}）。`),
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} は応答しましたが、このページからは応答を読み取れません。`,
      'そのため、正しいかどうかを判断できません。可能性の高い順に、次の点を確認してください。',
      bucket
        ? [
            `「${bucket}」に ${origin} の CORS ルールがありません。`,
            `「${bucket}」というバケットは存在しません。`,
            'バケットが別のリージョンにあります。',
          ]
        : [
            'ストレージが、ページからのリクエストをバケットに対するものに限定しています。認証情報は正しい可能性があります。',
            'アクセスキーまたはシークレットに誤りがあります。多くのストレージは、このことをページに開示しません。',
            'S3 ストレージではありません。',
          ],
    ),
  's3.key-unknown': () =>
    say(
      'このアクセスキー ID は存在しません。',
      '削除済みか無効、または別のプロバイダのものである可能性があります。AWS では、中国と GovCloud のキーは独立しており、有効化されていないリージョンではキーが認識されません。ID を確認するか、新しいキーを作成してください。',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      'シークレットアクセスキーがこのアクセスキー ID と一致しません。',
      length === 40 || length === 0
        ? 'シークレットをもう一度コピーしてください。一度しか表示されません。紛失した場合は、新しいキーを作成してください。'
        : `シークレットは ${length} 文字ですが、AWS では 40 文字です。全体をもう一度コピーしてください。`,
    ),
  's3.token-expired': () =>
    say(
      '一時的な認証情報の有効期限が切れています。',
      '新しいアクセスキー ID、シークレット、セッショントークンを一式取得してください。',
    ),
  's3.token-invalid': () =>
    say(
      'セッショントークンがこのキーと一致しません。',
      'アクセスキー ID、シークレット、セッショントークンを同じ場所からコピーしてください。永続的なキーの場合、トークンは空のままにします。有効化が必要なリージョンでは、リージョン別 STS のトークンだけが使えます。',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `時計がストレージの時計と ${count(minutes, { other: '# 分' })}ずれています。`
        : '時計がストレージの時計と大きくずれています。',
      'チェックを実行するマシンの時計を合わせて、もう一度お試しください。',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `この認証情報には、「${placeIn(bucket, folder)}」での${doing(operation)}が許可されていません。`
        : `この認証情報には、${doing(operation)}が許可されていません。`,
      'キーは有効ですが、アクセス許可が不足しているか、Deny で禁止されています。IAM ポリシーとバケットポリシーを確認してください。',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `この認証情報には、「${placeIn(bucket, folder)}」での${doing(operation)}が許可されていません。`,
      `ポリシーで禁止されています${policy ? `（${policy}）` : ''}。許可の追加では解決しません。管理者による解除が必要です。Deny とその条件を確認してください：${DENY_CONDITIONS}。`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `「${bucket}」は、この認証情報では使用できないキーで暗号化されています。`,
      'KMS キーを有効にし、kms:GenerateDataKey と kms:Decrypt を許可してください。',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`「${bucket}」というバケットは存在しません。`, 'スペルとプロバイダを確認してください。'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`バケットは ${region} にあります。`, 'このリージョンを使用して接続してください。')
      : say('バケットは別のリージョンにあります。', 'コンソールでリージョンを確認し、入力してください。'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `「${bucket}」は作成直後のため、まだストレージ全体に反映されていません。`,
      '数分待ってから、もう一度お試しください。リージョンはバケットと同じにしてください。',
    ),
  's3.region-required': () =>
    say(
      'ストレージにはリージョンの指定が必要です。',
      'リージョンを入力してください。多くの S3 互換サービスでは、us-east-1 または auto を使用できます。',
    ),
  's3.region-disabled': ({ region }) =>
    say(
      `この AWS アカウントでは、${region} の AWS STS が無効です。`,
      '管理者が有効にできます：IAM、Account settings。',
    ),
  's3.bad-bucket-name': ({ bucket }) =>
    say(`「${bucket}」はこのストレージのバケット名として使用できません。`, 'スペルを確認してください。'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} から応答がありましたが、S3 の応答ではありません。`,
      'エンドポイントを確認してください。Web コンソールのアドレスかもしれません。正しい場合は、もう一方のアドレス形式をお試しください。',
    ),
  's3.not-implemented': ({ operation }) =>
    say(
      `このストレージは、次の操作に必要な機能に対応していません：${doing(operation)}`,
      'S3 互換性についてプロバイダにお問い合わせください。',
    ),
  's3.quota': ({ bucket }) =>
    say(`「${bucket}」に空き容量がありません。`, '容量を空けるか、クォータを引き上げてください。'),
  's3.slow-down': () => say('ストレージが混雑しているか、利用できません。', `${AGAIN_SOON}。`),
  's3.account-problem': () =>
    say('ストレージアカウントが停止中または無効です。', 'プロバイダにお問い合わせください。'),
  's3.list-denied': ({ bucket, folder }) =>
    say(`「${placeIn(bucket, folder)}」の一覧表示は許可されていません。`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say(
      '書き込んだ内容を読み取れませんでした。',
      `${FINE}テストオブジェクトは「${bucket}」の「${key}」です。`,
    ),
  's3.delete-denied': ({ bucket, key }) =>
    say(
      'テストオブジェクトを削除できませんでした。',
      `配信には問題ありません。「${bucket}」の「${key}」は、いつでも削除できます。`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      'このバケットでは、書き込まれたデータが一定期間保持されます（オブジェクトロック）。',
      `配信には問題ありません。テストオブジェクト「${key}」は、期間が終了するまで「${bucket}」に残ります。`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `「${bucket}」では、リクエスト元に料金が請求されます（リクエスタ支払い）。`,
      '配信の料金は、このキーのアカウントに請求されます。これを無効にするか、バケットの所有者のキーを使用してください。',
    ),
  's3.buckets-denied': () =>
    say('このキーでは、バケットの一覧表示が許可されていません。', `${FINE}バケット名を入力してください。`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      '読み取った内容が、書き込んだ内容と一致しません。',
      `当サービスとストレージの間でファイルが変更されています。「${bucket}」の「${key}」を確認してください。`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `不明な理由により、ストレージで次の操作に失敗しました：${doing(operation)}`,
      `ストレージの応答：${answer || 'なし'}（ステータス ${status}）。`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `ロール ${roleArn} を引き受けることができません。`,
      `ロールが存在すること、信頼ポリシーで ${principal} が指定されていること、条件 sts:ExternalId が ${externalId} であることを確認してください。新しいロールは 1 分ほどで有効になります。`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `ロール ${roleArn} は、外部 ID なしで引き受けることができます。`,
      `名前を推測した第三者が、当サービス経由で使用できます。信頼ポリシーに条件 sts:ExternalId = ${externalId} を追加してください。`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(
      `${own} にある当サービスは ${partition} のロールを使用できません。`,
      'アクセスキーを使用してください。',
    ),
  'sts.own-credentials': ({ answer }) =>
    say(
      '当サービスは AWS にロールを要求できません。',
      `入力内容を変更しても解決しません。このサービスの運営者にお知らせください${answer ? `：${answer}` : ''}。`,
    ),
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} のポート ${port} は、SFTP ではなく ${protocol} で応答しています。`
        : `${host} のポート ${port} は、SFTP に対応していません。`,
      'SFTP サーバーのポート（通常は 22）を入力してください。FTP と FTPS は別のプロトコルです。',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      'サーバーとこのサービスに共通の暗号化方式がありません。',
      `共通の${ALGORITHMS.get(kind) ?? ` ${kind} `}が見つかりませんでした${offered.length > 0 ? `（サーバーの提示：${offered.join('、')}）` : ''}。より一般的なものの許可を管理者に依頼してください。`,
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
      method === 'password'
        ? `ユーザー名とパスワードを確認してください。サーバーが受け入れる方式：${anyOf(accepted)}。`
        : `ユーザーの authorized_keys に公開鍵を追加してください。サーバーが受け入れる方式：${anyOf(accepted)}。`,
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
  'sftp.subsystem-off': ({ username }) =>
    say(
      `「${username}」はログインできますが、SFTP が無効になっています。`,
      '管理者が sftp サブシステムを有効にする必要があります。',
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `フォルダ「${path}」は存在しません。`,
      home === ''
        ? '先にフォルダを作成するか、別のフォルダを選択してください。'
        : `先にフォルダを作成するか、別のフォルダを選択してください。ログイン直後のフォルダは「${home}」です。`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`「${path}」はファイルです。`, 'フォルダを入力してください。'),
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
    say('テストファイルはすぐに移動されました。', `新しいファイルをしばらく残してください：「${path}」`),
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
