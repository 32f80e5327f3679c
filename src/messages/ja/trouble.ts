import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count, AGAIN_SOON } from './phrases.js';

const STILL_HERE = `入力内容は保持されています。${AGAIN_SOON}`;

export const problems: TextsOf<CommonProblem> = {
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
};
