import type { CommonProblem } from '../../problems/problem-codes.js';
import { inBrackets, isNoTls, say, type TextsOf } from '../problem-text.js';
import { count } from './phrases.js';

const STILL_HERE = '您輸入的內容仍然保留。請稍後再試一次';

export const problems: TextsOf<CommonProblem> = {
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
};
