import type { DestinationTexts, Messages } from '../messages.js';
import { plural } from '../plural.js';

const count = plural('ko');

export const wizard: Messages['wizard'] = {
  label: '클라우드 스토리지 대상 연결',
  progress: '진행 상황',
  steps: { catalog: '대상', auth: '인증', setup: '설정', created: '완료' },
  stepDone: '완료됨',
  back: '뒤로',
  cancel: '취소',
  loading: '로드 중…',
  loadFailed: '이 단계를 로드하지 못했습니다. 연결을 확인한 후 다시 시도하세요.',
  retry: '다시 시도',
};

export const dialog: Messages['dialog'] = {
  close: '닫기',
  unsaved: '저장하지 않고 나가시겠습니까?',
  unsavedHelp: '입력한 내용은 저장되지 않으며 모두 사라집니다.',
  stay: '계속 편집',
  discard: '저장하지 않고 나가기',
};

export const catalog: Messages['catalog'] = {
  heading: '대상 선택',
  intro: '파일을 전송할 위치를 선택하세요.',
  search: '대상 검색',
  connect: '대상 연결',
  connectTo: ({ name }) => `대상 연결: ${name}`,
};

export const catalogMore: Messages['catalogMore'] = {
  found: ({ count: n }) => count(n, { other: '대상 #개' }),
  empty: '사용할 수 있는 대상이 없습니다.',
  another: '추가로 연결',
  anotherOf: ({ name }) => `추가로 연결: ${name}`,
  noMatch: ({ search }) => `“${search}” 검색어와 일치하는 대상이 없습니다.`,
  clearSearch: '검색어 지우기',
  noMatchOfFilter: '이 조건과 일치하는 대상이 없습니다.',
  showAll: '모두 표시',
  showMore: ({ count }) => `더 보기 (${count})`,
  show: '표시',
  all: '모두',
  mine: '내 대상',
  category: '범주',
  allCategories: '모든 범주',
  connected: ({ accounts, destinations }) =>
    count(accounts, { other: '계정 #개' }) +
    (destinations === 0 ? '' : count(destinations, { other: ', 대상 #개' })),
  attention: '조치 필요',
  attentionHelp: ({ failing }) => count(failing, { other: '계정 #개의 마지막 검사가 실패했습니다.' }),
  more: ({ name }) => `${name} 자세히 보기`,
  accounts: '계정 보기',
  details: '필요한 항목',
  documentation: '설명서',
  newTab: '새 탭에서 열림',
  needs: '시작하기 전에',
  checks: '검사 항목',
  addresses: '방화벽에서 허용할 주소',
  notLoaded: '세부 정보를 로드하지 못했습니다. 연결을 확인한 후 다시 시도하세요.',
  close: '닫기',
};

export const destinations: Readonly<Record<string, DestinationTexts>> = {
  'amazon-s3': {
    category: '객체 스토리지',
    description: '사용자의 AWS 계정에 있는 버킷으로 파일을 전송합니다.',
  },
  's3-compatible': {
    category: '객체 스토리지',
    name: 'S3 호환 스토리지',
    description: 'MinIO, Ceph, Cloudflare R2, Wasabi, Backblaze B2 등으로 파일을 전송합니다.',
  },
  sftp: { category: '파일 서버', description: '사용자 서버의 폴더로 파일을 전송합니다.' },
};
