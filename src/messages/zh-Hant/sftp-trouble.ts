import type { SftpProblem } from '../../problems/problem-codes.js';
import { inBrackets, say, type TextsOf } from '../problem-text.js';
import { doing } from './operations.js';
import { FINE } from './phrases.js';

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
const ASK_ADMIN = '請再試一次。如果問題持續發生，請洽詢其管理員。';
const NOT_SENT = '未送出任何機密資訊。';

/** What OpenSSH does not tell apart from a wrong password or key. */
const ALIKE = '已鎖定、已過期、未獲准 (AllowUsers) 或登入 shell 不存在的使用者同樣會被拒絕。';

export const problems: TextsOf<SftpProblem> = {
  'sftp.not-ssh': ({ host, port, protocol }) =>
    say(
      protocol && protocol !== 'unknown'
        ? `${host} 在連接埠 ${port} 上使用的是 ${protocol}，而不是 SFTP。`
        : `${host} 在連接埠 ${port} 上不支援 SFTP。`,
      '請輸入 SFTP 伺服器的連接埠，通常為 22。FTP 和 FTPS 是其他通訊協定。',
    ),
  'sftp.no-common-algorithm': ({ kind, offered, supported }) =>
    say(
      '伺服器與此服務沒有共同支援的加密方式。',
      `找不到雙方都支援的${algorithm(kind)}${offered.length > 0 ? `；伺服器提供：${list(offered)}` : ''}。需要由其管理員啟用更通用的演算法${inBrackets(supported)}。`,
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
        ? `請檢查使用者名稱和密碼。${ALIKE}伺服器接受的方式：${anyOf(accepted)}。`
        : `請將公開金鑰加入該使用者的 authorized_keys。或者伺服器拒絕此類型或長度的金鑰。${ALIKE}伺服器接受的方式：${anyOf(accepted)}。`,
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
  'sftp.login-closed': ({ host, username, answer }) =>
    say(
      `${host} 在「${username}」登入時中斷了連線${answer ? `：「${answer}」` : ''}。`,
      '該使用者可能已過期或未獲准 (PAM, /etc/nologin)。原因請見伺服器記錄。',
    ),
  'sftp.subsystem-off': ({ username }) =>
    say(`「${username}」可以登入，但 SFTP 已關閉。`, '需要由其管理員啟用 sftp 子系統。'),
  'sftp.not-started': ({ host, port, username, answer }) =>
    say(
      `「${username}」可以登入，但 SFTP 未能啟動${answer ? `：「${answer}…」` : ''}。`,
      `請在伺服器上檢查登入 shell、登入指令碼以及 ChrootDirectory, Subsystem, ForceCommand, MaxSessions (sshd -T -C user=${username})。「ssh -p ${port} ${username}@${host} true」不得有任何輸出。`,
    ),
  'sftp.no-such-path': ({ path, home }) =>
    say(
      `沒有資料夾「${path}」。`,
      home === ''
        ? '請先建立該資料夾，或選擇其他資料夾。'
        : `請先建立該資料夾，或選擇其他資料夾。登入後您位於「${home}」。`,
    ),
  'sftp.not-a-folder': ({ path }) => say(`「${path}」是檔案。`, '請輸入資料夾。'),
  'sftp.name-too-long': ({ name }) =>
    say(`「${name}」這個名稱對此伺服器來說太長。`, '最多允許 255 位元組。請輸入較短的名稱。'),
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
