import type { Messages } from '../messages.js';
import { plural } from '../plural.js';
import { DENY_CONDITIONS, inBrackets, isNoTls, placeIn, say } from '../problem-text.js';
import { doing } from './operations.js';

const count = plural('zh-Hant');
const list = (names: readonly string[]): string => names.join('、');
const anyOf = (names: readonly string[]): string => (names.length > 0 ? list(names) : '未說明');

/** What two sides of SSH agree on. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['key exchange', '金鑰交換演算法'],
  ['host key', '主機金鑰演算法'],
  ['cipher', '加密演算法'],
  ['MAC', ' MAC 演算法'],
  ['compression', '壓縮演算法'],
  ['algorithm', '演算法'],
]);
const algorithm = (kind: string): string => ALGORITHMS.get(kind) ?? (kind ? `演算法（${kind}）` : '演算法');

const FINE = '這不影響傳送。';
const ASK_ADMIN = '請再試一次。如果問題持續發生，請洽詢其管理員。';
const STILL_HERE = '您輸入的內容仍然保留。請稍後再試一次';
const NOT_SENT = '未送出任何機密資訊。';

export const problems: Messages['problems'] = {
  custom: ({ title, remedy }) => say(title, remedy),
  'net.offline': () => say('您目前處於離線狀態。', '請連線至網路，然後再試一次。'),
  'net.csp-blocked': ({ host, origin }) =>
    say(
      `本網站的安全性政策不允許此頁面存取 ${host}。`,
      `請聯絡 ${origin} 的管理員，將 ${host} 加入 Content-Security-Policy 的 connect-src。`,
    ),
  'net.mixed-content': ({ host }) =>
    say(`安全頁面無法透過 http 存取 ${host}。`, '請使用儲存空間的 https 位址，或在伺服器上執行檢查。'),
  'page.backend-required': ({ type }) =>
    say(
      `此頁面無法自行檢查 ${type}。`,
      '本網站的開發人員需要為精靈連接後端。此問題與您輸入的內容無關，無法透過修改來解決。',
    ),
  'page.host-permission': ({ host, pattern }) =>
    say(
      `此擴充功能無權讀取 ${host} 的回應。`,
      `請在瀏覽器的擴充功能設定中允許它存取 ${host}，然後再試一次。如果設定中沒有此選項，則需要其開發人員將 ${pattern} 加入主機權限。`,
    ),
  'page.unexpected': ({ reason }) =>
    say('此頁面發生錯誤。', `請再試一次。如果問題持續發生，請告知本網站的開發人員：${reason}。`),
  'backend.unreachable': ({ host }) => say(`無法連線至位於 ${host} 的服務。`, `${STILL_HERE}。`),
  'backend.timeout': ({ host, seconds }) =>
    say(`位於 ${host} 的服務在 ${count(seconds, { other: '# 秒' })}內沒有回應。`, `${STILL_HERE}。`),
  'backend.not-json': ({ status, contentType }) =>
    say(
      '此頁面無法辨識服務傳回的內容。',
      `服務設定有誤：狀態碼 ${status}，內容類型${contentType ? ` ${contentType}` : '未提供'}。請告知本網站的開發人員。`,
    ),
  'backend.invalid-answer': ({ status, path }) =>
    say(
      '服務傳回的內容不完整。',
      `請再試一次。如果問題持續發生，請告知本網站的開發人員：${path ? `${path}，` : ''}狀態碼 ${status}。`,
    ),
  'backend.error': ({ status }) => say('服務本身發生問題。', `${STILL_HERE}（狀態碼 ${status}）。`),
  'backend.busy': ({ seconds }) =>
    say('短時間內檢查次數過多。', `請等待 ${count(seconds, { other: '# 秒' })}，然後再試一次。`),
  'session.expired': () => say('您的工作階段已過期。', '請重新登入，然後重複此步驟。'),
  'session.forbidden': () => say('您無權執行此操作。', '請向您組織的管理員申請連接目的地的權限。'),
  'request.invalid': () => say('部分欄位需要您處理。', '請更正標示的欄位，然後再試一次。'),
  'request.not-found': () => say('服務無法辨識此位址。', '請告知本網站的開發人員。'),
  'request.too-large': ({ limit }) =>
    say('輸入的內容過大。', `最多可以送出 ${Math.floor(limit / 1024)} KB。`),
  'request.key-reused': () => say('此請求已用於其他操作。', '請返回上一步，然後再試一次。'),
  'request.outdated': () =>
    say('在此期間，其他人已變更此內容。', '請重新載入，查看目前的內容，然後再次進行變更。'),
  'account.not-found': () => say('此帳戶已不再儲存。', '請選擇其他帳戶，或連接新帳戶。'),
  'account.in-use': ({ destinations, names }) =>
    say(
      `此帳戶正由 ${count(destinations, { other: '# 個目的地' })}使用${inBrackets(names)}。`,
      '請先刪除這些目的地。',
    ),
  'account.unreadable': () => say('已無法讀取儲存的登入資料。', '請使用相同的登入資料連接新帳戶。'),
  'destination.not-found': () => say('此目的地已不存在。', '請重新載入清單。'),
  'type.unsupported': ({ type }) =>
    say(`服務無法連線至 ${type}。`, '請選擇其他目的地，或洽詢本網站的開發人員。'),
  'net.blocked-address': ({ host }) =>
    say(`我們的服務不得連線至位址 ${host}。`, '請輸入公開位址。如需使用私有網路，請聯絡此服務的營運方開放。'),
  'net.dns': ({ host }) => say(`沒有名為 ${host} 的主機。`, '請檢查主機名稱的拼字。'),
  'net.dns-temporary': ({ host }) => say(`目前無法查詢 ${host} 的位址。`, '請稍後再試一次。'),
  'net.refused': ({ host, port }) =>
    say(`${host} 可以連線，但連接埠 ${port} 沒有回應。`, '請檢查連接埠。SFTP 通常使用 22，https 使用 443。'),
  'net.timeout': ({ host, seconds }) =>
    say(
      `${host} 在 ${count(seconds, { other: '# 秒' })}內沒有回應。`,
      '可能遭到防火牆封鎖。請檢查位址和連接埠，並允許來自我們位址的連線。',
    ),
  'net.unreachable': ({ host }) =>
    say(`無法從此頁面連線至 ${host}。`, '瀏覽器不會說明原因。請檢查下列項目（依可能性由高至低排列）：', [
      '位址有誤，或該位址沒有回應。',
      '其憑證不受信任，或不支援 https。',
      '遭到防火牆或 VPN 封鎖。',
      '廣告攔截程式或其他擴充功能阻擋了請求。',
    ]),
  'net.no-route': ({ host }) =>
    say(
      `我們的服務沒有通往 ${host} 的路由。`,
      '請檢查位址。如果位址正確，則是對方或我們的網路發生故障：請稍後再試一次。',
    ),
  'net.reset': ({ host }) =>
    say(
      `${host} 立即關閉了連線。`,
      '它可能封鎖了我們的位址，或連線數過多。請再試一次；如果問題持續發生，請洽詢其管理員。',
    ),
  'net.tls': ({ host, reason }) =>
    isNoTls(reason)
      ? say(
          `${host} 在此連接埠上不支援 https。`,
          '請檢查連接埠。如果儲存空間未加密，請在其位址前加上 http:// 前綴。',
        )
      : say(`${host} 的憑證不受信任。`, `需要由其管理員修正（${reason}）。`),
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
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} 在連接埠 ${port} 上使用的是 ${protocol}，而不是 SFTP。`
        : `${host} 在連接埠 ${port} 上不支援 SFTP。`,
      '請輸入 SFTP 伺服器的連接埠，通常為 22。FTP 和 FTPS 是其他通訊協定。',
    ),
  'sftp.no-common-algorithm': ({ kind, offered }) =>
    say(
      '伺服器與此服務沒有共同支援的加密方式。',
      `找不到雙方都支援的${algorithm(kind)}${offered.length > 0 ? `；伺服器提供：${list(offered)}` : ''}。需要由其管理員啟用更通用的演算法。`,
    ),
  'sftp.host-key-unknown': ({ host }) =>
    say(`需要先確認 ${host} 的身分。`, '在送出任何機密資訊之前，請先核對其指紋。'),
  'sftp.host-key-changed': ({ host, fingerprint, expected }) =>
    say(
      `${host} 使用了與先前不同的金鑰來表明身分。`,
      `預期為 ${expected}，實際為 ${fingerprint}。伺服器可能已重新安裝，也可能有人介入了連線。${NOT_SENT}請詢問伺服器擁有者。`,
    ),
  'sftp.host-key-other-algorithm': ({ host, algorithm: shown, expected }) =>
    say(
      `${host} 出示了類型為 ${shown} 的金鑰；先前僅確認過其 ${expected} 金鑰。`,
      `伺服器可以有多個金鑰。請同樣與伺服器擁有者核對此指紋。${NOT_SENT}`,
    ),
  'sftp.host-certificate': ({ host, algorithm: shown }) =>
    say(`${host} 使用憑證（${shown}）表明身分。`, '請其管理員同時提供一般的主機金鑰：不支援伺服器憑證。'),
  'sftp.auth-failed': ({ username, method, accepted }) =>
    say(
      method === 'password'
        ? `伺服器不接受「${username}」的此密碼。`
        : `伺服器不接受「${username}」的此金鑰。`,
      method === 'password'
        ? `請檢查使用者名稱和密碼。伺服器接受的方式：${anyOf(accepted)}。`
        : `請將公開金鑰加入該使用者的 authorized_keys。伺服器接受的方式：${anyOf(accepted)}。`,
    ),
  'sftp.auth-method-unsupported': ({ method, accepted }) =>
    say(
      method === 'password' ? '此伺服器不允許使用密碼。' : '此伺服器不允許使用私密金鑰。',
      `伺服器接受的方式：${anyOf(accepted)}。`,
    ),
  'sftp.password-expired': ({ username }) =>
    say(
      `「${username}」的密碼已過期。`,
      '請在伺服器上設定新密碼，然後在此輸入。傳送時最好使用私密金鑰或不會過期的密碼。',
    ),
  'sftp.auth-needs-more': ({ accepted }) =>
    accepted.some((name) => name === 'password' || name === 'publickey')
      ? say(
          '伺服器依序要求金鑰和密碼。',
          `請選擇「私密金鑰和密碼」，然後填寫兩者。仍需提供：${anyOf(accepted)}。`,
        )
      : say(
          '伺服器要求雙重驗證。',
          `傳送在無人值守的情況下執行，因此需要未啟用雙重驗證的使用者。仍需提供：${anyOf(accepted)}。`,
        ),
  'sftp.too-many-attempts': ({ host }) =>
    say(
      `${host} 拒絕了登入，而且暫時不再接受嘗試。`,
      '請再次檢查使用者名稱、密碼或金鑰，等待幾分鐘，然後再試一次。',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(`「${username}」可以登入，但 SFTP 已關閉。`, '需要由其管理員啟用 sftp 子系統。'),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `沒有資料夾「${path}」。`,
      home === ''
        ? '請先建立該資料夾，或選擇其他資料夾。'
        : `請先建立該資料夾，或選擇其他資料夾。登入後您位於「${home}」。`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`「${path}」是檔案。`, '請輸入資料夾。'),
  'sftp.permission': ({ path, username, action }) => {
    if (action === 'look') {
      return say(`「${username}」無權查看「${path}」。`, '請授予該使用者存取權限，或選擇其他資料夾。');
    }
    return action === 'read'
      ? say(`「${username}」無權讀取「${path}」。`, '請授予該使用者讀取權限，以便驗證傳送。')
      : say(`「${username}」無權寫入「${path}」。`, '請授予該使用者寫入權限，或選擇其他資料夾。');
  },
  'sftp.quota': ({ path }) => say(`「${path}」中沒有剩餘空間。`, '請釋出空間，然後再試一次。'),
  'sftp.read-only': ({ path }) => say(`「${path}」為唯讀。`, '請選擇可寫入的資料夾。'),
  'sftp.write-failed': ({ path }) =>
    say(`伺服器拒絕寫入「${path}」，且未說明原因。`, '磁碟可能已滿，或資料夾為唯讀。請洽詢其管理員。'),
  'sftp.content-differs': ({ path }) =>
    say('伺服器儲存的內容與送出的內容不一致。', `磁碟可能已滿。測試檔案是「${path}」。`),
  'sftp.file-taken': ({ path }) =>
    say(
      '測試檔案剛寫入就被伺服器移走了。',
      `檔案可以送達，但無法讀回。傳送時會先以暫時名稱寫入檔案，然後再重新命名：請讓新檔案保留一段時間。測試檔案是「${path}」。`,
    ),
  'sftp.delete-denied': ({ path }) => say('無法刪除測試檔案。', `${FINE}您可以隨時刪除「${path}」。`),
  'sftp.rename-denied': ({ path }) =>
    say(
      '無法重新命名測試檔案。',
      `傳送時會先以暫時名稱寫入檔案，然後再重新命名。請允許重新命名；測試檔案是「${path}」。`,
    ),
  'sftp.locked': ({ path }) => say(`「${path}」已由他人鎖定。`, '請在解除鎖定後再試一次。'),
  'sftp.conflict': ({ path }) =>
    say(`「${path}」已存在，無法取代。`, '請選擇其他資料夾，或洽詢伺服器的管理員。'),
  'sftp.unsupported': ({ operation }) =>
    say(`伺服器不支援下列操作所需的功能：${doing(operation)}。`, '需要由其管理員允許此 SFTP 操作。'),
  'sftp.connection-lost': ({ host }) => say(`${host} 在檢查過程中中斷了連線。`, ASK_ADMIN),
  'sftp.unexpected': ({ answer }) => say('伺服器發生故障，原因不明。', `伺服器傳回：${answer || '無內容'}。`),
  'key.unsupported': ({ format }) =>
    say(
      `無法使用此類金鑰${format ? `（${format}）` : ''}。`,
      '請建立新金鑰，並將其公開金鑰新增到伺服器：ssh-keygen -t ed25519',
    ),
  'key.passphrase-wrong': () => say('此通關密語無法解鎖該金鑰。', '請檢查通關密語。'),
};
