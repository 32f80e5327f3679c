import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('zh-Hant');
const seconds = new Intl.NumberFormat('zh-Hant', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const auth: Messages['auth'] = {
  heading: ({ name }) => `連線至 ${name}`,
  accountChoice: '帳戶',
  existing: '現有帳戶',
  existingHelp: '使用已儲存的登入資料。',
  new: '新帳戶',
  newHelp: '輸入登入資料。登入資料會先經過檢查，再進行儲存。',
  loadingAccounts: '正在載入帳戶…',
  accountsNotShown: '無法載入帳戶清單。請檢查您的網路連線，然後再試一次。',
  retry: '再試一次',
  connect: '連線至目的地',
  connecting: '正在連線…',
  stop: '停止',
  documentation: '哪裡可以找到這些資訊？',
  egress: ({ addresses }) => `如果伺服器受防火牆保護，請允許來自 ${addresses} 的連線。`,
  secretsStay: '機密資訊僅在檢查時送出一次，之後不會再顯示。',
};

export const accounts: Messages['accounts'] = {
  label: '現有帳戶',
  search: '搜尋帳戶',
  loading: '正在載入帳戶…',
  loadFailed: '無法載入帳戶。',
  retry: '再試一次',
  empty: '尚未連接任何帳戶。請選擇「新帳戶」以連接第一個帳戶。',
  noMatch: ({ search }) => `沒有符合「${search}」的帳戶。`,
  found: ({ count: n }) => count(n, { other: '# 個帳戶' }),
  connected: ({ when }) => `連接時間：${when}`,
  uses: ({ count: n }) => (n === 0 ? '尚未使用' : count(n, { other: '由 # 個目的地使用' })),
  choose: '請選擇帳戶以繼續。',
};

export const forms: Messages['forms'] = {
  optional: '選填',
  notLoaded: '此表單的一部分無法載入。',
  retry: '再試一次',
  submit: '提交',
  more: '更多選項',
  forget: '清除此金鑰',
  typeHostKey: '我已有指紋或 known_hosts 中的一行',
  reveal: '顯示',
  conceal: '隱藏',
  concealField: ({ label }) => `隱藏${label}`,
  revealField: ({ label }) => `顯示${label}`,
  chooseFile: '選擇檔案',
  dropFile: '或將檔案拖放到這裡',
  notExplained: ({ code }) => `作業失敗（${code}），而且無法載入相關說明。請檢查您的網路連線，然後再試一次。`,
  wrong: '無法使用此內容。',
  fileTooLarge: '此檔案過大，不可能是金鑰。',
};

export const setup: Messages['setup'] = {
  heading: ({ name }) => `設定 ${name}`,
  account: '帳戶',
  checked: '已檢查',
  name: '名稱',
  nameHelp: '此目的地在清單中顯示的名稱。',
  description: '描述',
  create: '建立目的地',
  creating: '正在建立…',
  stop: '停止',
  browse: '瀏覽資料夾…',
  browseFailed: '無法載入資料夾。請再試一次，或直接輸入路徑。',
  landing: '檔案將存放於',
  writes: '系統會在該處寫入一個小型測試物件，讀回後將其刪除。',
};

export const folders: Messages['folders'] = {
  headingBuckets: '選擇儲存貯體和資料夾',
  headingFolders: '選擇資料夾',
  where: '目前位置',
  buckets: '所有儲存貯體',
  loginFolder: '登入資料夾',
  loading: '正在尋找…',
  found: ({ count: n, more }) =>
    n === 0
      ? '這裡沒有資料夾。'
      : more
        ? count(n, { other: '至少 # 個項目。' })
        : count(n, { other: '# 個項目。' }),
  more: '顯示更多',
  open: ({ name }) => `開啟 ${name}`,
  create: '新增資料夾',
  createName: '新資料夾的名稱',
  createNow: '建立',
  nameNeeded: '請輸入不含斜線的名稱。',
  choose: ({ place }) => `使用 ${place}`,
  close: '關閉',
  retry: '再試一次',
  typeInstead: '您也可以關閉此視窗，直接輸入路徑。',
};

export const done: Messages['done'] = {
  heading: '已建立目的地',
  intro: ({ name }) => `「${name}」已準備就緒。從現在起，檔案可以傳送到該處。`,
  type: '目的地',
  name: '名稱',
  description: '描述',
  account: '帳戶',
  warnings: '注意事項',
  saveAndExit: '儲存並結束',
  next: '下一步',
  nextHelp: '選擇「下一步」繼續，或選擇「儲存並結束」先到此為止，之後可隨時繼續。',
};

export const checks: Messages['checks'] = {
  label: '連線檢查',
  status: {
    pending: '等待中',
    running: '進行中…',
    passed: '通過',
    warned: '警告',
    failed: '失敗',
    skipped: '未執行',
    unverifiable: '無法從這裡驗證',
  },
  blame: {
    input: '輸入的內容',
    storage: '您的儲存空間',
    network: '網路',
    page: '本網站',
    service: '我們的服務',
  },
  duration: ({ milliseconds }) =>
    milliseconds < 1000 ? `${milliseconds} 毫秒` : `${seconds.format(milliseconds / 1000)} 秒`,
  reference: ({ id }) => `技術支援參考編號：${id}`,
  useRegion: ({ region }) => `使用 ${region}`,
  useAddressStyle: ({ style }) => `使用位址樣式「${style}」`,
  createFolder: '建立資料夾',
  creatingFolder: '正在建立資料夾…',
  checkFromServer: '改從伺服器檢查',
  tryAgain: '再試一次',
  more: '瞭解詳情',
  moreAbout: ({ title }) => `瞭解詳情：${title}`,
  optional: '選用',
  again: '重新檢查',
  report: '複製報告',
  stillAt: ({ label }) => `仍在執行「${label}」。如果網路較慢或有防火牆，最長可能需要一分鐘。`,
  copy: '複製',
  copyWhat: ({ copy, what }) => `${copy}：${what}`,
  copied: '已複製',
  notCopied: '瀏覽器不允許複製：請選取文字並手動複製。',
  whoCanMend: ({ side }) => `需要處理的環節：${side}`,
};

const encryptionKey = {
  label: '加密金鑰',
  help: '在傳送前加密檔案：只有持有私密金鑰的人才能讀取。可以是 gpg --armor --export 輸出的 PGP 公開金鑰，也可以是 RSA 公開金鑰。',
};

const summary = {
  'Bucket name': '儲存貯體名稱',
  'Folder path': '資料夾路徑',
  'Top of the bucket': '儲存貯體的最上層',
  Region: '區域',
  Endpoint: '端點',
  Server: '伺服器',
  'Login folder': '登入資料夾',
  Encryption: '加密',
  'With your PGP key': '使用您的 PGP 金鑰',
  'With your RSA key': '使用您的 RSA 金鑰',
};

const s3 = {
  summary,
  setupFields: { region: { label: '儲存貯體的區域', help: '僅在與帳戶的區域不同時填寫。' } },
  probes: {
    reach: '連線至儲存空間',
    credentials: '檢查存取金鑰',
    list: '查看資料夾',
    write: '寫入小型測試檔案',
    read: '讀回測試檔案',
    delete: '刪除測試檔案',
  },
  findings: {
    credentials: ({ account, arn }) =>
      account === undefined ? '' : `帳戶 ${account}${arn === undefined ? '' : `，${arn}`}`,
  },
} satisfies DestinationTexts;

const folderPath = {
  label: '資料夾路徑',
  help: '例如 exports/daily。資料夾會隨第一個檔案自動建立。留空表示儲存貯體的最上層。以 %SEGMENT_NAME% 或 %SEGMENT_ID% 結尾時，會為每個區隔建立一個資料夾。',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    prerequisites: [
      '專為這類傳送建立的 IAM 使用者的存取金鑰，或信任我們服務的角色。',
      '資料夾的 s3:PutObject 權限。如果還具備 s3:GetObject、s3:DeleteObject 和 s3:ListBucket 權限，即可驗證傳送並清理測試檔案。',
      '儲存貯體的名稱及其區域。',
      '如果儲存貯體使用 KMS 金鑰加密：該金鑰的 kms:GenerateDataKey 和 kms:Decrypt 權限。',
    ],
    ...s3,
    probes: { ...s3.probes, 'external-id': '檢查角色是否要求外部 ID' },
    fields: {
      method: {
        label: '授權方式',
        options: {
          keys: { label: '存取金鑰' },
          role: {
            label: '角色',
            help: '更安全：金鑰不會離開您的帳戶，您也可以隨時收回存取權。',
          },
        },
      },
      accessKeyId: {
        label: '存取金鑰 ID',
        help: '在 AWS 主控台中：IAM > 使用者 > 您的使用者 > 安全登入資料 > 存取金鑰。以 AKIA 開頭；臨時金鑰以 ASIA 開頭。',
      },
      secretAccessKey: {
        label: '私密存取金鑰',
        help: 'AWS 僅在建立金鑰時顯示一次，共 40 個字元。如果已遺失，請建立新的金鑰。',
      },
      principal: {
        label: '擔任角色的身分',
        help: '您角色的信任政策必須包含此身分。',
      },
      externalId: {
        label: '外部 ID',
        help: '信任政策必須要求此 ID，其他人才無法透過我們使用您的角色。',
      },
      trustPolicy: {
        label: '信任政策',
        help: '已包含以上兩項，可直接貼上：作為新角色的自訂信任政策，或現有角色的信任關係。',
      },
      roleArn: {
        label: '角色 ARN',
        help: '在 AWS 主控台中：IAM > 角色 > 您的角色。格式如 arn:aws:iam::123456789012:role/exports。',
      },
      region: {
        label: '區域',
        help: '儲存貯體所在的區域，例如 eu-central-1。主控台的儲存貯體清單會顯示該區域。',
      },
      sessionToken: {
        label: '工作階段字符',
        help: '僅用於臨時金鑰。臨時金鑰會過期，建議使用專為此傳送建立的使用者的金鑰。',
      },
      encryptionKey,
      bucket: {
        label: '儲存貯體名稱',
        help: '貼上的 s3:// 位址或 ARN 會自動拆分。金鑰需要此資料夾的 s3:PutObject 權限。如果還具備 s3:GetObject、s3:DeleteObject 和 s3:ListBucket 權限，即可驗證傳送並清理測試檔案。',
      },
      folderPath,
    },
  },
  's3-compatible': {
    prerequisites: [
      'S3 API 的位址：不含儲存貯體的端點。',
      '有權在資料夾中寫入檔案的存取金鑰。如果還可以讀取、列出和刪除，即可驗證傳送。',
      '儲存貯體的名稱。',
    ],
    ...s3,
    fields: {
      provider: { label: '供應商', options: { other: { label: '其他或不確定' } } },
      endpoint: {
        label: '端點',
        help: '不含儲存貯體的服務位址，例如 https://s3.example.com。您的供應商將其稱為 S3 端點或 S3 API 位址。',
      },
      accessKeyId: {
        label: '存取金鑰 ID',
        help: '在供應商的主控台中建立，通常位於 Access keys、API keys 或 S3 credentials 之下。',
      },
      secretAccessKey: {
        label: '私密存取金鑰',
        help: '大多數供應商僅在建立金鑰時顯示一次。',
      },
      region: {
        label: '區域',
        help: '請依供應商的寫法填寫。不分區域的服務接受 us-east-1 或 auto。',
      },
      addressStyle: {
        label: '位址樣式',
        options: {
          auto: { label: '自動', help: '在檢查連線時判定。' },
          path: { label: '路徑', help: 'https://s3.example.com/bucket，幾乎所有服務都支援。' },
          'virtual-host': { label: '虛擬主機' },
        },
      },
      sessionToken: { label: '工作階段字符', help: '僅用於臨時金鑰。' },
      encryptionKey,
      bucket: {
        label: '儲存貯體名稱',
        help: '貼上的 s3:// 位址會自動拆分。金鑰必須有權在此資料夾中寫入檔案（PutObject）；如果還可以讀取、列出和刪除，即可驗證傳送。',
      },
      folderPath,
    },
  },
  sftp: {
    prerequisites: [
      '主機名稱、連接埠和使用者名稱。',
      '該使用者的密碼或私密金鑰。',
      '伺服器金鑰的指紋，由伺服器擁有者提供，用於核對。',
      '該使用者有權寫入、重新命名和刪除檔案的資料夾。',
    ],
    summary,
    fields: {
      host: {
        label: '主機',
        help: '伺服器的名稱或位址，例如 sftp.example.com。貼上的 sftp:// 位址會自動拆分。',
      },
      port: { label: '連接埠', help: '除非另有說明，SFTP 使用 22。' },
      username: { label: '使用者名稱' },
      method: {
        label: '登入方式',
        options: {
          password: { label: '密碼' },
          'private-key': { label: '私密金鑰', help: '更安全，許多伺服器要求使用。' },
          'key-and-password': { label: '私密金鑰和密碼', help: '適用於依序要求兩者的伺服器。' },
        },
      },
      password: { label: '密碼' },
      privateKey: {
        label: '私密金鑰',
        help: '包含 BEGIN 行和 END 行的完整文字，通常位於名為 id_ed25519 或 id_rsa 的檔案中。以 .pub 結尾的檔案是公開金鑰，應放在伺服器上。',
      },
      passphrase: { label: '私密金鑰的通關密語', help: '僅在私密金鑰受通關密語保護時填寫。' },
      hostKey: {
        label: '伺服器身分',
        help: '請將此指紋與伺服器擁有者提供的指紋核對。在您確認之前，不會送出任何機密資訊。',
      },
      encryptionKey,
      folderPath: {
        label: '資料夾路徑',
        help: '必須已存在。以 / 開頭表示從伺服器根目錄起算的路徑，否則表示從登入後所在資料夾起算的路徑。留空表示該資料夾本身。',
      },
    },
    probes: {
      connect: '連線至伺服器',
      'host-key': '檢查伺服器身分',
      login: '登入',
      sftp: '啟動檔案傳輸',
      folder: '開啟資料夾',
      write: '寫入小型測試檔案',
      read: '讀回測試檔案',
      rename: '重新命名測試檔案',
      delete: '刪除測試檔案',
    },
    findings: { sftp: ({ home }) => (home === undefined ? '' : `登入資料夾 ${home}`) },
  },
};
