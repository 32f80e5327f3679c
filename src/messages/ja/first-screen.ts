import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('ja');

export const wizard: Messages['wizard'] = {
  label: 'クラウドストレージの配信先を接続',
  progress: '進行状況',
  steps: { catalog: '配信先', auth: '認証', setup: '設定', created: '完了' },
  stepDone: '完了済み',
  back: '戻る',
  cancel: 'キャンセル',
  loading: '読み込み中…',
  loadFailed: 'このステップを読み込めませんでした。接続を確認して、もう一度お試しください。',
  retry: '再試行',
};

export const dialog: Messages['dialog'] = {
  close: '閉じる',
  unsaved: '保存せずに終了しますか？',
  unsavedHelp: '入力内容は保存されておらず、失われます。',
  stay: '編集を続ける',
  discard: '破棄',
};

export const catalog: Messages['catalog'] = {
  heading: '配信先を選択',
  intro: 'ファイルの配信先を選択してください。',
  search: '配信先を検索',
  connect: '配信先を接続',
  connectTo: ({ name }) => `配信先を接続：${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { other: '# 件の配信先' }),
  empty: '利用できる配信先はありません。',
  another: '別の配信先を接続',
  anotherOf: ({ name }) => `別の配信先を接続：${name}`,
  noMatch: ({ search }) => `「${search}」に一致する配信先はありません。`,
  clearSearch: '検索をクリア',
  noMatchOfFilter: 'この条件に一致する配信先はありません。',
  showAll: 'すべて表示',
  showMore: ({ count }) => `さらに表示（${count}）`,
  show: '表示',
  all: 'すべて',
  mine: '自分の配信先',
  category: 'カテゴリ',
  allCategories: 'すべてのカテゴリ',
  connected: ({ accounts, destinations }) =>
    count(accounts, { other: 'アカウント # 件' }) +
    (destinations === 0 ? '' : count(destinations, { other: '、配信先 # 件' })),
  attention: '要対応',
  attentionHelp: ({ failing }) =>
    count(failing, { other: '# 件のアカウントで前回のチェックに失敗しました。' }),
  more: ({ name }) => `詳細：${name}`,
  accounts: 'アカウントを表示',
  details: '必要なもの',
  documentation: 'ドキュメント',
  newTab: '新しいタブで開きます',
  needs: '始める前に',
  checks: 'チェックする項目',
  addresses: 'ファイアウォールで許可するアドレス',
  notLoaded: '詳細を読み込めませんでした。接続を確認して、もう一度お試しください。',
  close: '閉じる',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: 'オブジェクトストレージ',
    description: 'お客様の AWS アカウントのバケットにファイルを配信します。',
  },
  's3-compatible': {
    category: 'オブジェクトストレージ',
    name: 'S3 互換ストレージ',
    description: 'MinIO、Ceph、Cloudflare R2、Wasabi、Backblaze B2 などにファイルを配信します。',
  },
  sftp: { category: 'ファイルサーバー', description: 'お客様のサーバーのフォルダにファイルを配信します。' },
};
