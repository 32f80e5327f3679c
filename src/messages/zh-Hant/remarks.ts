import type { Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('zh-Hant');
const keyName = (kind: string, bits: number): string => (bits > 0 ? `${kind}，${bits} 位元` : kind);

export const issues: Messages['issues'] = {
  required: () => '請填寫此欄位。',
  'too-long': ({ max }) => `最多 ${max} 個字元。`,
  'too-short': ({ min }) => `至少 ${min} 個字元。`,
  'not-a-number': () => '請輸入數字。',
  'out-of-range': ({ min, max }) => `請輸入 ${min} 到 ${max} 之間的數字。`,
  'unknown-choice': () => '請選擇其中一個選項。',
  'not-offered': () => '此服務未提供該功能，請勿填寫。',
  format: () => '此值的格式不正確。',
  custom: ({ message }) => message,
  'access-key.is-secret': () => '這似乎是私密存取金鑰。存取金鑰 ID 是較短的那一個，通常以 AKIA 開頭。',
  'access-key.format': ({ length }) =>
    `這不是存取金鑰 ID：它有 ${length} 個字元。AWS 金鑰 ID 由 20 個大寫字母和數字組成。`,
  'secret-key.is-key-id': () => '這似乎是存取金鑰 ID。私密存取金鑰是較長的那一個，僅在建立金鑰時顯示一次。',
  'secret-key.length': ({ length }) =>
    `此私密存取金鑰有 ${length} 個字元，而 AWS 的有 40 個。請重新完整複製。`,
  'session-token.required': () => '以 ASIA 開頭的金鑰 ID 是臨時的，必須與其工作階段字符一起使用。',
  'region.format': () => '請輸入區域代碼，例如 eu-central-1。',
  'endpoint.format': () => '請輸入服務的位址，例如 https://s3.example.com。',
  'endpoint.scheme': () => '位址必須以 https:// 或 http:// 開頭。',
  'endpoint.placeholder': ({ placeholder }) =>
    `請將 ${placeholder} 替換為您自己的值：您的供應商會顯示完整位址。`,
  'role.format': () => '請輸入角色的 ARN，例如 arn:aws:iam::123456789012:role/exports。',
  'role.partition': ({ partition }) => `該角色屬於分割區 ${partition}：請輸入該分割區中的區域。`,
  'bucket.length': ({ length }) => `儲存貯體名稱須為 3 到 63 個字元，此名稱有 ${length} 個。`,
  'bucket.uppercase': () => '儲存貯體名稱不能包含大寫字母。',
  'bucket.characters': ({ characters }) =>
    `儲存貯體名稱只能包含小寫字母、數字、連字號和點。不允許的字元：${characters}`,
  'bucket.edges': () => '儲存貯體名稱的開頭和結尾必須是字母或數字。',
  'bucket.dots': () => '儲存貯體名稱不能包含兩個相鄰的點。',
  'bucket.ip-address': () => '儲存貯體名稱不能採用 IP 位址的格式。',
  'bucket.reserved': ({ part }) => `「${part}」由 AWS 保留，不能用於其儲存貯體名稱。`,
  'folder.dot-segment': ({ segment }) =>
    `「${segment}」在此不能作為資料夾。請從最上層開始填寫完整路徑，不要使用 . 和 ..`,
  'folder.control-characters': () => '路徑包含不可見的控制字元。請重新輸入。',
  'folder.macro-unknown': ({ macro }) => `沒有巨集 ${macro}。可以使用 %SEGMENT_NAME% 和 %SEGMENT_ID%。`,
  'folder.macro-place': ({ macro }) => `${macro} 必須是路徑結尾的獨立資料夾，例如 exports/${macro}。`,
  'folder.too-long': ({ bytes, max }) => `路徑占用 ${bytes} 位元組，最多允許 ${max} 位元組。`,
  'host.format': () => '請輸入主機名稱（例如 sftp.example.com）或 IP 位址。',
  'host-key.format': () => '請輸入指紋（例如 SHA256:…）、known_hosts 中的一行，或伺服器 .pub 檔案的內容。',
  'host-key.other-host': () =>
    '這些行均未提及此伺服器，而且屬於多部伺服器。請僅輸入此伺服器的行：可使用 ssh-keygen -F 加上伺服器名稱來輸出。',
  'host-key.md5': () => '此指紋採用可偽造的舊格式（MD5）。請索取以 SHA256: 開頭的指紋。',
  'host-key.authority': () => '此行指定的是簽發主機金鑰的機構，這裡不支援此類內容。請輸入伺服器本身的金鑰。',
  'key.not-a-key': () => '這不是私密金鑰。私密金鑰以類似「-----BEGIN OPENSSH PRIVATE KEY-----」的行開頭。',
  'key.public': () => '這是公開金鑰。這裡需要私密金鑰，即不含「.pub」的同名檔案。',
  'key.certificate': () => '這是憑證。這裡需要與其對應的私密金鑰。',
  'key.truncated': () => '金鑰的結尾遺漏。請複製整個檔案，包括最後的「-----END」行。',
  'key.putty': ({ version }) =>
    version === 3
      ? '這是受通關密語保護的 PuTTY 金鑰（版本 3）。請解除保護或轉換：puttygen key.ppk -O private-openssh -o key。在 PuTTYgen 視窗中：Conversions > Export OpenSSH key。'
      : `這是 PuTTY 金鑰（版本 ${version}）。請轉換：puttygen key.ppk -O private-openssh -o key。在 PuTTYgen 視窗中：Conversions > Export OpenSSH key。`,
  'key.hardware': () =>
    '此金鑰存放在安全性權杖中，只有其擁有者觸碰權杖才能使用。請為傳送使用專用的金鑰：ssh-keygen -t ed25519',
  'key.passphrase-needed': () => '此金鑰受通關密語保護。請輸入其通關密語。',
  'encryption-key.not-a-key': () =>
    '這不是 PGP 或 RSA 公開金鑰，而只有這兩種可以使用。PGP 公開金鑰以類似「-----BEGIN PGP PUBLIC KEY BLOCK-----」的行開頭。匯出您的公開金鑰：gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    '這是私密金鑰，或其中包含私密金鑰。該內容已移除，且未送往任何地方：任何人都可以用它讀取您的檔案。請貼上公開金鑰；如果檔案不需要加密，請留空。',
  'encryption-key.truncated': () => '金鑰的結尾遺漏。請複製全部文字，包括最後的「-----END」行。',
  'encryption-key.certificate': () =>
    '這是憑證。只需要其中的金鑰：openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () => '這是 SSH 金鑰。轉換 RSA 金鑰：ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () => '無法讀取此金鑰：其中的內容遭到變更或遺失。請重新匯出，並複製全部文字。',
  'encryption-key.not-examined': () => '無法檢查此金鑰，因此未送出：無法載入檢查所需的元件。請再試一次。',
  'encryption-key.no-owner': () =>
    '此金鑰未註明擁有者，某些金鑰伺服器提供的金鑰便是如此。請在建立金鑰的位置匯出：gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `此金鑰已於 ${date} 過期。請延長其有效期限或建立新的金鑰，然後重新匯出。`,
  'encryption-key.revoked': () => '此金鑰已由其擁有者撤銷。請使用其他金鑰。',
  'encryption-key.cannot-encrypt': () => '此金鑰可以簽章，但不能加密。請新增用於加密的子金鑰，然後重新匯出。',
  'encryption-key.weak': ({ kind, bits }) =>
    `此金鑰（${keyName(kind, bits)}）強度不足，無法確保檔案的機密性。請使用 2048 位元以上的 RSA 金鑰，或較新的金鑰類型。`,
};

/** Where the keys of a provider are, by its name. Consoles that speak no Chinese are quoted in English. */
const KEYS: ReadonlyMap<string, string> = new Map([
  [
    'Cloudflare R2',
    'R2 > Manage API tokens：具有「Object Read & Write」權限的權杖會顯示存取金鑰 ID 和私密存取金鑰。',
  ],
  ['MinIO', 'MinIO Console > Access Keys。S3 API 通常使用連接埠 9000，主控台使用其他連接埠。'],
  ['Ceph Object Gateway', '由叢集管理員使用 radosgw-admin 建立。'],
  ['Wasabi', 'Wasabi 主控台 > Access Keys。'],
  [
    'Backblaze B2',
    'Application Keys。keyID 是存取金鑰 ID，applicationKey 是私密存取金鑰；無法使用主金鑰（master key）。',
  ],
  ['DigitalOcean Spaces', '控制台 > Spaces Object Storage > Access Keys。'],
  ['Google Cloud Storage', 'Cloud Storage > 設定 > 互通性：HMAC 金鑰，建議使用服務帳戶的金鑰。'],
  ['Scaleway', 'IAM > API keys，並為 Object Storage 選擇偏好的專案。'],
  ['OVHcloud', 'Public Cloud > Object Storage > S3 users。'],
  ['Hetzner', 'Console > 您的專案 > Security > S3 credentials。'],
  ['Akamai (Linode)', 'Cloud Manager > Object Storage > Access Keys。'],
  ['IBM Cloud Object Storage', '已啟用「Include HMAC credential」的服務認證：cos_hmac_keys 下的值。'],
  ['Oracle Cloud', '您的設定檔 > Customer secret keys。存取金鑰顯示在清單中，私密存取金鑰僅顯示一次。'],
  ['Storj', 'Access Keys，類型為 S3 credentials。'],
  ['Tigris', 'Dashboard > Access Keys。'],
  ['IDrive e2', 'Dashboard > Access Keys。端點顯示在區域旁邊。'],
  ['Alibaba Cloud OSS', 'RAM > 使用者 > AccessKey。'],
]);

export const notices: Messages['notices'] = {
  'notice.cleaned': () => '已移除值前後的空格或不可見字元。',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `已從貼上的內容中辨識出儲存貯體「${bucket}」。`
      : `已從貼上的內容中辨識出儲存貯體「${bucket}」和資料夾「${folder}」。`,
  'notice.folder-slashes': () => '已移除會產生無名資料夾的斜線。',
  'notice.folder-root': () => '留空表示最上層：不需要填寫資料夾。',
  'notice.host-split': ({ host, folder }) =>
    `已辨識出主機「${host}」，其餘內容已填入對應的欄位。${folder === '' ? '' : `資料夾「${folder}」將於下一步填入。`}`,
  'notice.host-keys': ({ count: n }) => count(n, { other: '已辨識出伺服器的 # 個金鑰。' }),
  'notice.key': ({ kind, bits }) => `這是私密金鑰：${keyName(kind, bits)}。`,
  'notice.key-locked': ({ kind, bits }) =>
    `此私密金鑰（${keyName(kind, bits)}）受通關密語保護：需要其通關密語。`,
  'notice.key-weak': ({ kind, bits }) =>
    `此金鑰（${keyName(kind, bits)}）強度不足，如今許多伺服器已不接受。建議建立新的金鑰：ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => '金鑰採用 Base64 編碼，已自動解碼。',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `檔案將${owner === '' ? '' : `為 ${owner} `}加密：${keyName(kind, bits)}${fingerprint === '' ? '' : `，指紋 ${fingerprint}`}。`,
  'notice.encryption-key-ends': ({ date }) =>
    `此金鑰將於 ${date} 過期。請在此之前提供新的金鑰，否則傳送將會失敗。`,
  'notice.endpoint-scheme': ({ scheme }) => `已在位址前加上 ${scheme}://`,
  'notice.endpoint-split': ({ bucket }) => `這裡只需要服務的位址。儲存貯體「${bucket}」將於下一步填入。`,
  'notice.provider': ({ provider, keys }) =>
    `這是 ${provider}。取得金鑰的位置：${KEYS.get(provider) ?? keys}`,
  'notice.filled': () => '貼上的內容已填入多個欄位。請核對一次。',
  'notice.region': ({ region }) => `已改寫為區域代碼 ${region}。`,
};

export const remedies: Messages['remedies'] = {
  'iam-policy': {
    title: '所需的政策',
    where:
      '在 AWS 主控台中：IAM > 您的使用者或角色 > 新增許可 > 建立內嵌政策 > JSON。僅允許存取此資料夾。名稱以 Optional 開頭的陳述式用於驗證傳送並清理測試檔案。',
  },
  's3-policy': {
    title: '所需的政策',
    where:
      '適用於支援政策的服務（例如 MinIO、Ceph 或 Wasabi）：將其連接至此金鑰的使用者。其他服務則在金鑰的設定中指定權限。',
  },
  'cors-rules': {
    title: '適用於本網站的 CORS 規則',
    where: '在儲存空間的主控台中：儲存貯體 > 許可或設定 > CORS。如果已有規則，請將此規則加入其中。',
  },
  'cors-command': {
    title: '等效的指令',
    where:
      '適用於裝有 AWS 命令列的終端機，並需要有權變更儲存貯體的金鑰。此指令會取代儲存貯體的所有現有規則。',
  },
  'trust-policy': {
    title: '角色的信任政策',
    where:
      '在 AWS 主控台中：IAM > 角色 > 您的角色 > 信任關係 > 編輯信任政策。如果還有其他對象使用該角色，請將此陳述式加入現有政策中。',
  },
  'connect-src': {
    title: '本網站的政策需要允許的內容',
    where: '供本網站的管理員使用：請將這些來源加入 Content-Security-Policy。',
  },
  'authorized-keys': {
    title: '要加入 authorized_keys 的行',
    where: '在伺服器上：將其附加至此使用者的 ~/.ssh/authorized_keys。',
  },
  firewall: {
    title: '需要允許的位址',
    where: '供伺服器防火牆的管理員使用：我們會從這些位址連線。',
  },
};

const NOT_SENT = '尚未送出任何機密資訊。';

export const hostKey: Messages['hostKey'] = {
  heading: '這是您的伺服器嗎？',
  intro: ({ host, port }) =>
    `${host}（連接埠 ${port}）使用下列金鑰表明其身分。${NOT_SENT}請將此指紋與伺服器擁有者提供的指紋核對。`,
  otherHeading: '此金鑰也屬於您的伺服器嗎？',
  otherIntro: ({ host, port }) =>
    `${host}（連接埠 ${port}）出示了尚未確認之類型的金鑰。伺服器可以有多個金鑰。${NOT_SENT}請同樣與伺服器擁有者核對此指紋。`,
  changedHeading: '請停止：此伺服器出示的金鑰與先前不同',
  changedIntro: ({ host, port }) =>
    `${host}（連接埠 ${port}）可能已重新安裝，也可能有人在中間接入了另一部電腦，因而可以讀取傳送的所有內容。${NOT_SENT}` +
    '請透過電話或其他安全方式向伺服器擁有者詢問屬於哪種情況。',
  expected: '先前確認的指紋',
  shown: '目前的指紋（SHA-256）',
  consent: '我已向伺服器擁有者詢問，新的指紋正確無誤。',
  consentMissing: '請先向伺服器擁有者詢問，然後在此確認。',
  replace: '取代已確認的金鑰',
  algorithm: '金鑰類型',
  fingerprint: '指紋（SHA-256）',
  howTo: '在伺服器上，使用此指令可輸出指紋：',
  confirm: '指紋相符，連線',
  decline: '不連線',
};

export const accountActions: Messages['accountActions'] = {
  works: '正常',
  attention: '需要處理',
  expired: '已過期',
  neverChecked: '從未檢查',
  checked: ({ when }) => `上次檢查：${when}`,
  expires: ({ when }) => `到期時間：${when}`,
  ended: ({ when }) => `過期時間：${when}`,
  previous: '上一頁',
  next: '下一頁',
  page: ({ page, total }) => count(page, { other: '第 # 頁' }) + count(total, { other: '，共 # 個帳戶' }),
  menu: ({ label }) => `${label} 的動作`,
  rename: '重新命名',
  check: '重新檢查',
  replace: '取代登入資料',
  delete: '刪除',
  cancel: '保持不變',
  close: '關閉',
  stop: '停止',
  name: '帳戶名稱',
  nameHelp: ({ label }) => `如果留空，名稱將為「${label}」。`,
  save: '儲存',
  renamed: ({ label }) => `帳戶已重新命名為「${label}」。`,
  checking: '正在檢查帳戶…',
  checkPassed: '帳戶可正常使用。',
  replaceHelp: ({ label }) =>
    `適用於 ${label}。系統會先檢查新的值；在新的值通過檢查之前，將繼續使用原有的值。`,
  replaceNow: '檢查並取代',
  replaced: '新的登入資料可正常使用，已取代原有登入資料。',
  looking: '正在尋找使用此帳戶的目的地…',
  deleteQuestion: ({ label }) => `要刪除「${label}」嗎？其機密資訊將會清除，儲存空間中的內容則會保留。`,
  deleteNow: '刪除帳戶',
  inUse: ({ count: n }) => count(n, { other: '此帳戶正由 # 個目的地使用，無法刪除：' }),
  andMore: ({ count: n }) => count(n, { other: '以及另外 # 個' }),
  deleteFirst: '請先刪除這些目的地，或讓它們改用其他帳戶。',
  deleted: ({ label }) => `已刪除帳戶「${label}」。`,
};

export const errorSummary: Messages['errorSummary'] = {
  title: ({ count: wrong }) => count(wrong, { other: '請再檢查 # 處輸入' }),
};
