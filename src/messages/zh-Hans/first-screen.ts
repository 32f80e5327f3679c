import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('zh-Hans');

export const wizard: Messages['wizard'] = {
  label: '连接云存储目标位置',
  progress: '进度',
  steps: { catalog: '目标位置', auth: '身份验证', setup: '设置', created: '完成' },
  stepDone: '已完成',
  back: '上一步',
  cancel: '取消',
  loading: '正在加载…',
  loadFailed: '无法加载此步骤。请检查您的网络连接，然后重试。',
  retry: '重试',
};

export const dialog: Messages['dialog'] = {
  close: '关闭',
  unsaved: '不保存就离开？',
  unsavedHelp: '您输入的内容尚未保存，离开后将会丢失。',
  stay: '继续编辑',
  discard: '放弃',
};

export const catalog: Messages['catalog'] = {
  heading: '选择目标位置',
  intro: '选择要将文件传送到何处。',
  search: '搜索目标位置',
  connect: '连接目标位置',
  connectTo: ({ name }) => `连接目标位置：${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { other: '# 个目标位置' }),
  empty: '此处没有可用的目标位置。',
  another: '再添加一个',
  anotherOf: ({ name }) => `再添加一个：${name}`,
  noMatch: ({ search }) => `没有与“${search}”匹配的目标位置。`,
  clearSearch: '清除搜索内容',
  noMatchOfFilter: '没有符合此选择的目标位置。',
  showAll: '显示全部',
  showMore: ({ count }) => `显示更多（${count}）`,
  show: '显示',
  all: '全部',
  mine: '我的目标位置',
  category: '类别',
  allCategories: '所有类别',
  connected: ({ accounts, destinations }) =>
    count(accounts, { other: '# 个账户' }) +
    (destinations === 0 ? '' : count(destinations, { other: '，# 个目标位置' })),
  attention: '需要处理',
  attentionHelp: ({ failing }) => count(failing, { other: '有 # 个账户的上次检查失败。' }),
  more: ({ name }) => `${name} 的更多选项`,
  accounts: '查看账户',
  details: '您需要准备什么',
  documentation: '文档',
  newTab: '在新标签页中打开',
  needs: '开始之前',
  checks: '检查内容',
  addresses: '需要在防火墙中放行的地址',
  notLoaded: '无法加载详细信息。请检查您的网络连接，然后重试。',
  close: '关闭',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': { category: '对象存储', description: '将文件传送到您 AWS 账户中的存储桶。' },
  's3-compatible': {
    category: '对象存储',
    name: 'S3 兼容存储',
    description: '将文件传送到 MinIO、Ceph、Cloudflare R2、Wasabi、Backblaze B2 等存储服务。',
  },
  sftp: { category: '文件服务器', description: '将文件传送到您自己服务器上的文件夹。' },
};
