import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('zh-Hant');

export const wizard: Messages['wizard'] = {
  label: '連接雲端儲存空間目的地',
  progress: '進度',
  steps: { catalog: '目的地', auth: '身分驗證', setup: '設定', created: '完成' },
  stepDone: '已完成',
  back: '上一步',
  cancel: '取消',
  loading: '正在載入…',
  loadFailed: '無法載入此步驟。請檢查您的網路連線，然後再試一次。',
  retry: '再試一次',
};

export const dialog: Messages['dialog'] = {
  close: '關閉',
  unsaved: '不儲存就離開？',
  unsavedHelp: '您輸入的內容尚未儲存，離開後將會遺失。',
  stay: '繼續編輯',
  discard: '捨棄',
};

export const catalog: Messages['catalog'] = {
  heading: '選擇目的地',
  intro: '選擇要將檔案傳送到何處。',
  search: '搜尋目的地',
  connect: '連接目的地',
  connectTo: ({ name }) => `連接目的地：${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { other: '# 個目的地' }),
  empty: '這裡沒有可用的目的地。',
  another: '再新增一個',
  anotherOf: ({ name }) => `再新增一個：${name}`,
  noMatch: ({ search }) => `沒有符合「${search}」的目的地。`,
  clearSearch: '清除搜尋內容',
  noMatchOfFilter: '沒有符合此選擇的目的地。',
  showAll: '顯示全部',
  showMore: ({ count }) => `顯示更多（${count}）`,
  show: '顯示',
  all: '全部',
  mine: '我的目的地',
  category: '類別',
  allCategories: '所有類別',
  connected: ({ accounts, destinations }) =>
    count(accounts, { other: '# 個帳戶' }) +
    (destinations === 0 ? '' : count(destinations, { other: '，# 個目的地' })),
  attention: '需要處理',
  attentionHelp: ({ failing }) => count(failing, { other: '有 # 個帳戶的上次檢查失敗。' }),
  more: ({ name }) => `${name} 的更多選項`,
  accounts: '檢視帳戶',
  details: '您需要準備的項目',
  documentation: '說明文件',
  newTab: '在新分頁中開啟',
  needs: '開始之前',
  checks: '檢查項目',
  addresses: '需要在防火牆中允許的位址',
  notLoaded: '無法載入詳細資訊。請檢查您的網路連線，然後再試一次。',
  close: '關閉',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': { category: '物件儲存空間', description: '將檔案傳送到您 AWS 帳戶中的儲存貯體。' },
  's3-compatible': {
    category: '物件儲存空間',
    name: 'S3 相容儲存空間',
    description: '將檔案傳送到 MinIO、Ceph、Cloudflare R2、Wasabi、Backblaze B2 等儲存服務。',
  },
  sftp: { category: '檔案伺服器', description: '將檔案傳送到您自有伺服器上的資料夾。' },
};
