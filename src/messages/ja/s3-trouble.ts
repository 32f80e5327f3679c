import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count, AGAIN_SOON } from './phrases.js';

const FINE = 'ファイルの配信には必要ないため、問題ありません。';

export const problems: TextsOf<S3Problem> = {
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
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `このページは「${bucket}」を読み取れますが、${methodOf(operation)} への応答は読み取れません。`,
      'そのため、正しいかどうかを判断できません。可能性の高い順に、次の点を確認してください。',
      [
        `${origin} の CORS ルールに ${methodOf(operation)} がありません。`,
        'ルールにヘッダーが不足しています。AllowedHeaders は * にする必要があります。',
        'キーに権限がありません。ストレージによっては、このことをページに開示しません。',
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
  's3.kms-unusable': ({ bucket }) =>
    say(
      `「${bucket}」の KMS キーは無効か、削除待ちか、存在しません。`,
      '権限の追加では解決しません。キーの所有者が有効にするか、削除を取り消すか、バケットに別のキーを設定する必要があります。',
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
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      'このページからはテストオブジェクトを削除できませんでした。',
      `${origin} の CORS ルールに DELETE がないか、キーに権限がありません。ストレージによっては、このことをページに開示しません。配信には問題ありません。「${bucket}」の「${key}」は、いつでも削除できます。`,
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
};
