import type { S3Problem } from '../../problems/problem-codes.js';
import { DENY_CONDITIONS, methodOf, placeIn, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { count, FINE } from './phrases.js';

export const problems: TextsOf<S3Problem> = {
  's3.cors-or-missing': ({ host, origin, bucket }) =>
    say(
      `${host} 有回應，但此頁面無權讀取回應內容。`,
      '因此無法判斷對錯。請檢查下列項目（依可能性由高至低排列）：',
      bucket
        ? [
            `「${bucket}」沒有適用於 ${origin} 的 CORS 規則。`,
            `沒有名為「${bucket}」的儲存貯體。`,
            '儲存貯體位於其他區域。',
          ]
        : [
            '該儲存空間只允許頁面存取儲存貯體。登入資料可能是正確的。',
            '存取金鑰 ID 或私密存取金鑰有誤：許多儲存空間不會向頁面透露這一點。',
            '這不是 S3 儲存空間。',
          ],
    ),
  's3.cors-method': ({ origin, bucket, operation }) =>
    say(
      `此頁面可以讀取「${bucket}」，但無法讀取其對 ${methodOf(operation)} 的回應。`,
      '因此無法判斷對錯。請檢查下列項目（依可能性由高至低排列）：',
      [
        `適用於 ${origin} 的 CORS 規則缺少 ${methodOf(operation)}。`,
        '規則缺少標頭：AllowedHeaders 必須為 *。',
        '該金鑰無此權限：有些儲存空間不會向頁面透露這一點。',
      ],
    ),
  's3.key-unknown': () =>
    say(
      '此存取金鑰 ID 不存在。',
      '它可能已刪除、已停用，或屬於其他供應商。在 AWS 中，中國區域和 GovCloud 使用各自的金鑰，未啟用的區域則不識別任何金鑰。請檢查金鑰 ID，或建立新的金鑰。',
    ),
  's3.secret-wrong': ({ length }) =>
    say(
      '私密存取金鑰與此存取金鑰 ID 不相符。',
      length === 40 || length === 0
        ? '請重新複製私密存取金鑰。它僅顯示一次：如果已遺失，請建立新的金鑰。'
        : `此私密存取金鑰有 ${length} 個字元，而 AWS 的有 40 個。請重新完整複製。`,
    ),
  's3.token-expired': () =>
    say('臨時登入資料已過期。', '請取得新的登入資料：金鑰 ID、私密存取金鑰和工作階段字符必須搭配使用。'),
  's3.token-invalid': () =>
    say(
      '工作階段字符不屬於此金鑰。',
      '請從同一來源複製金鑰 ID、私密存取金鑰和工作階段字符。使用長期金鑰時，請將工作階段字符留空。需要啟用的區域只接受區域 STS 端點的字符。',
    ),
  's3.clock-skew': ({ minutes }) =>
    say(
      minutes > 0
        ? `時鐘與儲存空間的時鐘相差 ${count(minutes, { other: '# 分鐘' })}。`
        : '時鐘與儲存空間的時鐘相差過大。',
      '請校正執行檢查的電腦的時鐘，然後再試一次。',
    ),
  's3.access-denied': ({ operation, bucket, folder }) =>
    say(
      bucket
        ? `這些登入資料無權對「${placeIn(bucket, folder)}」執行下列操作：${doing(operation)}。`
        : `這些登入資料無權執行下列操作：${doing(operation)}。`,
      '金鑰正確，但缺少權限或被 Deny 禁止。請檢查使用者的 IAM 政策和儲存貯體政策。',
    ),
  's3.policy-denied': ({ operation, bucket, folder, policy }) =>
    say(
      `這些登入資料無權對「${placeIn(bucket, folder)}」執行下列操作：${doing(operation)}。`,
      `某項政策禁止此操作${policy ? `（${policy}）` : ''}。新增其他權限沒有幫助：須由該政策的管理者解除。請尋找 Deny，通常帶有條件：${DENY_CONDITIONS}。`,
    ),
  's3.kms-denied': ({ bucket }) =>
    say(
      `「${bucket}」已加密，這些登入資料無法使用其金鑰。`,
      '請啟用 KMS 金鑰，並允許 kms:GenerateDataKey 和 kms:Decrypt。',
    ),
  's3.kms-unusable': ({ bucket }) =>
    say(
      `「${bucket}」的 KMS 金鑰已停用、正在等待刪除或不存在。`,
      '新增權限無濟於事。需要由金鑰擁有者啟用該金鑰、取消刪除，或為儲存貯體指定其他金鑰。',
    ),
  's3.no-such-bucket': ({ bucket }) =>
    say(`沒有名為「${bucket}」的儲存貯體。`, '請檢查拼字，並確認它屬於此供應商。'),
  's3.wrong-region': ({ region }) =>
    region
      ? say(`儲存貯體位於 ${region}。`, '請使用該區域進行連線。')
      : say('儲存貯體位於其他區域。', '請在主控台中查看其區域，然後填寫。'),
  's3.new-bucket-redirect': ({ bucket }) =>
    say(
      `「${bucket}」剛剛建立，尚未在整個儲存系統中生效。`,
      '請等待幾分鐘，然後再試一次。填寫的區域必須是儲存貯體所在的區域。',
    ),
  's3.region-required': () =>
    say('儲存空間要求提供區域。', '請填寫區域。許多 S3 相容服務接受 us-east-1 或 auto。'),
  's3.region-disabled': ({ region }) =>
    say(`此 AWS 帳戶在 ${region} 關閉了 AWS STS。`, '管理員可以啟用：IAM、Account settings。'),
  's3.bad-bucket-name': ({ bucket }) => say(`儲存空間不接受「${bucket}」作為儲存貯體名稱。`, '請檢查拼字。'),
  's3.bad-endpoint': ({ host }) =>
    say(
      `${host} 有回應，但不符合 S3 通訊協定。`,
      '請檢查端點：它可能是網頁主控台的位址。如果端點正確，請嘗試另一種位址樣式。',
    ),
  's3.not-implemented': ({ operation }) =>
    say(`儲存空間不支援下列操作所需的功能：${doing(operation)}。`, '請向供應商洽詢 S3 相容性。'),
  's3.quota': ({ bucket }) => say(`「${bucket}」已滿。`, '請釋出空間或提高配額，然後再試一次。'),
  's3.slow-down': () => say('儲存空間忙碌中或無法使用。', '請稍後再試一次。'),
  's3.account-problem': () => say('儲存空間帳戶已遭停權或未啟用。', '請聯絡儲存空間的供應商。'),
  's3.list-denied': ({ bucket, folder }) => say(`無權列出「${placeIn(bucket, folder)}」的內容。`, FINE),
  's3.read-denied': ({ bucket, key }) =>
    say('無法讀回已寫入的內容。', `${FINE}測試物件是「${bucket}」中的「${key}」。`),
  's3.delete-denied': ({ bucket, key }) =>
    say('無法刪除測試物件。', `${FINE}您可以隨時刪除「${bucket}」中的「${key}」。`),
  's3.cors-delete': ({ origin, bucket, key }) =>
    say(
      '無法從此頁面刪除測試物件。',
      `適用於 ${origin} 的 CORS 規則缺少 DELETE，或該金鑰無此權限：有些儲存空間不會向頁面透露這一點。${FINE}您可以隨時刪除「${bucket}」中的「${key}」。`,
    ),
  's3.object-locked': ({ bucket, key }) =>
    say(
      '儲存貯體會將寫入的內容保留一段固定時間（物件鎖定，Object Lock）。',
      `${FINE}測試物件「${key}」將保留在「${bucket}」中，直到保留期間結束。`,
    ),
  's3.requester-pays': ({ bucket }) =>
    say(
      `「${bucket}」會向請求者收費（請求者付款，Requester Pays）。`,
      '傳送費用將計入此金鑰所屬的帳戶。請關閉請求者付款，或使用儲存貯體所屬帳戶的金鑰。',
    ),
  's3.buckets-denied': () => say('此金鑰無權列出儲存貯體。', `${FINE}請直接輸入儲存貯體的名稱。`),
  's3.content-differs': ({ bucket, key }) =>
    say(
      '讀回的內容與寫入的內容不一致。',
      `我們與儲存空間之間有某個環節變更了檔案。請查看「${bucket}」中的「${key}」。`,
    ),
  's3.unexpected': ({ operation, status, answer }) =>
    say(
      `儲存空間無法執行下列操作，原因不明：${doing(operation)}。`,
      `儲存空間傳回：${answer || '無內容'}（狀態碼 ${status}）。`,
    ),
  'sts.assume-denied': ({ roleArn, principal, externalId }) =>
    say(
      `角色 ${roleArn} 不允許我們擔任。`,
      `請檢查該角色是否存在、其信任政策是否包含 ${principal}，以及條件 sts:ExternalId 是否為 ${externalId}。新角色需要約一分鐘才能生效。`,
    ),
  'sts.external-id-not-enforced': ({ roleArn, externalId }) =>
    say(
      `不需要外部 ID 即可擔任角色 ${roleArn}。`,
      `任何猜到其名稱的人都可以透過我們使用它。請在其信任政策中新增條件 sts:ExternalId = ${externalId}。`,
    ),
  'sts.other-partition': ({ partition, own }) =>
    say(`我們的服務無法開啟 ${partition} 的角色：它本身位於 ${own}。`, '請改用存取金鑰授予存取權。'),
  'sts.own-credentials': ({ answer }) =>
    say(
      '我們的服務無法向 AWS 要求該角色。',
      `此問題無法透過修改您輸入的內容來解決。請告知此服務的營運方${answer ? `：${answer}` : ''}。`,
    ),
};
